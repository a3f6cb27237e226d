//! All that a meeting talks about, with what was written down: where one is, and what is left.

use std::sync::Arc;

use domain::{Attendance, Decision, Deed, Meeting, Topic};
use maud::{Markup, html};
use persistence::agendas::OnTheTable;

use super::meeting::closing;
use super::not_going_on::opening;
use super::roll_call_record as record;
use super::roll_call_topics::{title, topics};
use crate::components::page_head;
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::noted::Noted;
use crate::outline::Outline;
use crate::{paths, say};

/// A meeting with all that was written down in it.
pub struct View {
    pub meeting: Meeting,
    pub table: OnTheTable,
    pub noted: Noted,
    pub decisions: Vec<Decision>,
    pub attendance: Attendance,
    pub outline: Arc<Outline>,
}

impl View {
    /// Whether something was written down about a topic.
    pub fn is_noted(&self, topic: Topic) -> bool {
        self.noted.on(topic).is_some() || self.decisions.iter().any(|one| one.topic == Some(topic))
    }

    /// Where one goes on: after what was written down last, or at what is left before it.
    fn next(&self) -> Option<Topic> {
        let items = &self.table.items;
        let last = items
            .iter()
            .position(|item| Some(item.topic) == self.noted.last);
        let (before, after) = items.split_at(last.map_or(0, |at| at + 1));
        let mut left = after.iter().chain(before).map(|item| item.topic);
        left.find(|topic| !self.is_noted(*topic))
    }
}

pub fn page(here: &Here, view: &View) -> Page {
    let meeting = &view.meeting;
    let (slug, number) = (here.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let title = say!(here, "roll-call");
    let crumb = say!(here, "meeting-on", day = here.wording.day(meeting.day));
    let body = html! {
        (page_head(here, (&back, crumb), &title, lead(here, view)))
        @if let Err(why) = meeting.check_going_on() {
            div.note { p { (here.wording.mistake(why.into())) } }
        }
        (opening(here, meeting))
        @if meeting.is_going_on() { (go_on(here, view)) }
        div.columns {
            div.stack.stack--wide {
                (topics(here, view))
                (record::decisions(here, view))
                (record::made(here, view))
            }
            div.stack.stack--wide {
                (record::attendance(here, view))
                @if meeting.is_going_on() && here.may(Deed::RunMeetings) { (closing(here, meeting)) }
            }
        }
    };
    Page {
        title,
        section: Section::Meetings,
        body,
    }
}

fn lead(here: &Here, view: &View) -> Markup {
    let all = &view.table.items;
    let noted = all.iter().filter(|item| view.is_noted(item.topic)).count();
    html! {
        p.page-head__lead { (say!(here, "roll-call-progress", noted = noted, topics = all.len())) }
    }
}

/// The one large button: to where one left off.
fn go_on(here: &Here, view: &View) -> Markup {
    let number = view.meeting.number;
    let to = |topic| paths::RollCallTopic {
        slug: here.slug(),
        number,
        topic,
    };
    let begun = view.noted.last.is_some();
    html! {
        @if let Some(topic) = view.next() {
            div.buttons {
                a.button.button--large href=(to(topic)) accesskey="n" {
                    @if begun { (say!(here, "roll-call-go-on")) } @else { (say!(here, "roll-call-start")) }
                }
                span.soft { (title(here, &view.table, topic)) }
            }
        } @else if !view.table.items.is_empty() {
            div.note.note--complete { p { (say!(here, "roll-call-done")) } }
        }
    }
}
