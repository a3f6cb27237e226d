//! The meetings: those to come, and those held.

use chrono::{Datelike, NaiveDate};
use domain::{Deed, Meeting, MeetingState, WorkGroup};
use maud::{Markup, html};

use super::meeting_forms;
use crate::components::mistakes;
use crate::forms::{Filled, MeetingForm, SeriesAnswer, SeriesForm};
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::{paths, say};

pub struct View {
    /// Every meeting, the earliest first.
    pub meetings: Vec<Meeting>,
    pub groups: Vec<WorkGroup>,
    /// What became of a series that was just added.
    pub answer: SeriesAnswer,
}

/// What was typed in the page's two forms.
pub struct Typed {
    pub one: Filled<MeetingForm>,
    pub series: Filled<SeriesForm>,
}

impl Typed {
    /// The forms before anybody types: a series begins on the day `today`.
    pub fn starting(today: NaiveDate) -> Self {
        Self {
            one: Filled::default(),
            series: Filled::new(SeriesForm::starting(today)),
        }
    }
}

pub fn page(here: &Here, view: &View, typed: &Typed) -> Page {
    let body = html! {
        div.page-head { div.page-head__text {
            h1 { (say!(here, "meetings")) }
            p.page-head__lead { (say!(here, "meetings-lead")) }
        } }
        (meeting_forms::wrong(here, &typed.one.wrong))
        (mistakes(here, &typed.series.wrong))
        (answer(here, view.answer))
        div.columns {
            div.stack.stack--wide {
                @if view.meetings.is_empty() { (blank(here)) } @else { (lists(here, view)) }
            }
            @if here.may(Deed::PlanMeetings) {
                div.stack {
                    (meeting_forms::one(here, &view.groups, &typed.one))
                    (meeting_forms::series(here, &view.groups, &typed.series))
                }
            }
        }
    };
    Page {
        title: say!(here, "meetings"),
        section: Section::Meetings,
        body,
    }
}

/// How a meeting's people are called: the group's name, or everybody.
pub fn who(here: &Here, groups: &[WorkGroup], meeting: &Meeting) -> String {
    let group = groups
        .iter()
        .find(|group| Some(group.number) == meeting.group);
    group.map_or_else(
        || say!(here, "whole-partnership"),
        |group| group.name.to_string(),
    )
}

/// What became of a series that was just added.
fn answer(here: &Here, answer: SeriesAnswer) -> Markup {
    html! {
        @if let Some(added) = answer.added {
            div.note role="status" { p {
                (say!(here, "series-added", added = added))
                @if let Some(kept) = answer.kept.filter(|kept| *kept > 0) {
                    " " (say!(here, "series-kept", kept = kept))
                }
            } }
        }
    }
}

fn blank(here: &Here) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(here, "meetings-blank")) }
            @if here.may(Deed::PlanMeetings) { p { (say!(here, "meetings-blank-what-to-do")) } }
        }
    }
}

fn lists(here: &Here, view: &View) -> Markup {
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

fn item(here: &Here, view: &View, meeting: &Meeting) -> Markup {
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
                h3.meeting__name { a href=(address) { (who(here, &view.groups, meeting)) } }
                p.soft { (here.wording.weekday(day)) }
                @if let Some(note) = &meeting.note { p.soft { (note) } }
                @if cancelled { p { span.badge { (say!(here, "cancelled")) } } }
            }
        }
    }
}
