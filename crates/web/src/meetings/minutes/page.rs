//! The minutes of a meeting; once it is closed, with a way to amend them.

use domain::{Meeting, Permission};
use maud::{Markup, html};
use paper::Document;

use crate::components::{Field, hidden_fields, mistakes_summary};
use crate::layout::Page;
use crate::meetings::handout_page::handout_page;
use crate::meetings::minutes::form::AmendmentForm;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::{paths, say};

pub fn minutes_page(
    viewer: &Viewer,
    meeting: &Meeting,
    document: &Document,
    form: &Filled<AmendmentForm>,
) -> Page {
    let (slug, number) = (viewer.slug(), meeting.number);
    let back = paths::Meeting {
        slug: slug.clone(),
        number,
    };
    let pdf = paths::MinutesPdf { slug, number };
    let more = html! {
        (mistakes_summary(viewer, &form.wrong).called("text", say!(viewer, "amendment-text")))
        div.buttons { a.button href=(pdf) { (say!(viewer, "minutes-print")) } }
        @if meeting.closed.is_some() && viewer.may(Permission::RunMeetings) { (amending(viewer, meeting, form)) }
    };
    handout_page(viewer, &back, document, more)
}

/// What is written down after the meeting was closed shows as such.
fn amending(viewer: &Viewer, meeting: &Meeting, filled: &Filled<AmendmentForm>) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    let wrong = filled.wrong.on(viewer.wording, "text");
    html! {
        details.disclosure.no-print open[wrong.is_some()] {
            summary { (say!(viewer, "amendment-add")) }
            div.disclosure__body {
                form.form method="post" action=(paths::Amendments { slug, number }) {
                    (hidden_fields(None))
                    (Field::lines("text", say!(viewer, "amendment-text"), &filled.form.text, 3)
                        .hint(say!(viewer, "amendment-hint")).wrong(wrong))
                    div.buttons { button.button { (say!(viewer, "amendment-send")) } }
                }
            }
        }
    }
}
