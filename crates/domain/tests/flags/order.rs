//! Several flags at once.

use crate::{
    case::cases,
    flag::{
        coming_up, drifting, drifting_on, missed, never_heard_from, no_date, no_lead, overdue,
        quiet, silent, stuck, unmoved,
    },
    report::supporter,
    sample::day,
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

#[test]
fn a_flag_says_since_when_it_has_been_so() {
    for (flag, since) in [
        (overdue("03-01"), "03-01"),
        (stuck("10-10"), "10-10"),
        (missed(4, "12-01", "10-11"), "10-11"),
        (unmoved(3, "10-12"), "10-12"),
        (silent("10-13"), "10-13"),
        (quiet("01-20"), "01-20"),
        (drifting(2, "12-01", 90), "12-01"),
        (no_lead(), "09-15"),
        (no_date(), "09-15"),
        (never_heard_from("09-16"), "09-16"),
        (coming_up("04-01", "04-06"), "04-01"),
    ] {
        assert_eq!(flag.since(), day(since), "{flag:?}");
    }
}
