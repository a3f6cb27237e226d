//! Drifting: its due day was moved to a later one again and again.

use crate::{
    case::cases,
    flag::{drifting, drifting_on, no_date, no_lead, overdue},
};

#[test]
fn an_action_drifts_when_its_due_day_moved_later_twice() {
    cases! {
        "Moved later once: nothing": moved_later(1, "04-30") => [];
        "Moved later twice, 61 days in all": moved_later(2, "04-30") => [drifting(2, "04-30", 61)];
        "Moved later three times, 74 days in all":
            moved_later(3, "04-17") => [drifting(3, "04-17", 74)];
        "Moved later twice and back to where it began":
            moved_later(2, "06-30") => [drifting_on(2, "06-30")];
        "Drifting and overdue":
            due("03-10"), moved_later(2, "02-01") => [overdue("03-10"), drifting(2, "02-01", 37)];
        "Drifting without a lead":
            nobody_leads(), moved_later(2, "04-30") => [drifting(2, "04-30", 61), no_lead()];
        "Moved twice as a day, ongoing now: the moves still count, without days":
            ongoing(), moved_later(2, "04-30") => [drifting_on(2, "04-30")];
        "Moved later twice and then before where it began":
            due("06-20"), moved_later(2, "06-30") => [drifting_on(2, "06-30")];
        "Moved twice as a day, without a date now":
            undated(), moved_later(2, "04-30") => [drifting_on(2, "04-30"), no_date()];
    }
}
