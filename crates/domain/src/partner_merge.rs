//! Two partners that turn out to be one.

use crate::{Action, Lead, Member, Partner, PartnerNumber, ProgressReport};

/// All that was one partner's becomes another's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PartnerMerge {
    from: PartnerNumber,
    into: PartnerNumber,
}

impl PartnerMerge {
    /// The merge of two different partners, where both are among those that stand for themselves.
    pub fn of(standing: &[Partner], from: PartnerNumber, into: PartnerNumber) -> Option<Self> {
        let stands = |number| standing.iter().any(|partner| partner.number == number);
        (from != into && stands(from) && stands(into)).then_some(Self { from, into })
    }

    /// What the partner itself becomes: it only points to the other.
    pub fn apply_to_partner(self, partner: &mut Partner) {
        partner.merged_into = Some(self.into);
    }

    /// A lead keeps the day on which it took the action: it is the same people under one name.
    /// Nobody helps an action that it leads, so a lead is not among its own supporters.
    pub fn apply_to_action(self, action: &mut Action) {
        if let Some(lead) = action.lead.filter(|lead| lead.partner == self.from) {
            let partner = self.into;
            action.lead = Some(Lead { partner, ..lead });
        }
        let supporters = &mut action.details.supporters;
        if supporters.contains(&self.from) {
            supporters.retain(|partner| ![self.from, self.into].contains(partner));
            supporters.push(self.into);
            supporters.sort_unstable();
        }
        supporters.retain(|partner| action.lead.is_none_or(|lead| lead.partner != *partner));
    }

    /// What its people said, they said for the other.
    pub fn apply_to_report(self, report: &mut ProgressReport) {
        report.author.partner = Some(self.into);
    }

    /// Its people are the other's.
    pub fn apply_to_member(self, member: &mut Member) {
        member.partner = Some(self.into);
    }
}
