//! Who answers for an action.

use serde::{Deserialize, Serialize};

use crate::{Member, MemberNumber, PartnerNumber};

/// The partner that answers for an action, and perhaps the person in it who does.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct Lead {
    pub partner: PartnerNumber,
    /// One of its members.
    pub member: Option<MemberNumber>,
}

impl Lead {
    /// Whether `member` is asked how it goes: the person who is named, or anybody of the partner
    /// where nobody is.
    pub fn asks(&self, member: &Member) -> bool {
        match self.member {
            Some(person) => person == member.number,
            None => member.partner == Some(self.partner),
        }
    }
}
