//! Stuck: its latest report says so, and nobody who can help has replied.

use crate::{
    case::cases,
    flag::{missed, no_lead, overdue, stuck},
    report::{bystander, lead, recorded, supporter},
};

#[test]
fn a_call_for_help_stands_until_somebody_who_can_help_answers() {
    cases! {
        "The coordinator answered a day later":
            heard([lead("03-10").stuck().answered("03-11")]) => [];
        "A chair answered": heard([lead("03-10").stuck().answered("03-12")]) => [];
        "A leader answered": heard([lead("03-10").stuck().answered("03-12")]) => [];
        "An answer on the same day as the report answers it":
            heard([lead("03-10").stuck().answered("03-10")]) => [];
        "An answer today answers it": heard([lead("03-10").stuck().answered("03-15")]) => [];
        "Only another partner answered: still stuck":
            heard([lead("03-10").stuck().remarked("03-11")]) => [stuck("03-10")];
        "A partner and then a chair answered":
            heard([lead("03-10").stuck().remarked("03-11").answered("03-12")]) => [];
        "A chair answered, and then a partner added something":
            heard([lead("03-10").stuck().answered("03-11").remarked("03-12")]) => [];
    }
}

#[test]
fn only_the_latest_report_can_call_for_help() {
    cases! {
        "The latest report asks for help and nobody answered":
            heard([lead("03-10").stuck()]) => [stuck("03-10")];
        "A later report that goes well ends it":
            heard([lead("03-05").stuck(), lead("03-10")]) => [];
        "A later report of no change ends it too: the latest report no longer says stuck":
            heard([lead("03-05").stuck(), lead("03-10").no_change()]) => [];
        "A later report by a supporter ends it":
            heard([lead("03-04"), lead("03-05").stuck(), supporter("03-10")]) => [];
        "Stuck again after an answered one: an old answer does not answer a new call":
            heard([lead("03-04").stuck().answered("03-05"), lead("03-10").stuck()])
            => [stuck("03-10")];
        "Two reports on one day: the later of them says stuck":
            heard([lead("03-10"), lead("03-10").stuck()]) => [stuck("03-10")];
        "Two reports on one day: the later of them goes well":
            heard([lead("03-10").stuck(), lead("03-10")]) => [];
        "A call for help from a supporter counts":
            heard([lead("03-04"), supporter("03-10").stuck()]) => [stuck("03-10")];
        "A call for help recorded by somebody else counts":
            heard([lead("03-04"), recorded("03-10").stuck()]) => [stuck("03-10")];
        "Stuck long ago, missed two meetings since: stuck and stalled":
            moved("02-20"), heard([lead("01-05").stuck()])
            => [stuck("01-05"), missed(2, "02-02", "01-05")];
        "Stuck and overdue, in the order of the table":
            due("03-10"), heard([lead("03-10").stuck()]) => [overdue("03-10"), stuck("03-10")];
        "Stuck on an ongoing action": ongoing(), heard([lead("03-10").stuck()]) => [stuck("03-10")];
        "Stuck without a lead":
            nobody_leads(), heard([lead("03-10").stuck()]) => [stuck("03-10"), no_lead()];
        "A report by somebody who neither leads nor supports it ends it too":
            heard([lead("03-05").stuck(), bystander("03-10")]) => [];
        "A call for help from such a one counts":
            heard([lead("03-04"), bystander("03-10").stuck()]) => [stuck("03-10")];
        "It stands when another lead takes the action":
            led_since("03-14"), heard([lead("03-10").stuck()]) => [stuck("03-10")];
        "It stands when a hold ended, and when it was reopened":
            hold_ended("03-12"), reopened("03-13"), heard([lead("03-10").stuck()])
            => [stuck("03-10")];
        "The reports are told in another order than they came: the latest counts":
            heard([lead("03-10"), lead("03-05").stuck()]) => [];
    }
}
