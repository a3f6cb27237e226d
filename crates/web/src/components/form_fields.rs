use maud::Markup;
use wording::Wording;

use crate::components::field::{described_by, field_notes};
use crate::components::{Choice, Field, Select};
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;

/// The fields of one form on a page, each with its label and with what is to be corrected in it.
pub struct FormFields<'a> {
    wording: &'a Wording,
    wrong: &'a Corrections,
}

impl<'a> FormFields<'a> {
    /// The fields of a form in which this is to be corrected.
    pub fn new(wording: &'a Wording, wrong: &'a Corrections) -> Self {
        Self { wording, wrong }
    }

    /// A line of text.
    pub fn text<'t>(&self, field: FormField, typed: &'t str) -> Field<'t> {
        Field::text(field.name, field.label(self.wording), typed).wrong(self.why(field))
    }

    /// Several lines of text.
    pub fn lines<'t>(&self, field: FormField, typed: &'t str, rows: u8) -> Field<'t> {
        Field::lines(field.name, field.label(self.wording), typed, rows).wrong(self.why(field))
    }

    pub fn day<'t>(&self, field: FormField, typed: &'t str) -> Field<'t> {
        Field::day(field.name, field.label(self.wording), typed).wrong(self.why(field))
    }

    /// A time of day.
    pub fn time<'t>(&self, field: FormField, typed: &'t str) -> Field<'t> {
        Field::time(field.name, field.label(self.wording), typed).wrong(self.why(field))
    }

    /// An address for mail.
    pub fn email<'t>(&self, field: FormField, typed: &'t str) -> Field<'t> {
        Field::email(field.name, field.label(self.wording), typed).wrong(self.why(field))
    }

    /// Digits that are no number: a code.
    pub fn digits<'t>(&self, field: FormField, typed: &'t str) -> Field<'t> {
        Field::digits(field.name, field.label(self.wording), typed).wrong(self.why(field))
    }

    pub fn number<'t>(&self, field: FormField, typed: &'t str) -> Field<'t> {
        Field::number(field.name, field.label(self.wording), typed).wrong(self.why(field))
    }

    /// A list of which one is chosen.
    pub fn select<'t>(
        &self,
        field: FormField,
        chosen: &'t str,
        choices: Vec<Choice>,
    ) -> Select<'t> {
        let label = field.label(self.wording);
        Select::new(field.name, label, chosen, choices).wrong(self.why(field))
    }

    /// What people call a field.
    pub fn label(&self, field: FormField) -> String {
        field.label(self.wording)
    }

    /// What is to be corrected in several choices that are one field, above them.
    pub fn correction(&self, field: FormField) -> Markup {
        field_notes(field.name, None, self.why(field).as_deref())
    }

    /// What describes such choices: a hint, where there is one, and what is to be corrected.
    pub fn described(&self, field: FormField, hint: bool) -> Option<String> {
        described_by(field.name, hint, self.why(field).is_some())
    }

    /// What is to be corrected in a field, said.
    pub fn why(&self, field: FormField) -> Option<String> {
        self.wrong.on(self.wording, field.name)
    }
}
