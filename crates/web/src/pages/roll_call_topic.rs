//! One topic of a meeting on its own: large, with what is known of it and what is said now.

use std::sync::Arc;

use domain::{
    Action, Added, Attendance, Change, Decision, Meeting, ProgressReport, Reply, ReportNumber,
    RevisionNumber, Step, Topic,
};
use maud::{Markup, html};
use persistence::plan::Line;

use super::roll_call_bar::bar;
use super::{roll_call_action, roll_call_form};
use crate::components::draft_script;
use crate::forms::{Corrections, RollCallForm};
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::outline::Outline;
use crate::{paths, say};

/// A topic with all that its page shows of it.
pub struct View {
    pub meeting: Meeting,
    pub topic: Topic,
    /// Where it stands; none where it is left out this time.
    pub place: Option<Step>,
    pub about: About,
    pub decisions: Vec<Decision>,
    pub seen: Attendance,
    pub outline: Arc<Outline>,
}

/// What it is about.
pub enum About {
    Wins(Vec<Line>),
    Action(Box<Talked>),
    Added(Added),
}

/// An action that is talked about.
pub struct Talked {
    pub action: Action,
    pub line: Line,
    /// Why it is on the agenda.
    pub section: domain::Section,
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
pub struct Typed {
    pub form: RollCallForm,
    pub wrong: Corrections,
    /// What others changed meanwhile about what the form would change.
    pub theirs: Vec<Change>,
    /// What others wrote down meanwhile.
    pub just: Vec<ProgressReport>,
}

impl Typed {
    /// Whether the form came back.
    pub fn came_back(&self) -> bool {
        !self.wrong.is_empty() || !self.theirs.is_empty() || !self.just.is_empty()
    }
}

impl View {
    /// The page of a topic of the same meeting; of all where there is none.
    pub fn to(&self, here: &Here, topic: Option<Topic>) -> String {
        let (slug, number) = (here.slug(), self.meeting.number);
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
    pub fn next(&self, here: &Here) -> String {
        self.to(here, self.place.and_then(|place| place.after))
    }
}

pub fn page(here: &Here, view: &View, typed: &Typed) -> Page {
    let (title, body) = match &view.about {
        About::Action(talked) => roll_call_action::parts(here, (view, talked), typed),
        About::Wins(wins) => self::wins(here, view, wins),
        About::Added(added) => self::added(here, view, added),
    };
    let body = html! {
        (bar(here, view))
        (body)
        (draft_script())
    };
    Page {
        title,
        section: Section::Meetings,
        body,
    }
}

fn wins(here: &Here, view: &View, wins: &[Line]) -> (String, Markup) {
    let title = here.wording.section(domain::Section::Wins);
    let body = html! {
        h1.roll-title { (title) }
        @if wins.is_empty() { p.soft { (say!(here, "no-wins-yet")) } }
        ul.win-list.win-list--large {
            @for win in wins {
                li.win {
                    span { (win.number) " " (win.title) }
                    @if let Some((_, lead)) = &win.lead { span.win__who { (lead) } }
                }
            }
        }
        (roll_call_form::go_on(here, view))
        (roll_call_form::decisions(here, view, ("", false)))
    };
    (title, body)
}

fn added(here: &Here, view: &View, added: &Added) -> (String, Markup) {
    let title = added.title.to_string();
    let body = html! {
        h1.roll-title { (title) }
        (roll_call_form::decisions(here, view, ("", true)))
        (roll_call_form::go_on(here, view))
    };
    (title, body)
}
