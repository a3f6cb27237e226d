//! Who answers for an action.

use serde::{Deserialize, Serialize};

use crate::{Member, MemberNumber, PartnerNumber};

/// The partner that answers for an action, and perhaps the person in it who does.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Lead {
    pub partner: PartnerNumber,
    /// One of its members.
    pub member: Option<MemberNumber>,
}

impl Lead {
    /// Whether `member` is asked how it goes: the person of the partner who is named, or anybody of
    /// it where nobody is. Who moved to another partner is not asked any more.
    pub fn asks(&self, member: &Member) -> bool {
        let is_meant = self.member.is_none_or(|person| person == member.number);
        is_meant && member.partner == Some(self.partner)
    }
}
