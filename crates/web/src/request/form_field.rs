//! A field of a form: its name, and what people call it.

use std::fmt;

use domain::{ActionText, Threshold};
use wording::Wording;

/// A field of a form: the name under which it is sent, and its label. Both stand once: the page and
/// the list of mistakes take them from here.
#[derive(Clone, Copy)]
pub struct FormField {
    /// The name under which it is sent.
    pub name: &'static str,
    label: FieldLabel,
}

/// What people call a field.
#[derive(Clone, Copy)]
enum FieldLabel {
    /// What the catalogue says.
    Said(fn(&Wording) -> String),
    /// What the catalogue says of a number of the policy.
    OfPolicy(Threshold),
    /// What the catalogue asks about an action.
    OfActionText(ActionText),
}

impl FormField {
    /// A field that is called what `label` says.
    pub const fn new(name: &'static str, label: fn(&Wording) -> String) -> Self {
        let label = FieldLabel::Said(label);
        Self { name, label }
    }

    /// A number of the policy, named as it is everywhere.
    pub fn of_policy(threshold: Threshold) -> Self {
        let label = FieldLabel::OfPolicy(threshold);
        let name = threshold.word();
        Self { name, label }
    }

    /// What is to be written about an action.
    pub fn of_action_text(text: ActionText) -> Self {
        let label = FieldLabel::OfActionText(text);
        let name = text.word();
        Self { name, label }
    }

    /// What people call it.
    pub fn label(&self, wording: &Wording) -> String {
        match self.label {
            FieldLabel::Said(label) => label(wording),
            FieldLabel::OfPolicy(threshold) => wording.threshold(threshold),
            FieldLabel::OfActionText(text) => wording.action_text_question(text),
        }
    }
}

impl fmt::Debug for FormField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
