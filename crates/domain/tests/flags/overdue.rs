//! Overdue: its due day is before today.

use crate::{
    case::cases,
    flag::{no_lead, overdue},
    report::lead,
};

#[test]
fn an_action_is_overdue_from_the_day_after_its_due_day() {
    cases! {
        "Due yesterday is one day past": due("03-14") => [overdue("03-14")];
        "Due today is not past, and at 60 percent not coming up": due("03-15") => [];
        "Due tomorrow is not past": due("03-16") => [];
        "Twelve days past its date": due("03-03") => [overdue("03-03")];
        "Overdue shows beside a fresh report":
            due("03-10"), heard([lead("03-15")]) => [overdue("03-10")];
        "An ongoing action is never overdue": ongoing() => [];
        "Overdue and not started: overdue, not coming up":
            not_started(), due("03-14") => [overdue("03-14")];
        "Overdue counts across the new year": due("12-30") => [overdue("12-30")];
        "Overdue without a lead shows both":
            nobody_leads(), due("03-10") => [overdue("03-10"), no_lead()];
    }
}
