use domain::FeedKind;
use serde::Deserialize;

/// The form that makes an address for a calendar program, or stops it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FeedForm {
    pub key: String,
    pub kind: String,
}

impl FeedForm {
    /// Reads what the program is to see.
    pub fn read(&self) -> Option<FeedKind> {
        self.kind.parse().ok()
    }
}

/// What the form says for what a program sees.
pub fn feed_value(kind: FeedKind) -> &'static str {
    kind.word()
}
