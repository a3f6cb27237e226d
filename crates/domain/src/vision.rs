use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Note;

/// What the partnership wants to be true one day.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Vision {
    /// In the partnership's own words.
    pub text: Note,
    /// The day on which it was agreed.
    pub adopted: Option<NaiveDate>,
}
