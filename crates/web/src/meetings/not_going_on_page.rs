//! Why nothing can be written down in a meeting now, and what to do.

use domain::{Meeting, MeetingError, Permission};
use maud::{Markup, html};

use crate::components::{PageHead, hidden_fields};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A meeting in which nothing can be written down now.
pub struct NotGoingOn<'a> {
    pub meeting: &'a Meeting,
    pub why: MeetingError,
    /// What was typed meanwhile, so that it is not lost.
    pub typed: &'a [&'a str],
}

pub fn not_going_on_page(viewer: &Viewer, view: &NotGoingOn<'_>) -> Page {
    let meeting = view.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let day = viewer.day(meeting.day);
    let title = match view.why {
        MeetingError::NotBegun | MeetingError::StillAhead => say!(viewer, "not-begun"),
        _ => say!(viewer, "not-going-on"),
    };
    let crumb = say!(viewer, "meeting-on", day = day);
    let body = html! {
        (PageHead::below(viewer, &back, crumb).titled(&title))
        div.note {
            p { (viewer.wording.mistake(view.why.into())) }
        }
        (kept(viewer, view.typed))
        (opening_form(viewer, meeting))
        p {
            a.button.button--quiet href=(back.to_string()) { (say!(viewer, "to-the-meeting")) }
        }
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

/// The button that begins a meeting, where it can begin.
pub fn opening_form(viewer: &Viewer, meeting: &Meeting) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    html! {
        @if meeting.can_begin(viewer.today) && viewer.may(Permission::RunMeetings) {
            form.form method="post" action=(paths::MeetingOpening::new(slug, number)) {
                (hidden_fields(None))
                p { (say!(viewer, "begin-meeting-hint")) }
                div.buttons {
                    button.button.button--large { (say!(viewer, "begin-meeting")) }
                }
            }
        }
    }
}

fn kept(viewer: &Viewer, typed: &[&str]) -> Markup {
    let typed: Vec<_> = typed.iter().filter(|text| !text.is_empty()).collect();
    html! {
        @if !typed.is_empty() {
            section.stack aria-labelledby="typed" {
                h2 #typed { (say!(viewer, "what-you-typed")) }
                @for text in typed {
                    p.version.version--yours.version__text { (text) }
                }
            }
        }
    }
}
