//! A meeting: when, where and who, and what is there to do about it now.

use domain::{Meeting, MeetingNumber, Permission, Revision, When, WorkGroup};
use handouts::Programme;
use maud::{Markup, html};
use wording::Names;

use crate::components::{agenda_list, hidden_fields, history_timeline, page_head};
use crate::layout::{Page, PageSection};
use crate::meetings::list_page::who_meets;
use crate::meetings::not_going_on_page::opening_form;
use crate::paths::WithQuery;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

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
}

pub fn meeting_page(here: &MemberRequest, view: &MeetingView) -> Page {
    let meeting = &view.meeting;
    let list = paths::Meetings { slug: here.slug() };
    let title = say!(here, "meeting-on", day = here.wording.day(meeting.day));
    let body = html! {
        (page_head(here, (&list, say!(here, "meetings")), &title, lead(here, view)))
        @if let Some(closed) = meeting.closed {
            div.note.note--complete { p {
                (say!(here, "was-closed", day = here.wording.day(here.day_of(closed)))) " "
                a href=(paths::Minutes { slug: here.slug(), number: meeting.number }) { (say!(here, "minutes-read")) }
            } }
        }
        @if meeting.cancelled { div.note { p { (say!(here, "was-called-off")) } } }
        @if here.may(Permission::RunMeetings) { (running(here, meeting)) }
        div.columns {
            div.stack.stack--wide {
                @if let Some(note) = &meeting.note { p.typed-text { (note) } }
                @if let Some(programme) = &view.programme { (agenda(here, meeting, programme)) }
                (history_timeline(here, &view.history, &view.names))
            }
            div.stack {
                @if !meeting.is_over() { (paper(here, meeting)) }
                @if here.may(Permission::RunMeetings) && meeting.can_close(here.today) { (closing_form(here, meeting)) }
                @if meeting.day <= here.today && !meeting.cancelled { (looking_back(here, view)) }
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
fn lead(here: &MemberRequest, view: &MeetingView) -> Markup {
    let meeting = &view.meeting;
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        p.page-head__lead {
            (who_meets(here, &view.groups, meeting)) " · " (here.wording.weekday(meeting.day))
            @if let Some(hours) = meeting.hours { " · " (here.wording.hours(hours)) }
            @if let Some(place) = &meeting.place { " · " (place) }
            @if let Some(link) = &meeting.link {
                " · " a href=(link.as_str()) rel="noreferrer" { (say!(here, "join-meeting")) }
            }
        }
        @if here.may(Permission::PlanMeetings) && meeting.closed.is_none() {
            p { a href=(paths::EditMeeting { slug, number }) { (say!(here, "change-meeting")) } }
        }
    }
}

/// What it talks about, as the plan says now.
fn agenda(here: &MemberRequest, meeting: &Meeting, programme: &Programme) -> Markup {
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        section.stack aria-labelledby="agenda" {
            div.section-head {
                h2 #agenda { (say!(here, "agenda")) }
                @if here.may(Permission::RunMeetings) {
                    a.section-head__aside href=(paths::Agenda { slug, number }) { (say!(here, "agenda-arrange")) }
                }
            }
            @if programme.topics() == 0 { p.soft { (say!(here, "agenda-empty-what-to-do")) } }
            (agenda_list(here, programme))
        }
    }
}

/// What is handed round before.
fn paper(here: &MemberRequest, meeting: &Meeting) -> Markup {
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        section.panel aria-labelledby="paper" {
            h2 #paper { (say!(here, "packet")) }
            p.panel__lead { (say!(here, "packet-hint")) }
            div.buttons {
                a.button href=(paths::PacketPdf { slug: slug.clone(), number }) { (say!(here, "packet-print")) }
                a.button.button--quiet href=(paths::Packet { slug, number }) { (say!(here, "packet-read")) }
            }
        }
    }
}

/// What leads to how things stood then, and to what changed.
fn looking_back(here: &MemberRequest, view: &MeetingView) -> Markup {
    let (meeting, when) = (&view.meeting, When::At(view.meeting.number));
    let from = view.before.map(|before| When::At(before).to_string());
    let (from, to) = (from.unwrap_or_default(), when.to_string());
    let changes = paths::Changes { slug: here.slug() };
    let changes = changes.with_query(&[("from", &from), ("to", &to)]);
    html! {
        ul {
            @if meeting.day < here.today || meeting.closed.is_some() {
                li { a href=(paths::PastPlan { slug: here.slug(), when }) { (say!(here, "meeting-as-of")) } }
            }
            @if view.before.is_some() { li { a href=(changes) { (say!(here, "meeting-changes")) } } }
        }
    }
}

/// Beginning the meeting, or going on with it.
fn running(here: &MemberRequest, meeting: &Meeting) -> Markup {
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        (opening_form(here, meeting))
        @if meeting.is_going_on() {
            div.buttons { a.button.button--large href=(paths::RollCall { slug, number }) { (say!(here, "roll-call-to")) } }
        }
    }
}

/// Closing the meeting.
pub fn closing_form(here: &MemberRequest, meeting: &Meeting) -> Markup {
    let (slug, number) = (here.slug(), meeting.number);
    html! {
        section.panel aria-labelledby="closing" {
            h2 #closing { (say!(here, "close-meeting")) }
            p.panel__lead { (say!(here, "close-meeting-hint")) }
            form.form method="post" action=(paths::MeetingClosing { slug, number }) {
                (hidden_fields(None))
                div.buttons { button.button.button--quiet { (say!(here, "close-meeting-send")) } }
            }
        }
    }
}
