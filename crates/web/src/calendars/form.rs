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
        let mut all = FeedKind::ALL.into_iter();
        all.find(|kind| feed_value(*kind) == self.kind)
    }
}

/// What the form says for what a program sees.
pub fn feed_value(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Own => "own",
        FeedKind::Partnership => "partnership",
    }
}
