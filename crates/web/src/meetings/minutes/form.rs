use domain::Note;
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;

/// The form that adds something to the minutes of a closed meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AmendmentForm {
    pub key: String,
    pub text: String,
}

impl AmendmentForm {
    /// Reads what is to be read with the minutes.
    pub fn read(&self) -> Result<Note, Corrections> {
        let read = Note::new(&self.text).map_err(Mistake::from);
        read.map_err(|why| Corrections::one("text", why))
    }
}
