//! All that a meeting talks about, with what was written down: where one is, and what is left.

use std::sync::Arc;

use application::handouts::HandoutRound;
use domain::{Attendance, Decision, Meeting, Topic};
use maud::{Markup, html};
use persistence::agendas::OnTheTable;

use crate::components::PageHead;
use crate::layout::{Page, PageSection};
use crate::meetings::not_going_on_page::opening_form;
use crate::meetings::page::closing_form;
use crate::meetings::run::record::{attendance_record, decisions_record, made_record};
use crate::meetings::run::topic_list::{topic_list, topic_title};
use crate::meetings::run::topics_so_far::TopicsSoFar;
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A meeting with all that was written down in it.
pub struct RunView {
    pub meeting: Meeting,
    pub table: OnTheTable,
    pub so_far: TopicsSoFar,
    pub decisions: Vec<Decision>,
    pub attendance: Attendance,
    pub outline: Arc<NamedOutline>,
    /// Whom the minutes reach when it is closed, where the reader may close it.
    pub minutes: Option<HandoutRound>,
}

impl RunView {
    /// Whether something was written down about a topic.
    pub fn has_words_on(&self, topic: Topic) -> bool {
        self.so_far.on(topic).is_some() || self.decisions.iter().any(|one| one.topic == Some(topic))
    }

    /// Where one goes on: after what was written down last, or at what is left before it.
    fn next(&self) -> Option<Topic> {
        let items = &self.table.items;
        let last = items
            .iter()
            .position(|item| Some(item.topic) == self.so_far.last);
        let (before, after) = items.split_at(last.map_or(0, |at| at + 1));
        let mut left = after.iter().chain(before).map(|item| item.topic);
        left.find(|topic| !self.has_words_on(*topic))
    }
}

pub fn run_page(viewer: &Viewer, view: &RunView) -> Page {
    let meeting = &view.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let title = say!(viewer, "roll-call");
    let crumb = say!(viewer, "meeting-on", day = viewer.day(meeting.day));
    let body = html! {
        (PageHead::below(viewer, &back, crumb).titled(&title).lead(lead(viewer, view)))
        @if let Err(why) = meeting.check_going_on() {
            div.note {
                p { (viewer.wording.mistake(why.into())) }
            }
        }
        (opening_form(viewer, meeting))
        @if meeting.is_going_on() { (go_on(viewer, view)) }
        div.columns {
            div.stack.stack--wide {
                (topic_list(viewer, view))
                (decisions_record(viewer, view))
                (made_record(viewer, view))
            }
            div.stack.stack--wide {
                (attendance_record(viewer, view))
                @if let Some(minutes) = view.minutes.as_ref().filter(|_| meeting.is_going_on()) {
                    (closing_form(viewer, meeting, minutes))
                }
            }
        }
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn lead(viewer: &Viewer, view: &RunView) -> Markup {
    let all = &view.table.items;
    let noted = all
        .iter()
        .filter(|item| view.has_words_on(item.topic))
        .count();
    html! {
        p.page-head__lead { (say!(viewer, "roll-call-progress", noted = noted, topics = all.len())) }
    }
}

/// The one large button: to where one left off.
fn go_on(viewer: &Viewer, view: &RunView) -> Markup {
    let number = view.meeting.number;
    let to = |topic| paths::RollCallTopic {
        slug: viewer.slug(),
        number,
        topic,
    };
    let begun = view.so_far.last.is_some();
    html! {
        @if let Some(topic) = view.next() {
            div.buttons {
                a.button.button--large href=(to(topic)) accesskey="n" {
                    @if begun { (say!(viewer, "roll-call-go-on")) } @else {
                        (say!(viewer, "roll-call-start"))
                    }
                }
                span.soft { (topic_title(viewer, &view.table, topic)) }
            }
        } @else if !view.table.items.is_empty() {
            div.note.note--complete {
                p { (say!(viewer, "roll-call-done")) }
            }
        }
    }
}
