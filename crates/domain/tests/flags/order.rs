//! Several flags at once.

use crate::{
    case::cases,
    flag::{
        coming_up, drifting, drifting_on, missed, never_heard_from, no_date, no_lead, overdue,
        quiet, stuck,
    },
    report::supporter,
};

#[test]
fn several_flags_stand_in_the_order_of_the_table() {
    cases! {
        "Overdue, stuck, stalled, drifting, never heard from, in the table's order":
            in_all_trouble()
            => [overdue("03-01"), stuck("10-10"), missed(4, "12-01", "10-10"),
                drifting(2, "12-01", 90), never_heard_from("09-15")];
        "Nobody leads it and it has no date":
            nobody_leads(), undated(), moved_later(2, "12-01"), heard([supporter("10-10").stuck()])
            => [stuck("10-10"), drifting_on(2, "12-01"), no_lead(), no_date()];
        "Quiet before drifting, never heard from and coming up":
            not_started(), due("04-01"), moved_later(2, "02-01"), moved("02-20"),
            heard([supporter("01-20")])
            => [quiet("01-20"), drifting(2, "02-01", 59), never_heard_from("09-15"),
                coming_up("04-01", "04-06")];
    }
}
