//! The meetings: those to come, and those held.

use chrono::Datelike;
use domain::{Meeting, MeetingState, Permission, WorkGroup};
use maud::{Markup, html};

use crate::layout::{Page, PageSection};
use crate::meetings::series::form::SeriesAnswer;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub struct MeetingsView {
    /// Every meeting, the earliest first.
    pub meetings: Vec<Meeting>,
    pub groups: Vec<WorkGroup>,
    /// What became of a series that was just added.
    pub answer: SeriesAnswer,
}

pub fn meetings_page(here: &MemberRequest, view: &MeetingsView) -> Page {
    let body = html! {
        div.page-head { div.page-head__text {
            h1 { (say!(here, "meetings")) }
            p.page-head__lead { (say!(here, "meetings-lead")) }
            p { a href=(paths::Calendars { slug: here.slug() }) { (say!(here, "calendar-put")) } }
        }
            @if here.may(Permission::PlanMeetings) { (ways_to_add(here)) }
        }
        (answer(here, view))
        @if view.meetings.is_empty() { (blank(here)) } @else { div.stack.stack--wide { (lists(here, view)) } }
    };
    Page {
        title: say!(here, "meetings"),
        section: PageSection::Meetings,
        body,
    }
}

/// How a meeting's people are called: the group's name, or everybody.
pub fn who_meets(here: &MemberRequest, groups: &[WorkGroup], meeting: &Meeting) -> String {
    let group = groups
        .iter()
        .find(|group| Some(group.number) == meeting.group);
    group.map_or_else(
        || say!(here, "whole-partnership"),
        |group| group.name.to_string(),
    )
}

/// What became of a series that was just added.
fn answer(here: &MemberRequest, view: &MeetingsView) -> Markup {
    let answer = view.answer;
    html! {
        @if let Some(added) = answer.added {
            div.note role="status" {
                p {
                    (say!(here, "series-added", added = added))
                    @if let Some(kept) = answer.kept.filter(|kept| *kept > 0) {
                        " " (say!(here, "series-kept", kept = kept))
                    }
                }
                @if answer.names(&view.meetings).next().is_some() {
                    ul.days {
                        @for meeting in answer.names(&view.meetings) { li { (here.wording.weekday(meeting.day)) } }
                    }
                }
            }
        }
    }
}

fn ways_to_add(here: &MemberRequest) -> Markup {
    let slug = here.slug();
    html! {
        div.buttons.page-head__actions {
            a.button href=(paths::MeetingSeries { slug: slug.clone() }) { (say!(here, "add-series")) }
            a.button.button--quiet href=(paths::NewMeeting { slug }) { (say!(here, "add-meeting")) }
        }
    }
}

fn blank(here: &MemberRequest) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(here, "meetings-blank")) }
            @if here.may(Permission::PlanMeetings) { p { (say!(here, "meetings-blank-what-to-do")) } }
        }
    }
}

fn lists(here: &MemberRequest, view: &MeetingsView) -> Markup {
    let (coming, past): (Vec<&Meeting>, Vec<&Meeting>) = view
        .meetings
        .iter()
        .partition(|meeting| meeting.is_ahead(here.today));
    html! {
        section.stack aria-labelledby="coming" {
            div.section-head { h2 #coming { (say!(here, "coming-meetings")) } }
            @if coming.is_empty() { p.soft { (say!(here, "no-coming-meetings")) } }
            @else { ol.meetings { @for meeting in coming { (item(here, view, meeting)) } } }
        }
        @if !past.is_empty() {
            section.stack aria-labelledby="held" {
                div.section-head { h2 #held { (say!(here, "held")) } }
                ol.meetings { @for meeting in past.into_iter().rev() { (item(here, view, meeting)) } }
            }
        }
    }
}

fn item(here: &MemberRequest, view: &MeetingsView, meeting: &Meeting) -> Markup {
    let cancelled = meeting.state(here.today) == MeetingState::Cancelled;
    let day = meeting.day;
    let address = paths::Meeting {
        slug: here.slug(),
        number: meeting.number,
    };
    html! {
        li.meeting.meeting--cancelled[cancelled] {
            time.meeting__day datetime=(day) {
                (here.wording.month_brief(day)) " " strong { (day.day()) }
            }
            div.meeting__text {
                h3.meeting__name { a href=(address) { (who_meets(here, &view.groups, meeting)) } }
                p.soft {
                    (here.wording.weekday(day))
                    @if let Some(hours) = meeting.hours { " · " (here.wording.hours(hours)) }
                    @if let Some(place) = &meeting.place { " · " (place) }
                }
                @if let Some(note) = &meeting.note { p.soft { (note) } }
                @if cancelled { p { span.badge { (say!(here, "cancelled")) } } }
            }
        }
    }
}
