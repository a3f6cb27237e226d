use domain::Language;
use maud::{Markup, html};
use wording::Wording;

use crate::components::select::{Choice, Select};
use crate::request::corrections::Corrections;
use crate::say::say;

/// The languages to choose one from, each called as those call it who speak it.
pub fn language_choice(wording: &Wording, chosen: &str, wrong: &Corrections) -> Markup {
    let choices = Language::ALL.map(|one| Choice::new(one.tag(), one.own_name()).in_language(one));
    let label = say!(wording, "aspect-language");
    let select = Select::new("language", label, chosen, choices.into());
    let hint = say!(wording, "language-hint");
    html! {
        (select.hint(hint).wrong(wrong.on(wording, "language")))
    }
}
