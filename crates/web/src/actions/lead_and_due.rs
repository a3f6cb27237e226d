//! Who answers for an action and when it is due, in every form that asks for it.

use domain::{Day, DayError, Due, Lead, MemberNumber, PartnerNumber, Roster};
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::say::say;

pub const LEAD: FormField = FormField::new("lead", |wording| say!(wording, "aspect-lead"));
pub const LEAD_MEMBER: FormField =
    FormField::new("lead_member", |wording| say!(wording, "aspect-lead-member"));

/// Reads a due day, where ticking *ongoing* stands for none.
pub fn read_due(day: &str, ongoing: &str) -> Result<Due, DayError> {
    Ok(match (Day::optional(day)?, ongoing) {
        (Some(day), _) => Due::On(day),
        (None, "") => Due::Unset,
        (None, _) => Due::Ongoing,
    })
}

/// Reads a lead, where choosing no partner stands for none.
pub fn read_lead(partner: &str, member: &str) -> Option<Lead> {
    let partner = partner.parse::<PartnerNumber>().ok()?;
    Some(Lead {
        partner,
        member: member.parse::<MemberNumber>().ok(),
    })
}

/// Notes what of a chosen lead is no longer there.
pub fn check_lead(roster: &Roster, lead: Lead, wrong: &mut Corrections) {
    if !roster.has_partner(lead.partner) {
        wrong.add(LEAD, Mistake::Gone);
    }
    if !roster.has_person_of(lead) {
        wrong.add(LEAD_MEMBER, Mistake::Gone);
    }
}
