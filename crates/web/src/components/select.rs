use domain::Language;
use maud::{Markup, Render, html};

use crate::components::field::{described_by, field_notes};

/// Something that can be chosen.
pub struct Choice {
    /// What the form says.
    pub value: String,
    /// What a person reads.
    pub label: String,
    /// The language of that, where it is not the page's.
    language: Option<Language>,
}

/// A labelled list from which one is chosen.
pub struct Select<'a> {
    name: &'static str,
    id: String,
    label: String,
    chosen: &'a str,
    choices: Vec<Choice>,
    hint: Option<String>,
    wrong: Option<String>,
    optional: Option<String>,
}

impl Choice {
    /// Something that can be chosen.
    pub fn new(value: &(impl ToString + ?Sized), label: &(impl ToString + ?Sized)) -> Self {
        Self {
            value: value.to_string(),
            label: label.to_string(),
            language: None,
        }
    }

    /// Says in which language it is called so.
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
}

impl<'a> Select<'a> {
    /// A list of which `chosen` is chosen.
    pub fn new(name: &'static str, label: String, chosen: &'a str, choices: Vec<Choice>) -> Self {
        let id = name.to_owned();
        Self {
            name,
            id,
            label,
            chosen,
            choices,
            hint: None,
            wrong: None,
            optional: None,
        }
    }

    /// Puts a choice of nothing first.
    pub fn or_nothing(mut self, label: &str) -> Self {
        self.choices.insert(0, Choice::new("", label));
        self
    }

    /// Says beside the label that it may be left empty.
    pub fn optional(mut self, word: String) -> Self {
        self.optional = Some(word);
        self
    }

    /// Says what is meant.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Says what to correct.
    pub fn wrong(mut self, wrong: Option<String>) -> Self {
        self.wrong = wrong;
        self
    }
}

impl Render for Select<'_> {
    fn render(&self) -> Markup {
        let described_by = described_by(&self.id, self.hint.is_some(), self.wrong.is_some());
        html! {
            div.field.field--wrong[self.wrong.is_some()] {
                label for=(self.id) {
                    (self.label)
                    @if let Some(word) = &self.optional {
                        " "
                        span.field__optional { (word) }
                    }
                }
                (field_notes(&self.id, self.hint.as_deref(), self.wrong.as_deref()))
                select
                    id=(self.id)
                    name=(self.name)
                    aria-describedby=[described_by]
                    aria-invalid=[self.wrong.is_some().then_some("true")]
                {
                    @for choice in &self.choices {
                        option
                            value=(choice.value)
                            lang=[choice.language.map(Language::tag)]
                            selected[choice.value == self.chosen]
                        { (choice.label) }
                    }
                }
            }
        }
    }
}
