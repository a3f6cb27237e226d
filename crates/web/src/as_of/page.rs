//! Choosing the day of which a page is shown as it stood.

use maud::html;
use serde::Deserialize;

use crate::components::{Field, mistakes_summary};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The day that a page is to be shown of.
pub const WHEN: FormField = FormField::new("when", |wording| say!(wording, "past-day"));

/// The day that somebody chooses, and the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChosenDay {
    pub when: String,
    pub page: String,
}

pub fn choose_day_page(viewer: &Viewer, asked: &ChosenDay, wrong: &Corrections) -> Page {
    let why = wrong.on(viewer.wording, WHEN.name);
    let label = WHEN.label(viewer.wording);
    // A browser shows nothing in a field for days that is not one.
    let field = if why.is_some() {
        Field::text(WHEN.name, label, &asked.when)
    } else {
        Field::day(WHEN.name, label, &asked.when)
    };
    let title = say!(viewer, "past-choose");
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (title) }
                p.page-head__lead { (say!(viewer, "past-choose-what")) }
            }
        }
        (mistakes_summary(viewer, wrong))
        form.form method="get" action=(paths::AsOf { slug: viewer.slug() }) {
            @if !asked.page.is_empty() {
                input type="hidden" name="page" value=(asked.page);
            }
            (field.wrong(why))
            div.buttons {
                button.button { (say!(viewer, "past-show")) }
            }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}
