use maud::{Markup, Render, html};
use wording::Wording;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Every mistake in a form at once, each named by its field and leading to it.
pub struct Mistakes<'a> {
    wording: &'a Wording,
    wrong: &'a Corrections,
    /// A field that stands on the page under another id than its name.
    moved: Option<(&'static str, String)>,
}

/// Every mistake in a form of a partnership's page.
pub fn mistakes_summary<'a>(viewer: &Viewer, wrong: &'a Corrections) -> Mistakes<'a> {
    Mistakes::of(viewer.wording, wrong)
}

impl<'a> Mistakes<'a> {
    /// Every mistake in a form.
    pub fn of(wording: &'a Wording, wrong: &'a Corrections) -> Self {
        Self {
            wording,
            wrong,
            moved: None,
        }
    }

    /// Leads to a field that has another id than its name.
    pub fn at(mut self, field: &'static str, id: String) -> Self {
        self.moved = Some((field, id));
        self
    }

    fn one(&self, field: FormField, why: &str) -> Markup {
        let label = field.label(self.wording);
        let id = match &self.moved {
            Some((name, id)) if *name == field.name => id,
            _ => field.name,
        };
        html! {
            li {
                a href={ "#" (id) } { (say!(self.wording, "mistake-of", field = label, why = why)) }
            }
        }
    }
}

impl Render for Mistakes<'_> {
    fn render(&self) -> Markup {
        html! {
            @if !self.wrong.is_empty() {
                div.mistakes role="alert" tabindex="-1" {
                    h2.mistakes__title { (say!(self.wording, "mistakes")) }
                    ul {
                        @for (field, why) in self.wrong.all(self.wording) { (self.one(field, &why)) }
                    }
                }
            }
        }
    }
}
