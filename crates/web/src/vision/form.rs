use domain::{Day, Note, Vision};
use serde::Deserialize;

use crate::request::corrections::Corrections;

/// The form that writes the vision.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct VisionForm {
    pub key: String,
    pub version: String,
    pub text: String,
    pub adopted: String,
}

impl VisionForm {
    /// The form as it stands for the vision that the partnership has.
    pub fn of(vision: &Vision) -> Self {
        Self {
            text: vision.text.to_string(),
            adopted: vision
                .adopted
                .map(|day| day.to_string())
                .unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Reads the whole form, so that every mistake is shown at once.
    pub fn read(&self) -> Result<Vision, Corrections> {
        let mut wrong = Corrections::default();
        let text = wrong.take("text", Note::new(&self.text));
        let adopted = wrong.take("adopted", Day::optional(&self.adopted));
        match (text, adopted) {
            (Some(text), Some(adopted)) => Ok(Vision { text, adopted }),
            _ => Err(wrong),
        }
    }
}
