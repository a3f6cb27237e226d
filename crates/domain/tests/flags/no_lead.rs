//! No lead: nobody leads it.

use crate::{
    case::cases,
    flag::{coming_up, no_lead},
};

#[test]
fn an_action_that_nobody_leads_says_so() {
    cases! {
        "Nobody leads it": nobody_leads() => [no_lead()];
        "Without a lead, not started and due before M1: no lead and coming up":
            not_started(), nobody_leads(), due("04-01"), heard([])
            => [no_lead(), coming_up("04-01", "04-06")];
    }
}
