//! Whether a link was just shown that is shown once.

use serde::Deserialize;

/// Whether a link was just shown, as the address of the page that says so has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkQuery {
    link: String,
}

impl LinkQuery {
    /// Whether it was.
    pub fn is_shown(&self) -> bool {
        self.link == "shown"
    }
}
