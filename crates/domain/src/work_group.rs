use serde::{Deserialize, Serialize};

use crate::{MemberNumber, Name, WorkGroupNumber};

/// A group that works on a part of the plan and may have meetings of its own.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct WorkGroup {
    /// Its number in the partnership.
    pub number: WorkGroupNumber,
    /// What it is called.
    pub name: Name,
    /// Who leads it, in order of number.
    pub chairs: Vec<MemberNumber>,
}
