//! Coming up: due soon and not far enough.

use crate::{
    case::cases,
    flag::{coming_up, due_soon},
    report::lead,
};

#[test]
fn an_action_that_nobody_began_comes_up_before_the_meeting_it_is_due_by() {
    cases! {
        "Not started and due on M1's day":
            not_started(), due("04-06") => [coming_up("04-06", "04-06")];
        "Not started and due the day after M1": not_started(), due("04-07") => [];
        "Not started and due today": not_started(), due("03-15") => [coming_up("03-15", "04-06")];
        "Not started, no meeting ahead, due in 14 days":
            none_ahead(), not_started(), due("03-29") => [due_soon("03-29")];
        "Not started, no meeting ahead, due in 15 days":
            none_ahead(), not_started(), due("03-30") => [];
        "With a meeting tomorrow, due in three days is not coming up":
            on("04-05"), not_started(), due("04-08"), moved("04-01"), heard([lead("04-01")]) => [];
        "On a meeting's day, due that day":
            on("04-06"), not_started(), due("04-06"), moved("04-01"), heard([lead("04-01")])
            => [coming_up("04-06", "04-06")];
        "On a meeting's day, due the next day":
            on("04-06"), not_started(), due("04-07"), moved("04-01"), heard([lead("04-01")]) => [];
        "In progress and far enough, due before the meeting": due("04-01") => [];
        "No meeting ahead, due today":
            none_ahead(), not_started(), due("03-15") => [due_soon("03-15")];
    }
}

#[test]
fn a_begun_action_comes_up_when_little_is_done_and_little_time_left() {
    cases! {
        "40 percent with 10 of 41 days left: less than a quarter":
            starts("02-12"), percent(40), due("03-25") => [coming_up("03-25", "04-06")];
        "40 percent with 10 of 40 days left: a quarter exactly is not less":
            starts("02-13"), percent(40), due("03-25") => [];
        "49 percent near the end":
            starts("01-12"), percent(49), due("03-25") => [coming_up("03-25", "04-06")];
        "50 percent near the end": starts("01-12"), percent(50), due("03-25") => [];
        "0 percent near the end":
            starts("01-12"), percent(0), due("03-25") => [coming_up("03-25", "04-06")];
        "No percent given, in progress: it is where it began, at 0":
            starts("01-12"), percent(0), due("03-25") => [coming_up("03-25", "04-06")];
        "Without a start day the days count from being put on the plan: 10 of 41":
            on_plan("02-12"), percent(40), due("03-25") => [coming_up("03-25", "04-06")];
        "Without a start day, 10 of 40": on_plan("02-13"), percent(40), due("03-25") => [];
        "The start day counts even where it was before the plan":
            on_plan("02-20"), starts("02-01"), percent(40), due("03-25")
            => [coming_up("03-25", "04-06")];
        "20 percent but due after M1": starts("09-20"), percent(20), due("04-07") => [];
        "Started and finished by the same day: no days in all, so no quarter of them":
            starts("03-15"), percent(10), due("03-15") => [];
        "40 percent with 9 of 40 days left":
            due("03-24"), starts("02-12"), percent(40) => [coming_up("03-24", "04-06")];
        "Due today and barely begun": due("03-15"), percent(10) => [coming_up("03-15", "04-06")];
    }
}
