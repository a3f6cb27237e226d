//! The calendar: which meetings count for an action.

use crate::{
    case::cases,
    flag::{coming_up, quiet},
    report::lead,
};

#[test]
fn a_cancelled_meeting_does_not_count() {
    cases! {
        "A cancelled February meeting makes the March cycle longer: a word on 6 January answers it":
            cancelled(["02-02"]), moved("02-20"), heard([lead("01-06")]) => [];
        "With February cancelled, a word on the January meeting's day leaves one missed":
            cancelled(["02-02"]), moved("02-20"), heard([lead("01-05")]) => [quiet("01-05")];
        "A cancelled March meeting: M0 is February and was answered":
            cancelled(["03-02"]), moved("02-20"), heard([lead("02-02")]) => [];
        "A cancelled April meeting: M1 is May, nobody is asked yet":
            on("04-04"), cancelled(["04-06"]), percent(80), moved("02-20"), heard([lead("03-02")])
            => [];
        "When all that lie ahead are cancelled, none lies ahead":
            on("04-01"), cancelled(["04-06", "05-04"]), percent(80), moved("02-20"),
            heard([lead("03-02")])
            => [quiet("03-02")];
        "A called-off meeting does not bring silence forward":
            on("04-06"), cancelled(["04-06"]), moved("02-20"), percent(80), heard([lead("03-02")])
            => [];
    }
}

#[test]
fn a_work_group_with_meetings_goes_by_its_own() {
    cases! {
        "A group that met on 9 March: the action missed that one only by its own calendar":
            of_group(2), group_meets(2, ["02-09", "03-09", "04-13"]), moved("02-20"),
            heard([lead("02-09")])
            => [quiet("02-09")];
        "The same days in the partnership's calendar would have been no flag":
            group_meets(2, ["02-09", "03-09", "04-13"]), moved("02-20"), heard([lead("02-09")])
            => [];
        "A group whose meetings were all cancelled goes by the partnership's: answered in March":
            of_group(2), group_cancelled(2, ["02-09", "03-09"]), moved("02-20"),
            heard([lead("02-03")])
            => [];
        "The same a day earlier: the partnership's March meeting was missed":
            of_group(2), group_cancelled(2, ["02-09", "03-09"]), moved("02-20"),
            heard([lead("02-02")])
            => [quiet("02-02")];
        "A group without meetings goes by the partnership's: answered in its March cycle":
            of_group(4), group_meets(2, ["02-09", "03-09", "04-13"]), moved("02-20"),
            heard([lead("02-03")])
            => [];
        "The same a day earlier: missed":
            of_group(4), group_meets(2, ["02-09", "03-09", "04-13"]), moved("02-20"),
            heard([lead("02-02")])
            => [quiet("02-02")];
        "A group that has only meetings ahead has missed none":
            of_group(2), group_meets(2, ["04-13"]), moved("02-20"), heard([lead("01-20")]) => [];
        "A group that has only past meetings has none ahead: 30 silent days are quiet":
            of_group(2), group_meets(2, ["01-12", "02-09"]), moved("02-20"),
            heard([lead("02-09"), lead("02-13")])
            => [quiet("02-13")];
        "The same with 29 silent days":
            of_group(2), group_meets(2, ["01-12", "02-09"]), moved("02-20"),
            heard([lead("02-09"), lead("02-14")])
            => [];
        "Coming up goes by the group's next meeting: due before the partnership's, after its own":
            of_group(2), group_meets(2, ["02-09", "03-09", "03-23"]), not_started(), due("03-24")
            => [];
        "Coming up goes by the group's next meeting: due after the partnership's, on its own":
            of_group(2), group_meets(2, ["02-09", "03-09", "04-13"]), not_started(), due("04-13")
            => [coming_up("04-13", "04-13")];
        "The other group's meetings are not this one's":
            of_group(3), group_meets(2, ["03-09"]), group_meets(3, ["03-03", "04-20"]),
            moved("02-20"), heard([lead("03-01")])
            => [];
    }
}
