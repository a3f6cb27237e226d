use serde::{Deserialize, Serialize};

use crate::{Name, PartnerNumber};

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
