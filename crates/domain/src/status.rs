//! How an action stands.

use serde::{Deserialize, Serialize};

/// The name of a status, without what belongs to it: what a list filters by and a file calls it.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum StatusName {
    /// Nobody has begun.
    NotStarted,
    /// Somebody is at it.
    InProgress,
    /// It rests until a day.
    OnHold,
    /// It is done.
    Complete,
    /// It was given up.
    Dropped,
}
