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

impl WorkGroup {
    /// Lets a chair go; says whether the person was one.
    pub fn let_go(&mut self, member: MemberNumber) -> bool {
        let before = self.chairs.len();
        self.chairs.retain(|chair| *chair != member);
        self.chairs.len() < before
    }
}
