//! No date: neither a due day nor ongoing.

use crate::{
    case::cases,
    flag::{no_date, no_lead},
};

#[test]
fn an_action_with_neither_day_nor_ongoing_says_so() {
    cases! {
        "Neither day nor ongoing": undated() => [no_date()];
        "Neither lead nor date": nobody_leads(), undated() => [no_lead(), no_date()];
    }
}
