//! One topic of a meeting on its own: large, with what is known of it and what is said now.

use std::sync::Arc;

use domain::{
    Action, Added, Attendance, Change, Decision, Meeting, ProgressReport, Reply, ReportNumber,
    RevisionNumber, Step, Topic,
};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::draft_script;
use crate::layout::{Page, PageSection};
use crate::meetings::run::action_parts::action_parts;
use crate::meetings::run::bar::topic_bar;
use crate::meetings::run::form::RollCallForm;
use crate::meetings::run::topic_form::{decisions_panel, go_on_form};
use crate::outline::NamedOutline;
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::{paths, say};

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
    pub section: domain::AgendaSection,
    /// The due day that its lead asks for.
    pub wanted: Option<chrono::NaiveDate>,
    pub version: RevisionNumber,
    /// The newest report on it.
    pub heard: Option<ReportNumber>,
    /// What was said of it, the latest first.
    pub said: Vec<(ProgressReport, Vec<Reply>)>,
}

/// What was typed about an action, and what stands in its way.
#[derive(Default)]
pub struct TopicTyped {
    pub form: RollCallForm,
    pub wrong: Corrections,
    /// What others changed meanwhile about what the form would change.
    pub theirs: Vec<Change>,
    /// What others wrote down meanwhile.
    pub just: Vec<ProgressReport>,
}

impl TopicTyped {
    /// Whether the form came back.
    pub fn came_back(&self) -> bool {
        !self.wrong.is_empty() || !self.theirs.is_empty() || !self.just.is_empty()
    }
}

impl TopicView {
    /// The page of a topic of the same meeting; of all where there is none.
    pub fn to(&self, viewer: &Viewer, topic: Option<Topic>) -> String {
        let (slug, number) = (viewer.slug(), self.meeting.number);
        match topic {
            Some(topic) => paths::RollCallTopic {
                slug,
                number,
                topic,
            }
            .to_string(),
            None => paths::RollCall { slug, number }.to_string(),
        }
    }

    /// The page of the next topic; of all of them after the last.
    pub fn next(&self, viewer: &Viewer) -> String {
        self.to(viewer, self.place.and_then(|place| place.after))
    }
}

pub fn topic_page(viewer: &Viewer, view: &TopicView, typed: &TopicTyped) -> Page {
    let (title, body) = match &view.about {
        TopicSubject::Action(talked) => action_parts(viewer, (view, talked), typed),
        TopicSubject::Wins(wins) => self::wins(viewer, view, wins),
        TopicSubject::Added(added) => self::added(viewer, view, added),
    };
    let body = html! {
        (topic_bar(viewer, view))
        (body)
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn wins(viewer: &Viewer, view: &TopicView, wins: &[ActionLine]) -> (String, Markup) {
    let title = viewer.wording.section(domain::AgendaSection::Wins);
    let body = html! {
        h1.roll-title { (title) }
        @if wins.is_empty() { p.soft { (say!(viewer, "no-wins-yet")) } }
        ul.win-list.win-list--large {
            @for win in wins {
                li.win {
                    span { (win.number) " " (win.title) }
                    @if let Some((_, lead)) = &win.lead { span.win__who { (lead) } }
                }
            }
        }
        (go_on_form(viewer, view))
        (decisions_panel(viewer, view, ("", false)))
    };
    (title, body)
}

fn added(viewer: &Viewer, view: &TopicView, added: &Added) -> (String, Markup) {
    let title = added.title.to_string();
    let body = html! {
        h1.roll-title { (title) }
        (decisions_panel(viewer, view, ("", true)))
        (go_on_form(viewer, view))
    };
    (title, body)
}
