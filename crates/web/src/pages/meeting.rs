//! A meeting: its day can be moved, and it can be called off and on again.

use domain::{Deed, Meeting, Revision, RevisionNumber, WorkGroup};
use maud::{Markup, html};
use wording::Names;

use super::{meeting_forms, meetings::who};
use crate::components::{Field, form_footer, hidden, others_changed, page_head, timeline};
use crate::forms::{Filled, MeetingForm};
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::{paths, say};

/// A meeting with all that its page shows of it.
pub struct View<'a> {
    pub meeting: &'a Meeting,
    /// Why it is called off or on, as far as that was typed.
    pub why: &'a str,
    pub version: RevisionNumber,
    pub history: Vec<Revision>,
    pub groups: Vec<WorkGroup>,
    pub names: Names,
}

pub fn page(here: &Here, view: &View, filled: &Filled<MeetingForm>) -> Page {
    let meeting = view.meeting;
    let slug = here.slug();
    let title = say!(here, "meeting-on", day = here.wording.day(meeting.day));
    let list = paths::Meetings { slug: slug.clone() };
    let address = paths::Meeting {
        slug,
        number: meeting.number,
    };
    let lead = html! { p.page-head__lead { (who(here, &view.groups, meeting)) } };
    let body = html! {
        (page_head(here, (&list, say!(here, "meetings")), &title, lead))
        (meeting_forms::wrong(here, &filled.wrong))
        (others_changed(here, &filled.theirs, &view.names))
        @if let Some(closed) = meeting.closed {
            div.note.note--complete { p { (say!(here, "was-closed", day = here.wording.day(here.day_of(closed)))) } }
        }
        @if meeting.cancelled { div.note { p { (say!(here, "was-called-off")) } } }
        div.columns {
            div.stack.stack--wide {
                @if let Some(note) = meeting.note.as_ref().filter(|_| !here.may(Deed::PlanMeetings)) { p { (note) } }
                @if here.may(Deed::PlanMeetings) {
                    section.panel aria-labelledby="about" {
                        h2 #about { (say!(here, "about-meeting")) }
                        form.form method="post" action=(address) {
                            (hidden(Some(view.version)))
                            (meeting_forms::fields(here, &view.groups, filled))
                            (form_footer(here, say!(here, "save"), list))
                        }
                    }
                }
                (timeline(here, &view.history, &view.names))
            }
            @if here.may(Deed::PlanMeetings) { div.stack {
                (closing(here, view))
                @if meeting.closed.is_none() { (cancellation(here, view, filled)) }
            } }
        }
    };
    Page {
        title,
        section: Section::Meetings,
        body,
    }
}

/// Closing the meeting once its day has come, and taking that back.
fn closing(here: &Here, view: &View) -> Markup {
    let address = paths::MeetingClosing {
        slug: here.slug(),
        number: view.meeting.number,
    };
    let (title, hint, send, value) = match view.meeting.closed {
        None => (
            say!(here, "close-meeting"),
            say!(here, "close-meeting-hint"),
            say!(here, "close-meeting-send"),
            "yes",
        ),
        Some(_) => (
            say!(here, "open-meeting"),
            say!(here, "open-meeting-hint"),
            say!(here, "open-meeting-send"),
            "",
        ),
    };
    html! {
        @if view.meeting.closed.is_some() || view.meeting.can_close(here.today) {
            section.panel aria-labelledby="closing" {
                h2 #closing { (title) }
                p.panel__lead { (hint) }
                form.form method="post" action=(address) {
                    (hidden(None))
                    input type="hidden" name="closed" value=(value);
                    div.buttons { button.button.button--quiet { (send) } }
                }
            }
        }
    }
}

fn cancellation(here: &Here, view: &View, filled: &Filled<MeetingForm>) -> Markup {
    let address = paths::MeetingCancellation {
        slug: here.slug(),
        number: view.meeting.number,
    };
    let (title, hint, send, value) = match view.meeting.cancelled {
        false => (
            say!(here, "call-off"),
            say!(here, "call-off-hint"),
            say!(here, "call-off-send"),
            "yes",
        ),
        true => (
            say!(here, "call-on"),
            say!(here, "call-on-hint"),
            say!(here, "call-on-send"),
            "",
        ),
    };
    html! {
        section.panel aria-labelledby="cancellation" {
            h2 #cancellation { (title) }
            p.panel__lead { (hint) }
            form.form method="post" action=(address) {
                (hidden(Some(view.version)))
                input type="hidden" name="cancelled" value=(value);
                (Field::text("why", say!(here, "why"), view.why)
                    .optional(say!(here, "optional")).wrong(filled.wrong.on(here.wording, "why")))
                div.buttons { button.button.button--quiet { (send) } }
            }
        }
    }
}
