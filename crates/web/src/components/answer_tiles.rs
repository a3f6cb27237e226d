use domain::{ActionNumber, Says};
use maud::{Markup, Render, html};

use crate::request::reader::Locale;
use crate::say::say;

/// The four answers to "how is it going?", as large as fingers.
pub struct AnswerTiles<'a> {
    reader: Locale,
    legend: Markup,
    chosen: &'a str,
    about: Option<ActionNumber>,
    below: Markup,
    wrong: Option<String>,
    brief: bool,
    focus: bool,
}

/// What the stylesheet calls an answer.
pub fn says_kind(says: Says) -> &'static str {
    match says {
        Says::GoingWell => "well",
        Says::NoChange => "no-change",
        Says::Stuck => "stuck",
        Says::Finished => "finished",
    }
}

impl<'a> AnswerTiles<'a> {
    /// The answers of which the one that a form calls `chosen` is chosen.
    pub fn new(reader: Locale, legend: Markup, chosen: &'a str) -> Self {
        Self {
            reader,
            legend,
            chosen,
            about: None,
            below: Markup::default(),
            wrong: None,
            brief: false,
            focus: false,
        }
    }

    /// Says which action is asked about, where a form asks about several.
    pub fn about(mut self, action: ActionNumber) -> Self {
        self.about = Some(action);
        // Where several are asked about, the names alone do.
        self.brief = true;
        self
    }

    /// Has the names alone, and the focus as soon as the page is there where that is wanted.
    pub fn brief(mut self, focus: bool) -> Self {
        self.brief = true;
        self.focus = focus;
        self
    }

    /// Says something between the question and its answers.
    pub fn below(mut self, words: Markup) -> Self {
        self.below = words;
        self
    }

    /// Says what to correct.
    pub fn wrong(mut self, wrong: Option<String>) -> Self {
        self.wrong = wrong;
        self
    }

    fn hint(&self, says: Says) -> String {
        match says {
            Says::GoingWell => say!(self.reader, "going-well-hint"),
            Says::NoChange => say!(self.reader, "no-change-hint"),
            Says::Stuck => say!(self.reader, "stuck-hint"),
            Says::Finished => say!(self.reader, "finished-hint"),
        }
    }

    fn tile(&self, name: &str, says: Says) -> Markup {
        let value = says.word();
        html! {
            label class={ "tile tile--" (says_kind(says)) } {
                input
                    type="radio"
                    name=(name)
                    value=(value)
                    checked[self.chosen == value]
                    autofocus[self.focus && says == Says::ALL[0]];
                span.tile__name { (self.reader.wording.says(says)) }
                @if !self.brief {
                    span.tile__hint { (self.hint(says)) }
                }
            }
        }
    }
}

impl Render for AnswerTiles<'_> {
    fn render(&self) -> Markup {
        let name = match self.about {
            Some(number) => format!("says-{number}"),
            None => "says".to_owned(),
        };
        let why = format!("{name}-why");
        html! {
            fieldset #(name) tabindex="-1" aria-describedby=[self.wrong.as_ref().map(|_| &why)] {
                legend { (self.legend) }
                (self.below)
                @if let Some(wrong) = &self.wrong {
                    p #(why).field__why { (wrong) }
                }
                div.tiles.tiles--brief[self.brief] {
                    @for says in Says::ALL { (self.tile(&name, says)) }
                }
            }
        }
    }
}
