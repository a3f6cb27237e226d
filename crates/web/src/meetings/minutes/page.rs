//! The minutes of a meeting; once it is closed, with a way to amend them.

use domain::{Meeting, Permission};
use maud::{Markup, html};

use crate::components::{FormFields, hidden_fields, mistakes_summary};
use crate::layout::Page;
use crate::meetings::handout_page::{HandoutView, handout_page};
use crate::meetings::minutes::form::{AmendmentForm, TEXT};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn minutes_page(viewer: &Viewer, view: &HandoutView, filled: &Filled<AmendmentForm>) -> Page {
    let meeting = &view.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    let pdf = paths::MinutesPdf { slug, number };
    let more = html! {
        (mistakes_summary(viewer, &filled.wrong))
        div.buttons {
            a.button href=(pdf) { (say!(viewer, "minutes-print")) }
        }
        @if meeting.closed.is_some() && viewer.may(Permission::RunMeetings) {
            (amending(viewer, meeting, filled))
        }
    };
    handout_page(viewer, view, &more)
}

/// What is written down after the meeting was closed shows as such.
fn amending(viewer: &Viewer, meeting: &Meeting, filled: &Filled<AmendmentForm>) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let text = fields.lines(TEXT, &filled.form.text, 3);
    html! {
        details.disclosure.no-print open[!filled.wrong.is_empty()] {
            summary { (say!(viewer, "amendment-add")) }
            div.disclosure__body {
                form.form method="post" action=(paths::Amendments { slug, number }) {
                    (hidden_fields(None))
                    (text.hint(say!(viewer, "amendment-hint")))
                    div.buttons {
                        button.button { (say!(viewer, "amendment-send")) }
                    }
                }
            }
        }
    }
}
