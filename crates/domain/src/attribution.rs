//! Whose word a report is, whichever way it comes.

use crate::{Action, Lead, Member, MemberNumber, PartnerNumber, Reporter};

/// Whose word a report is, and whether it is a response.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Attribution {
    /// Whose word it is.
    pub author: Reporter,
    /// Whether the author leads or supports the action: only such a word is a response.
    pub is_response: bool,
    /// Who wrote it down for the author.
    pub recorded_by: Option<MemberNumber>,
}

/// Who sends a report in.
#[derive(Clone, Copy, Debug)]
pub struct ReportSender<'a> {
    /// The member who does.
    pub member: &'a Member,
    /// Whether that can be the word of any who lead or support the action, and not only of the
    /// member's own people.
    pub records_for_others: bool,
}

impl Attribution {
    /// The word of `member` on an action, said in person.
    pub fn in_person(action: &Action, member: &Member) -> Self {
        let carries = |partner| action.is_carried_by(partner);
        Self {
            author: member.into(),
            is_response: member.partner.is_some_and(carries),
            recorded_by: None,
        }
    }

    /// The word of whomever the sender chose.
    ///
    /// A lead or supporter speaks for itself, and for its own people; whoever may record for others
    /// records the word of any, the lead's if nobody else was chosen. Where there is neither lead nor
    /// supporter, one can only speak for oneself.
    pub fn on_behalf(action: &Action, sender: ReportSender<'_>, chosen: Option<Reporter>) -> Self {
        let member = sender.member;
        let carries = |partner| action.is_carried_by(partner);
        let own_people = |chosen: &Reporter| chosen.partner == member.partner;
        let chosen = chosen
            .filter(|chosen| chosen.partner.is_some_and(carries))
            .filter(|chosen| sender.records_for_others || own_people(chosen));
        let speaks_for_itself = member.partner.is_some_and(carries);
        let author = chosen.or_else(|| stand_in(action).filter(|_| !speaks_for_itself));
        Self::recorded(action, member, author)
    }

    /// The word of the lead, which somebody writes down in a meeting; where nobody leads the action,
    /// that of whoever writes it down.
    pub fn in_meeting(action: &Action, recorder: &Member) -> Self {
        Self::recorded(action, recorder, action.lead.map(Reporter::from))
    }

    /// The word of a partner that leads the action, which somebody writes down from paper.
    pub fn on_paper(author: Reporter, recorder: &Member) -> Self {
        Self::written_down(author, recorder)
    }

    /// The word of an author who leads or supports the action; without one, the recorder's own.
    fn recorded(action: &Action, recorder: &Member, author: Option<Reporter>) -> Self {
        let Some(author) = author else {
            return Self::in_person(action, recorder);
        };
        Self::written_down(author, recorder)
    }

    /// The word of an author who leads or supports the action. Whoever speaks for the own partner,
    /// and for nobody else there by name, says it in person.
    fn written_down(author: Reporter, recorder: &Member) -> Self {
        let for_own_partner = author.partner.is_some() && author.partner == recorder.partner;
        let says_it = match author.member {
            Some(member) => member == recorder.number,
            None => for_own_partner,
        };
        Self {
            author: Reporter {
                member: author.member.or(says_it.then_some(recorder.number)),
                ..author
            },
            is_response: true,
            recorded_by: (!says_it).then_some(recorder.number),
        }
    }
}

impl From<&Member> for Reporter {
    fn from(member: &Member) -> Self {
        Self {
            partner: member.partner,
            member: Some(member.number),
        }
    }
}

impl From<Lead> for Reporter {
    fn from(lead: Lead) -> Self {
        Self {
            partner: Some(lead.partner),
            member: lead.member,
        }
    }
}

impl From<PartnerNumber> for Reporter {
    fn from(partner: PartnerNumber) -> Self {
        Self {
            partner: Some(partner),
            member: None,
        }
    }
}

/// Whose word is recorded when nobody was chosen.
fn stand_in(action: &Action) -> Option<Reporter> {
    let supporter = || action.details.supporters.first().copied();
    let lead = action.lead.map(Reporter::from);
    lead.or_else(|| supporter().map(Reporter::from))
}
