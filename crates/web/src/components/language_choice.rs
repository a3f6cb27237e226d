use domain::Language;
use maud::{Markup, html};
use wording::{Mistake, Wording};

use crate::components::form_fields::FormFields;
use crate::components::select::Choice;
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::say::say;

/// The language that a person reads.
pub const LANGUAGE: FormField =
    FormField::new("language", |wording| say!(wording, "aspect-language"));

/// The languages to choose one from, each called as those call it who speak it.
pub fn language_choice(wording: &Wording, chosen: &str, wrong: &Corrections) -> Markup {
    let choices = Language::ALL.map(|one| Choice::new(one.tag(), one.own_name()).in_language(one));
    let select = FormFields::new(wording, wrong).select(LANGUAGE, chosen, choices.into());
    html! {
        (select.hint(say!(wording, "language-hint")))
    }
}

/// Reads a language that was chosen. A page from before there was a choice says nothing of it, and
/// leaves it as it was.
pub fn read_language(chosen: &str, before: Language) -> Result<Language, Mistake> {
    match chosen {
        "" => Ok(before),
        tag => Language::tagged(tag).ok_or(Mistake::NotChosen),
    }
}
