use wording::{Mistake, Wording};

use crate::request::form_field::FormField;

/// What has to be corrected in a form, field by field.
#[derive(Debug, Default)]
pub struct Corrections(Vec<(FormField, Mistake)>);

impl Corrections {
    /// What is wrong with a single field.
    pub fn one(field: FormField, mistake: impl Into<Mistake>) -> Self {
        Self(vec![(field, mistake.into())])
    }

    /// Keeps the value, or notes what is wrong with `field`.
    pub fn take<T, E: Into<Mistake>>(&mut self, field: FormField, read: Result<T, E>) -> Option<T> {
        read.map_err(|mistake| self.add(field, mistake)).ok()
    }

    /// Notes what is wrong with `field`.
    pub fn add(&mut self, field: FormField, mistake: impl Into<Mistake>) {
        self.0.push((field, mistake.into()));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with `field`, said.
    pub fn on(&self, wording: &Wording, field: &str) -> Option<String> {
        let found = self.0.iter().find(|(known, _)| known.name == field);
        found.map(|(_, mistake)| wording.mistake(*mistake))
    }

    /// Everything that is wrong, said, with the fields.
    pub fn all(&self, wording: &Wording) -> Vec<(FormField, String)> {
        self.0
            .iter()
            .map(|(field, mistake)| (*field, wording.mistake(*mistake)))
            .collect()
    }
}
