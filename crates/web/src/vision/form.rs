use domain::{Day, Note, Vision};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const TEXT: FormField = FormField::new("text", |wording| say!(wording, "our-vision"));
pub const ADOPTED: FormField = FormField::new("adopted", |wording| say!(wording, "aspect-adopted"));

/// The form that writes the vision.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct VisionForm {
    pub text: String,
    pub adopted: String,
}

impl Form for VisionForm {}

impl VisionForm {
    /// The form as it stands for the vision that the partnership has.
    pub fn of(vision: &Vision) -> Self {
        let adopted = vision.adopted.map(|day| day.to_string());
        Self {
            text: vision.text.to_string(),
            adopted: adopted.unwrap_or_default(),
        }
    }

    /// Reads the whole form, so that every mistake is shown at once.
    pub fn read(&self) -> Result<Vision, Corrections> {
        let mut wrong = Corrections::default();
        let text = wrong.take(TEXT, Note::new(&self.text));
        let adopted = wrong.take(ADOPTED, Day::optional(&self.adopted));
        match (text, adopted) {
            (Some(text), Some(adopted)) => Ok(Vision { text, adopted }),
            _ => Err(wrong),
        }
    }
}
