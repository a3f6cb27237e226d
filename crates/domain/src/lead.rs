//! Who answers for an action.

use serde::{Deserialize, Serialize};

use crate::{MemberNumber, PartnerNumber};

/// The partner that answers for an action, and perhaps the person in it who does.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct Lead {
    /// The partner.
    pub partner: PartnerNumber,
    /// One of its members.
    pub member: Option<MemberNumber>,
}
