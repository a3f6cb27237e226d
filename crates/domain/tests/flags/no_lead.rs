//! No lead: nobody leads it.

use crate::{
    case::cases,
    excuse::on_hold,
    flag::{coming_up, lead_left, no_lead},
    report::lead,
};

#[test]
fn an_action_that_nobody_leads_says_so() {
    cases! {
        "Nobody leads it": nobody_leads() => [no_lead()];
        "Without a lead, not started and due before M1: no lead and coming up":
            not_started(), nobody_leads(), due("04-01"), heard([])
            => [no_lead(), coming_up("04-01", "04-06")];
        "Its person left: somebody has to take it": its_person_left() => [lead_left()];
        "Its person left: nobody is there whose silence could count":
            its_person_left(), heard([lead("02-01")]) => [lead_left()];
        "Its person left without ever a word: nobody is blamed":
            its_person_left(), never_moved(), heard([]) => [lead_left()];
        "Its person left while it rests: still nobody has it":
            its_person_left(), holds_until("05-01") => [lead_left()] exempt on_hold("05-01");
        "Its person left after it was finished: nothing to take":
            its_person_left(), finished("03-01") => [];
    }
}
