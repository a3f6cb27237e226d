//! One topic of a meeting on its own: large, with what is known of it and what is said now.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{
    Action, Added, AgendaSection, Attendance, Decision, Meeting, ProgressReport, Reply,
    ReportNumber, RevisionNumber, Step, Topic,
};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::draft_script;
use crate::layout::{Page, PageSection};
use crate::meetings::open_meeting::topic_address;
use crate::meetings::run::action_parts::{ActionTopic, action_parts, action_title};
use crate::meetings::run::topic_bar::topic_bar;
use crate::meetings::run::topic_note::TopicNoteForm;
use crate::meetings::run::topic_panels::{DecisionsPanel, go_on_form};
use crate::outline::NamedOutline;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;

use crate::say::say;

/// A topic with all that its page shows of it.
pub struct TopicView {
    pub meeting: Meeting,
    pub topic: Topic,
    /// Where it stands; none where it is left out this time.
    pub place: Option<Step>,
    pub about: TopicSubject,
    pub decisions: Vec<Decision>,
    pub seen: Attendance,
    pub outline: Arc<NamedOutline>,
}

/// What it is about.
pub enum TopicSubject {
    Wins(Vec<ActionLine>),
    Action(Box<TalkedAction>),
    Added(Added),
}

/// An action that is talked about.
pub struct TalkedAction {
    pub action: Action,
    pub line: ActionLine,
    /// Why it is on the agenda.
    pub section: AgendaSection,
    /// The due day that its lead asks for.
    pub wanted: Option<NaiveDate>,
    pub version: RevisionNumber,
    /// The newest report on it.
    pub heard: Option<ReportNumber>,
    /// What was said of it, the latest first.
    pub said: Vec<SaidWords>,
    /// What others wrote down while the form was being filled in.
    pub just_said: Vec<ProgressReport>,
}

/// A report with the replies to it.
pub struct SaidWords {
    pub report: ProgressReport,
    pub replies: Vec<Reply>,
}

impl TopicView {
    /// The page of a topic of the same meeting; of all where there is none.
    pub fn to(&self, viewer: &Viewer, topic: Option<Topic>) -> String {
        topic_address(viewer, self.meeting.number, topic)
    }

    /// The page of the next topic; of all of them after the last.
    pub fn next(&self, viewer: &Viewer) -> String {
        self.to(viewer, self.place.and_then(|place| place.after))
    }
}

pub fn topic_page(viewer: &Viewer, view: &TopicView, filled: &Filled<TopicNoteForm>) -> Page {
    let (title, parts) = match &view.about {
        TopicSubject::Action(talked) => {
            let topic = ActionTopic { view, talked };
            let parts = action_parts(viewer, &topic, filled);
            (action_title(viewer, talked), parts)
        }
        TopicSubject::Wins(wins) => (
            viewer.wording.section(AgendaSection::Wins),
            win_parts(viewer, view, wins),
        ),
        TopicSubject::Added(added) => (added.title.to_string(), added_parts(viewer, view, added)),
    };
    let body = html! {
        (topic_bar(viewer, view))
        (parts)
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn win_parts(viewer: &Viewer, view: &TopicView, wins: &[ActionLine]) -> Markup {
    html! {
        h1.roll-title { (viewer.wording.section(AgendaSection::Wins)) }
        @if wins.is_empty() {
            p.soft { (say!(viewer, "no-wins-yet")) }
        }
        ul.win-list.win-list--large {
            @for win in wins {
                li.win {
                    span { (win.number) " " (win.title) }
                    @if let Some((_, lead)) = &win.lead {
                        span.win__who { (lead) }
                    }
                }
            }
        }
        (go_on_form(viewer, view))
        (DecisionsPanel::folded().markup(viewer, view))
    }
}

fn added_parts(viewer: &Viewer, view: &TopicView, added: &Added) -> Markup {
    html! {
        h1.roll-title { (added.title) }
        (DecisionsPanel::unfolded("").markup(viewer, view))
        (go_on_form(viewer, view))
    }
}
