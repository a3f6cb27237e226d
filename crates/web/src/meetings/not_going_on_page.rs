//! Why nothing can be written down in a meeting now, and what to do.

use domain::{Meeting, MeetingError, Permission};
use maud::{Markup, html};

use crate::components::{hidden_fields, page_head};
use crate::layout::{Page, PageSection};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The page, with what was `typed` meanwhile, so that it is not lost.
pub fn not_going_on_page(
    here: &MemberRequest,
    meeting: &Meeting,
    (why, typed): (MeetingError, &[&str]),
) -> Page {
    let (slug, number) = (here.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let day = here.wording.day(meeting.day);
    let title = match why {
        MeetingError::NotBegun | MeetingError::StillAhead => say!(here, "not-begun"),
        _ => say!(here, "not-going-on"),
    };
    let crumb = say!(here, "meeting-on", day = day);
    let body = html! {
        (page_head(here, (&back, crumb), &title, html! {}))
        div.note { p { (here.wording.mistake(why.into())) } }
        (kept(here, typed))
        (opening_form(here, meeting))
        p { a.button.button--quiet href=(back.to_string()) { (say!(here, "to-the-meeting")) } }
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

/// The button that begins a meeting, where it can begin.
pub fn opening_form(here: &MemberRequest, meeting: &Meeting) -> Markup {
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        @if meeting.can_begin(here.today) && here.may(Permission::RunMeetings) {
            form.form method="post" action=(paths::MeetingOpening { slug, number }) {
                (hidden_fields(None))
                p { (say!(here, "begin-meeting-hint")) }
                div.buttons { button.button.button--large { (say!(here, "begin-meeting")) } }
            }
        }
    }
}

fn kept(here: &MemberRequest, typed: &[&str]) -> Markup {
    let typed: Vec<_> = typed.iter().filter(|text| !text.is_empty()).collect();
    html! {
        @if !typed.is_empty() {
            section.stack aria-labelledby="typed" {
                h2 #typed { (say!(here, "what-you-typed")) }
                @for text in typed { p.version.version--yours.version__text { (text) } }
            }
        }
    }
}
