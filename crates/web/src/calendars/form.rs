use domain::FeedKind;
use serde::Deserialize;

use crate::request::submission::Form;

/// The form that makes an address for a calendar program, or stops it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FeedForm {
    kind: String,
}

impl Form for FeedForm {}

impl FeedForm {
    /// Reads what the program is to see.
    pub fn read(&self) -> Option<FeedKind> {
        self.kind.parse().ok()
    }
}
