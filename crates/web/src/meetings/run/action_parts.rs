//! An action while a meeting talks about it: what one has to know before one asks.

use domain::{AgendaSection, Due, Status};
use maud::{Markup, html};
use wording::Asked;

use crate::components::{ended_note, exempt_note, flag_reasons, mistakes_summary, others_changed};
use crate::meetings::run::last_words::{just_said, last_words};
use crate::meetings::run::topic_note::TopicNoteForm;
use crate::meetings::run::topic_page::{TalkedAction, TopicView};
use crate::meetings::run::topic_panels::{DecisionsPanel, go_on_form, topic_panel};
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A topic that is an action.
pub struct ActionTopic<'a> {
    pub view: &'a TopicView,
    pub talked: &'a TalkedAction,
}

/// What the page of an action is called.
pub fn action_title(viewer: &Viewer, talked: &TalkedAction) -> String {
    let action = &talked.action;
    let title = &action.details.title;
    format!("{} {} {title}", say!(viewer, "action"), action.number)
}

/// All below the bar.
pub fn action_parts(
    viewer: &Viewer,
    topic: &ActionTopic<'_>,
    filled: &Filled<TopicNoteForm>,
) -> Markup {
    let (view, talked) = (topic.view, topic.talked);
    let action = &talked.action;
    html! {
        h1.roll-title.title-with-number {
            span.title-with-number__number {
                span.visually-hidden { (say!(viewer, "action")) " " }
                (action.number)
                " "
            }
            span { (action.details.title) }
        }
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &view.outline.names))
        (just_said(viewer, view, talked))
        div.columns.columns--even {
            div.stack {
                (glance(viewer, view, talked))
                @if action.status.is_open() { (why(viewer, talked)) }
                (last_words(viewer, view, talked))
            }
            div.stack {
                @if action.status.is_open() { (topic_panel(viewer, topic, filled)) } @else {
                    (ended(viewer, &action.status))
                    (go_on_form(viewer, view))
                }
                (decisions(talked, &filled.form).markup(viewer, view))
            }
        }
    }
}

/// What was typed about an action that ended meanwhile may do as a decision.
fn decisions<'a>(talked: &TalkedAction, form: &'a TopicNoteForm) -> DecisionsPanel<'a> {
    if !talked.action.status.is_open() {
        DecisionsPanel::unfolded(&form.note)
    } else if talked.section == AgendaSection::Decisions {
        DecisionsPanel::unfolded("")
    } else {
        DecisionsPanel::folded()
    }
}

/// Who leads it, when it is due, how far it is.
fn glance(viewer: &Viewer, view: &TopicView, talked: &TalkedAction) -> Markup {
    let action = &talked.action;
    let names = &view.outline.names;
    html! {
        dl.roll-facts {
            div {
                dt { (say!(viewer, "aspect-lead")) }
                dd {
                    @match action.lead {
                        Some(lead) => {
                            (names.partner(lead.partner))
                            @if let Some(member) = lead.member { ", " (names.member(member)) }
                        }
                        None => (say!(viewer, "no-lead-yet")),
                    }
                }
            }
            div {
                dt { (say!(viewer, "aspect-due")) }
                dd {
                    @match action.due {
                        Due::On(day) => time datetime=(day) { (viewer.day_near(day)) },
                        due => (viewer.wording.due(due)),
                    }
                }
            }
            @if action.percent.number() > 0 {
                div {
                    dt { (say!(viewer, "aspect-percent")) }
                    dd { (say!(viewer, "percent", percent = action.percent.number())) }
                }
            }
        }
    }
}

/// Why it is talked about, and what to ask.
fn why(viewer: &Viewer, talked: &TalkedAction) -> Markup {
    let line = &talked.line;
    let asked = Asked {
        section: talked.section,
        flags: &line.flags,
        due: line.due,
        wanted: talked.wanted,
    };
    html! {
        (flag_reasons(viewer, line))
        (exempt_note(viewer, line))
        p.roll-question { (viewer.wording.question(&asked, viewer.today)) }
    }
}

/// That it has ended, and since when.
fn ended(viewer: &Viewer, status: &Status) -> Markup {
    html! {
        (ended_note(viewer, status))
        p.soft { (say!(viewer, "ended-in-meeting")) }
    }
}
