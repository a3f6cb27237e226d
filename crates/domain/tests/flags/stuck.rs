//! Stuck: somebody asked for help, and nobody has said since that it is solved.

use crate::{
    case::cases,
    flag::{missed, no_lead, overdue, stuck, stuck_answered},
    report::{bystander, imported, lead, recorded, supporter, unaffiliated},
    sample::{FAMILY_CENTER, LIBRARY},
};

#[test]
fn a_call_for_help_stands_until_somebody_who_can_help_says_that_it_is_solved() {
    cases! {
        "Nobody answered": heard([lead("03-10").stuck()]) => [stuck("03-10")];
        "The coordinator answered: it stands, and says so":
            heard([lead("03-10").stuck().answered("03-11")])
            => [stuck_answered("03-10", "03-11")];
        "Of two answers the latest is said":
            heard([lead("03-10").stuck().answered("03-12").answered("03-11")])
            => [stuck_answered("03-10", "03-12")];
        "The coordinator says that it is solved":
            heard([lead("03-10").stuck().solved("03-11")]) => [];
        "Solved on the day of the call": heard([lead("03-10").stuck().solved("03-10")]) => [];
        "Solved today": heard([lead("03-10").stuck().solved("03-15")]) => [];
        "Answered first, and solved later":
            heard([lead("03-10").stuck().answered("03-11").solved("03-12")]) => [];
        "Solved, and then something was added":
            heard([lead("03-10").stuck().solved("03-11").answered("03-12")]) => [];
        "Another partner's remark neither answers nor solves":
            heard([lead("03-10").stuck().remarked("03-11")]) => [stuck("03-10")];
        "A chair from the asker's own partner neither answers nor solves":
            heard([lead("03-10").stuck().answered_from(FAMILY_CENTER, "03-11", true)])
            => [stuck("03-10")];
        "A chair from another partner answers":
            heard([lead("03-10").stuck().answered_from(LIBRARY, "03-11", false)])
            => [stuck_answered("03-10", "03-11")];
        "A chair from another partner solves":
            heard([lead("03-10").stuck().answered_from(LIBRARY, "03-11", true)]) => [];
    }
}

#[test]
fn the_askers_own_partner_says_by_a_later_report_that_it_is_solved() {
    cases! {
        "A later report that goes well": heard([lead("03-05").stuck(), lead("03-10")]) => [];
        "A later report of no change":
            heard([lead("03-05").stuck(), lead("03-10").no_change()]) => [];
        "A later report recorded for them counts":
            heard([lead("03-05").stuck(), recorded("03-10")]) => [];
        "A later report out of a file counts":
            heard([lead("03-05").stuck(), imported("03-10")]) => [];
        "A supporter's report leaves it":
            heard([lead("03-05").stuck(), supporter("03-10")]) => [stuck("03-05")];
        "A bystander's report leaves it":
            heard([lead("03-05").stuck(), bystander("03-10")]) => [stuck("03-05")];
        "Anybody's report that it is finished ends it":
            heard([lead("03-05").stuck(), supporter("03-10").finished()]) => [];
        "A supporter's call, and the lead's word: it is the supporter's to say":
            heard([supporter("03-05").stuck(), lead("03-10")]) => [stuck("03-05")];
        "A supporter's call, and the supporter's word":
            heard([lead("03-04"), supporter("03-05").stuck(), supporter("03-10")]) => [];
        "A person of no partner asked, and says that it goes well":
            heard([lead("03-04"), unaffiliated("03-05").stuck(), unaffiliated("03-10")]) => [];
        "A person of no partner asked, and reports as one of a partner by then":
            heard([unaffiliated("03-05").stuck(), lead("03-10")]) => [];
        "A person of no partner asked, and a partner of which nobody is known reports":
            heard([lead("03-04"), unaffiliated("03-05").stuck(), imported("03-10")])
            => [stuck("03-05")];
        "Two reports on one day: the later of them goes well":
            heard([lead("03-10").stuck(), lead("03-10")]) => [];
        "Two reports on one day: the later of them says stuck":
            heard([lead("03-10"), lead("03-10").stuck()]) => [stuck("03-10")];
        "A word from before does not solve it, in whatever order they are told":
            heard([lead("03-10").stuck(), lead("03-05")]) => [stuck("03-10")];
    }
}

#[test]
fn of_several_calls_the_earliest_that_is_open_is_shown() {
    cases! {
        "Asked twice": heard([lead("03-05").stuck(), lead("03-10").stuck()]) => [stuck("03-05")];
        "Asked twice, and the second was answered":
            heard([lead("03-05").stuck(), lead("03-10").stuck().answered("03-11")])
            => [stuck("03-05")];
        "Asked twice, and the first was solved":
            heard([lead("03-04").stuck().solved("03-05"), lead("03-10").stuck()])
            => [stuck("03-10")];
        "Two partners asked, and one says that it goes well":
            heard([lead("03-04").stuck(), supporter("03-05").stuck(), lead("03-10")])
            => [stuck("03-05")];
    }
}

#[test]
fn a_call_for_help_stands_whoever_made_it_and_whatever_happens_to_the_action() {
    cases! {
        "A supporter asked": heard([lead("03-04"), supporter("03-10").stuck()])
            => [stuck("03-10")];
        "It was recorded by somebody else": heard([lead("03-04"), recorded("03-10").stuck()])
            => [stuck("03-10")];
        "A bystander asked": heard([lead("03-04"), bystander("03-10").stuck()])
            => [stuck("03-10")];
        "Stuck long ago, missed two meetings since: stuck and stalled":
            moved("02-20"), heard([lead("01-05").stuck()])
            => [stuck("01-05"), missed(2, "02-02", "01-05")];
        "Stuck and overdue, in the order of the table":
            due("03-10"), heard([lead("03-10").stuck()]) => [overdue("03-10"), stuck("03-10")];
        "Stuck on an ongoing action": ongoing(), heard([lead("03-10").stuck()]) => [stuck("03-10")];
        "Stuck without a lead":
            nobody_leads(), heard([lead("03-10").stuck()]) => [stuck("03-10"), no_lead()];
        "Another lead takes the action":
            led_since("03-14"), heard([lead("03-10").stuck()]) => [stuck("03-10")];
        "A hold ended, and it was reopened":
            hold_ended("03-12"), reopened("03-13"), heard([lead("03-10").stuck()])
            => [stuck("03-10")];
    }
}
