//! Giving an action to a lead.

use domain::*;

use crate::sample::*;

#[test]
fn a_new_leads_count_begins_on_the_day_it_took_the_action() {
    let named = Lead {
        member: Some(MemberNumber(9)),
        ..the_family_center()
    };
    let library = Lead {
        partner: LIBRARY,
        member: None,
    };
    for (lead, since, why) in [
        (Some(the_family_center()), Some("09-15"), "the same lead"),
        (Some(library), Some("03-15"), "another partner"),
        (Some(named), Some("03-15"), "a person of the same partner"),
        (None, None, "nobody"),
    ] {
        let mut action = the_usual_action();
        action.reassign(lead, day("03-15"));
        assert_eq!(
            (action.lead, action.lead_since),
            (lead, since.map(day)),
            "{why}"
        );
        assert_eq!(
            action.moved,
            the_usual_action().moved,
            "a new lead is no movement"
        );
    }
}

#[test]
fn a_lead_who_takes_an_action_again_begins_again() {
    let mut action = the_usual_action();
    action.reassign(None, day("02-01"));
    action.reassign(Some(the_family_center()), day("03-15"));
    assert_eq!(action.lead_since, Some(day("03-15")));
}
