use serde::{Deserialize, Serialize};

use crate::{GoalNumber, Note, Title};

/// A change that the partnership works for.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Goal {
    /// Its number in the partnership.
    pub number: GoalNumber,
    /// The change.
    pub title: Title,
    /// What lies beneath the trouble that the goal addresses.
    pub root_cause: Option<Note>,
}
