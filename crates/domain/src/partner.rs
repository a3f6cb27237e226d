use serde::{Deserialize, Serialize};

use crate::{EmailAddress, MemberNumber, Name, PartnerNumber};

/// An organization in the partnership.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Partner {
    /// Its number in the partnership.
    pub number: PartnerNumber,
    /// What it is called.
    pub name: Name,
    /// The part of the community that it brings in: health, schools, business.
    pub sector: Option<Name>,
    /// The partner that it turned out to be, when two were the same.
    pub merged_into: Option<PartnerNumber>,
}

/// A person in the partnership.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Member {
    /// The member's number in the partnership.
    pub number: MemberNumber,
    /// What the person is called.
    pub name: Name,
    /// Where mail reaches the person; also the way to sign in.
    pub email: Option<EmailAddress>,
    /// The partner that the person is from.
    pub partner: Option<PartnerNumber>,
    /// What the person does in the partnership.
    pub role: Role,
}

/// What a member does in the partnership.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Assigns and chases; often the only paid person.
    Coordinator,
    /// Chairs and directors, who see what is overdue and why.
    Leadership,
    /// Says how it is going with what the own partner leads.
    Partner,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Coordinator, Self::Leadership, Self::Partner];
}
