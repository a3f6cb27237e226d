//! All that a meeting talks about, with what was written down: where one is, and what is left.

use std::sync::Arc;

use domain::{Attendance, Decision, Meeting, Permission, Topic};
use maud::{Markup, html};
use persistence::agendas::OnTheTable;

use crate::components::page_head;
use crate::layout::{Page, PageSection};
use crate::meetings::not_going_on_page::opening_form;
use crate::meetings::page::closing_form;
use crate::meetings::run::noted::NotedTopics;
use crate::meetings::run::record::{attendance_record, decisions_record, made_record};
use crate::meetings::run::topics::{topic_list, topic_title};
use crate::outline::NamedOutline;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// A meeting with all that was written down in it.
pub struct RunView {
    pub meeting: Meeting,
    pub table: OnTheTable,
    pub noted: NotedTopics,
    pub decisions: Vec<Decision>,
    pub attendance: Attendance,
    pub outline: Arc<NamedOutline>,
}

impl RunView {
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

pub fn run_page(here: &MemberRequest, view: &RunView) -> Page {
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
        (opening_form(here, meeting))
        @if meeting.is_going_on() { (go_on(here, view)) }
        div.columns {
            div.stack.stack--wide {
                (topic_list(here, view))
                (decisions_record(here, view))
                (made_record(here, view))
            }
            div.stack.stack--wide {
                (attendance_record(here, view))
                @if meeting.is_going_on() && here.may(Permission::RunMeetings) { (closing_form(here, meeting)) }
            }
        }
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn lead(here: &MemberRequest, view: &RunView) -> Markup {
    let all = &view.table.items;
    let noted = all.iter().filter(|item| view.is_noted(item.topic)).count();
    html! {
        p.page-head__lead { (say!(here, "roll-call-progress", noted = noted, topics = all.len())) }
    }
}

/// The one large button: to where one left off.
fn go_on(here: &MemberRequest, view: &RunView) -> Markup {
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
                span.soft { (topic_title(here, &view.table, topic)) }
            }
        } @else if !view.table.items.is_empty() {
            div.note.note--complete { p { (say!(here, "roll-call-done")) } }
        }
    }
}
