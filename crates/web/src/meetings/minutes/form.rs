use domain::Note;
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const TEXT: FormField = FormField::new("text", |wording| say!(wording, "amendment-text"));

/// The form that adds something to the minutes of a closed meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AmendmentForm {
    pub text: String,
}

impl Form for AmendmentForm {}

impl AmendmentForm {
    /// Reads what is to be read with the minutes.
    pub fn read(&self) -> Result<Note, Corrections> {
        Note::new(&self.text).map_err(|wrong| Corrections::one(TEXT, wrong))
    }
}
