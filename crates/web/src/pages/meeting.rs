//! A meeting: when, where and who, and what is there to do about it now.

use domain::{Deed, Meeting, Revision, WorkGroup};
use maud::{Markup, html};
use wording::Names;

use super::meetings::who;
use super::not_going_on::opening;
use crate::components::{hidden, page_head, timeline};
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::{paths, say};

/// A meeting with all that its page shows of it.
pub struct View {
    pub meeting: Meeting,
    pub history: Vec<Revision>,
    pub groups: Vec<WorkGroup>,
    pub names: Names,
}

pub fn page(here: &Here, view: &View) -> Page {
    let meeting = &view.meeting;
    let list = paths::Meetings { slug: here.slug() };
    let title = say!(here, "meeting-on", day = here.wording.day(meeting.day));
    let body = html! {
        (page_head(here, (&list, say!(here, "meetings")), &title, lead(here, view)))
        @if let Some(closed) = meeting.closed {
            div.note.note--complete { p { (say!(here, "was-closed", day = here.wording.day(here.day_of(closed)))) } }
        }
        @if meeting.cancelled { div.note { p { (say!(here, "was-called-off")) } } }
        div.columns {
            div.stack.stack--wide {
                @if let Some(note) = &meeting.note { p.typed-text { (note) } }
                (timeline(here, &view.history, &view.names))
            }
            div.stack {
                @if here.may(Deed::RunMeetings) { (running(here, meeting)) (closing(here, meeting)) }
            }
        }
    };
    Page {
        title,
        section: Section::Meetings,
        body,
    }
}

/// Who meets, when and where.
fn lead(here: &Here, view: &View) -> Markup {
    let meeting = &view.meeting;
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        p.page-head__lead {
            (who(here, &view.groups, meeting)) " · " (here.wording.weekday(meeting.day))
            @if let Some(hours) = meeting.hours { " · " (here.wording.hours(hours)) }
            @if let Some(place) = &meeting.place { " · " (place) }
            @if let Some(link) = &meeting.link {
                " · " a href=(link.as_str()) rel="noreferrer" { (say!(here, "join-meeting")) }
            }
        }
        @if here.may(Deed::PlanMeetings) && meeting.closed.is_none() {
            p { a href=(paths::EditMeeting { slug, number }) { (say!(here, "change-meeting")) } }
        }
    }
}

/// Beginning the meeting, or going on with it.
fn running(here: &Here, meeting: &Meeting) -> Markup {
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        (opening(here, meeting))
        @if meeting.is_going_on() {
            div.buttons { a.button.button--large href=(paths::RollCall { slug, number }) { (say!(here, "roll-call-to")) } }
        }
    }
}

/// Closing the meeting once its day has come.
fn closing(here: &Here, meeting: &Meeting) -> Markup {
    let address = paths::MeetingClosing {
        slug: here.slug(),
        number: meeting.number,
    };
    let can = meeting.closed.is_none() && !meeting.cancelled && meeting.day <= here.today;
    html! {
        @if can {
            section.panel aria-labelledby="closing" {
                h2 #closing { (say!(here, "close-meeting")) }
                p.panel__lead { (say!(here, "close-meeting-hint")) }
                form.form method="post" action=(address) {
                    (hidden(None))
                    div.buttons { button.button.button--quiet { (say!(here, "close-meeting-send")) } }
                }
            }
        }
    }
}
