//! A meeting: when, where and who, and what is there to do about it now.

use application::handouts::HandoutRound;
use domain::{Meeting, MeetingNumber, Permission, Revision, When, WorkGroup};
use handouts::Programme;
use maud::{Markup, html};
use wording::Names;

use crate::access::HasPast;
use crate::components::{PageHead, agenda_list, hidden_fields, history_timeline, round_note};
use crate::layout::{Page, PageSection};
use crate::meetings::list_page::who_meets;
use crate::meetings::not_going_on_page::opening_form;
use crate::paths;
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A meeting with all that its page shows of it.
pub struct MeetingView {
    pub meeting: Meeting,
    pub history: Vec<Revision>,
    pub groups: Vec<WorkGroup>,
    pub names: Names,
    /// What it talks about, while there is something to ask.
    pub programme: Option<Programme>,
    /// The meeting before, of the same people.
    pub before: Option<MeetingNumber>,
    /// Whom the minutes reach when it is closed, where the reader may close it.
    pub minutes: Option<HandoutRound>,
}

pub fn meeting_page(viewer: &Viewer, view: &MeetingView) -> Page {
    let meeting = &view.meeting;
    let list = paths::Meetings::new(viewer.slug());
    let head = PageHead::below(viewer, &list, say!(viewer, "meetings"));
    let title = say!(viewer, "meeting-on", day = viewer.day(meeting.day));
    let body = html! {
        (head.titled(&title).lead(lead(viewer, view)))
        @if let Some(closed) = meeting.closed {
            @let day = viewer.day(viewer.day_of(closed));
            div.note.note--complete {
                p {
                    (say!(viewer, "was-closed", day = day))
                    " "
                    a href=(paths::Minutes::new(viewer.slug(), meeting.number)) {
                        (say!(viewer, "minutes-read"))
                    }
                }
            }
        }
        @if meeting.cancelled {
            div.note {
                p { (say!(viewer, "was-called-off")) }
            }
        }
        @if viewer.may(Permission::RunMeetings) { (running(viewer, meeting)) }
        div.columns {
            div.stack.stack--wide {
                @if let Some(note) = &meeting.note {
                    p.typed-text { (note) }
                }
                @if let Some(programme) = &view.programme { (agenda(viewer, meeting, programme)) }
                (history_timeline(viewer, &view.history, &view.names))
            }
            div.stack {
                @if !meeting.is_over() { (paper(viewer, meeting)) }
                @if let Some(minutes) = &view.minutes { (closing_form(viewer, meeting, minutes)) }
                @if meeting.day <= viewer.today && !meeting.cancelled { (looking_back(viewer, view)) }
            }
        }
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

/// Who meets, when and where.
fn lead(viewer: &Viewer, view: &MeetingView) -> Markup {
    let meeting = &view.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    html! {
        p.page-head__lead {
            (who_meets(viewer, &view.groups, meeting))
            " · "
            (viewer.wording.weekday(meeting.day))
            @if let Some(hours) = meeting.hours { " · " (viewer.wording.hours(hours)) }
            @if let Some(place) = &meeting.place { " · " (place) }
            @if let Some(link) = &meeting.link {
                " · "
                a href=(link.as_str()) rel="noreferrer" { (say!(viewer, "join-meeting")) }
            }
        }
        @if viewer.may(Permission::PlanMeetings) && meeting.closed.is_none() {
            p {
                a href=(paths::EditMeeting { slug, number }) { (say!(viewer, "change-meeting")) }
            }
        }
    }
}

/// What it talks about, as the plan says now.
fn agenda(viewer: &Viewer, meeting: &Meeting, programme: &Programme) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    html! {
        section.stack aria-labelledby="agenda" {
            div.section-head {
                h2 #agenda { (say!(viewer, "agenda")) }
                @if viewer.may(Permission::RunMeetings) {
                    a.section-head__aside href=(paths::Agenda { slug, number }) {
                        (say!(viewer, "agenda-arrange"))
                    }
                }
            }
            @if programme.topics() == 0 {
                p.soft { (say!(viewer, "agenda-empty-what-to-do")) }
            }
            (agenda_list(viewer, programme))
        }
    }
}

/// What is handed round before.
fn paper(viewer: &Viewer, meeting: &Meeting) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    html! {
        section.panel aria-labelledby="paper" {
            h2 #paper { (say!(viewer, "packet")) }
            p.panel__lead { (say!(viewer, "packet-hint")) }
            div.buttons {
                a.button href=(paths::PacketPdf::new(slug.clone(), number)) {
                    (say!(viewer, "packet-print"))
                }
                a.button.button--quiet href=(paths::Packet { slug, number }) {
                    (say!(viewer, "packet-read"))
                }
            }
        }
    }
}

/// What leads to how things stood then, and to what changed.
fn looking_back(viewer: &Viewer, view: &MeetingView) -> Markup {
    let (meeting, when) = (&view.meeting, When::At(view.meeting.number));
    let from = view.before.map(|before| When::At(before).to_string());
    let (from, to) = (from.unwrap_or_default(), when.to_string());
    let changes = paths::Changes {
        slug: viewer.slug(),
    };
    let changes = changes.with_query(&[("from", &from), ("to", &to)]);
    let plan = paths::Plan {
        slug: viewer.slug(),
    };
    html! {
        ul {
            @if meeting.day < viewer.today || meeting.closed.is_some() {
                li {
                    a href=(plan.as_of(when)) { (say!(viewer, "meeting-as-of")) }
                }
            }
            @if view.before.is_some() {
                li {
                    a href=(changes) { (say!(viewer, "meeting-changes")) }
                }
            }
        }
    }
}

/// Beginning the meeting, or going on with it.
fn running(viewer: &Viewer, meeting: &Meeting) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    html! {
        (opening_form(viewer, meeting))
        @if meeting.is_going_on() {
            div.buttons {
                a.button.button--large href=(paths::RollCall { slug, number }) {
                    (say!(viewer, "roll-call-to"))
                }
            }
        }
    }
}

/// Closing the meeting.
pub fn closing_form(viewer: &Viewer, meeting: &Meeting, minutes: &HandoutRound) -> Markup {
    let (slug, number) = (viewer.slug(), meeting.number);
    html! {
        section.panel aria-labelledby="closing" {
            h2 #closing { (say!(viewer, "close-meeting")) }
            p.panel__lead { (say!(viewer, "close-meeting-hint")) }
            (round_note(viewer, minutes))
            form.form method="post" action=(paths::MeetingClosing::new(slug, number)) {
                (hidden_fields(None))
                div.buttons {
                    button.button.button--quiet { (say!(viewer, "close-meeting-send")) }
                }
            }
        }
    }
}
