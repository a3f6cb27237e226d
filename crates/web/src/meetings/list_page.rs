//! The meetings: those to come, and those held.

use chrono::Datelike;
use domain::{Meeting, MeetingState, Permission, WorkGroup};
use maud::{Markup, html};

use crate::layout::{Page, PageSection};
use crate::meetings::series::form::SeriesAnswer;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

pub struct MeetingsView {
    /// Every meeting, the earliest first.
    pub meetings: Vec<Meeting>,
    pub groups: Vec<WorkGroup>,
    /// What became of a series that was just added.
    pub answer: SeriesAnswer,
}

pub fn meetings_page(viewer: &Viewer, view: &MeetingsView) -> Page {
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "meetings")) }
                p.page-head__lead { (say!(viewer, "meetings-lead")) }
                p {
                    a href=(paths::Calendars::new(viewer.slug())) { (say!(viewer, "calendar-put")) }
                }
            }
            @if viewer.may(Permission::PlanMeetings) { (ways_to_add(viewer)) }
        }
        (answer(viewer, view))
        @if view.meetings.is_empty() { (blank(viewer)) } @else {
            div.stack.stack--wide { (lists(viewer, view)) }
        }
    };
    Page {
        title: say!(viewer, "meetings"),
        section: PageSection::Meetings,
        body,
    }
}

/// How a meeting's people are called: the group's name, or everybody.
pub fn who_meets(viewer: &Viewer, groups: &[WorkGroup], meeting: &Meeting) -> String {
    let group = groups
        .iter()
        .find(|group| Some(group.number) == meeting.group);
    group.map_or_else(
        || say!(viewer, "whole-partnership"),
        |group| group.name.to_string(),
    )
}

/// What became of a series that was just added.
fn answer(viewer: &Viewer, view: &MeetingsView) -> Markup {
    let answer = view.answer;
    html! {
        @if let Some(added) = answer.added {
            div.note role="status" {
                p {
                    (say!(viewer, "series-added", added = added))
                    @if let Some(kept) = answer.kept.filter(|kept| *kept > 0) {
                        " "
                        (say!(viewer, "series-kept", kept = kept))
                    }
                }
                @if answer.names(&view.meetings).next().is_some() {
                    ul.days {
                        @for meeting in answer.names(&view.meetings) {
                            li { (viewer.wording.weekday(meeting.day)) }
                        }
                    }
                }
            }
        }
    }
}

fn ways_to_add(viewer: &Viewer) -> Markup {
    let slug = viewer.slug();
    html! {
        div.buttons.page-head__actions {
            a.button href=(paths::MeetingSeries::new(slug.clone())) { (say!(viewer, "add-series")) }
            a.button.button--quiet href=(paths::NewMeeting { slug }) { (say!(viewer, "add-meeting")) }
        }
    }
}

fn blank(viewer: &Viewer) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "meetings-blank")) }
            @if viewer.may(Permission::PlanMeetings) {
                p { (say!(viewer, "meetings-blank-what-to-do")) }
            }
        }
    }
}

fn lists(viewer: &Viewer, view: &MeetingsView) -> Markup {
    let (coming, past): (Vec<&Meeting>, Vec<&Meeting>) = view
        .meetings
        .iter()
        .partition(|meeting| meeting.is_ahead(viewer.today));
    html! {
        section.stack aria-labelledby="coming" {
            div.section-head {
                h2 #coming { (say!(viewer, "coming-meetings")) }
            }
            @if coming.is_empty() {
                p.soft { (say!(viewer, "no-coming-meetings")) }
            } @else {
                ol.meetings {
                    @for meeting in coming { (item(viewer, view, meeting)) }
                }
            }
        }
        @if !past.is_empty() {
            section.stack aria-labelledby="held" {
                div.section-head {
                    h2 #held { (say!(viewer, "held")) }
                }
                ol.meetings {
                    @for meeting in past.into_iter().rev() { (item(viewer, view, meeting)) }
                }
            }
        }
    }
}

fn item(viewer: &Viewer, view: &MeetingsView, meeting: &Meeting) -> Markup {
    let cancelled = meeting.state(viewer.today) == MeetingState::Cancelled;
    let day = meeting.day;
    let address = paths::Meeting {
        slug: viewer.slug(),
        number: meeting.number,
    };
    html! {
        li.meeting.meeting--cancelled[cancelled] {
            time.meeting__day datetime=(day) {
                (viewer.wording.month_brief(day))
                " "
                strong { (day.day()) }
            }
            div.meeting__text {
                h3.meeting__name {
                    a href=(address) { (who_meets(viewer, &view.groups, meeting)) }
                }
                p.soft {
                    (viewer.wording.weekday(day))
                    @if let Some(hours) = meeting.hours { " · " (viewer.wording.hours(hours)) }
                    @if let Some(place) = &meeting.place { " · " (place) }
                }
                @if let Some(note) = &meeting.note {
                    p.soft { (note) }
                }
                @if cancelled {
                    p {
                        span.badge { (say!(viewer, "cancelled")) }
                    }
                }
            }
        }
    }
}
