use domain::{Aspect, Note};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const HAND_BACK_REASON: FormField = FormField::new("hand_back_reason", |wording| {
    say!(wording, "hand-back-reason")
});

/// The form that hands an action back that one cannot take.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HandBackForm {
    pub hand_back_reason: String,
}

impl Form for HandBackForm {
    fn changes(&self, aspect: Aspect) -> bool {
        matches!(aspect, Aspect::Lead | Aspect::LeadMember)
    }
}

impl HandBackForm {
    /// Reads why it cannot be taken.
    pub fn read(&self) -> Result<Note, Corrections> {
        let why = Note::new(&self.hand_back_reason);
        why.map_err(|wrong| Corrections::one(HAND_BACK_REASON, wrong))
    }
}
