//! What a meeting has brought so far: who is there, what was decided, the new actions.

use domain::{Decision, Presence};
use maud::{Markup, html};
use wording::Names;

use crate::meetings::decision_fields::outcome_kind;
use crate::meetings::run::page::RunView;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Who is there, at a glance.
pub fn attendance_record(viewer: &Viewer, view: &RunView) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let names = |presence: Presence| {
        let seen = view.attendance.seen.iter();
        let seen = seen.filter(move |(_, one)| **one == presence);
        seen.map(|(who, _)| view.outline.names.who(*who))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let nothing = view.attendance.seen.is_empty() && view.attendance.others.is_none();
    html! {
        section.panel aria-labelledby="attendance" {
            h2 #attendance { (say!(viewer, "attendance")) }
            @if nothing {
                p.soft { (say!(viewer, "nobody-noted")) }
            } @else {
                dl.facts {
                    @for presence in [Presence::Present, Presence::Excused] {
                        @let names = names(presence);
                        @if !names.is_empty() {
                            div.facts__row {
                                dt { (viewer.wording.presence(presence)) }
                                dd { (names) }
                            }
                        }
                    }
                    @if let Some(others) = &view.attendance.others {
                        div.facts__row {
                            dt { (say!(viewer, "others-there")) }
                            dd { (others) }
                        }
                    }
                }
            }
            @if view.meeting.is_going_on() {
                div.buttons {
                    a.button.button--quiet href=(paths::Attendance { slug, number }) {
                        (say!(viewer, "note-attendance"))
                    }
                }
            }
        }
    }
}

/// What was decided.
pub fn decisions_record(viewer: &Viewer, view: &RunView) -> Markup {
    let list = DecisionList {
        decisions: &view.decisions,
        names: &view.outline.names,
        correctable: view.meeting.is_going_on(),
    };
    html! {
        @if !view.decisions.is_empty() {
            section.stack aria-labelledby="decisions" {
                div.section-head {
                    h2 #decisions { (say!(viewer, "decisions")) }
                }
                (decision_list(viewer, &list))
            }
        }
    }
}

/// Decisions that are shown together.
pub struct DecisionList<'a> {
    pub decisions: &'a [Decision],
    pub names: &'a Names,
    /// Whether their meeting still goes on.
    pub correctable: bool,
}

/// Decisions, each with the way to its correction while that is possible.
pub fn decision_list(viewer: &Viewer, list: &DecisionList<'_>) -> Markup {
    let names = list.names;
    let correct = |decision: &Decision| paths::Decision {
        slug: viewer.slug(),
        number: decision.meeting,
        decision: decision.number,
    };
    html! {
        ul.decisions {
            @for decision in list.decisions {
                li #{ "decision-" (decision.number) }.decision {
                    p {
                        span
                            class={ "mark report__says decision--" (outcome_kind(decision.outcome)) }
                        { (viewer.wording.outcome(decision.outcome)) }
                    }
                    p.typed-text { (decision.text) }
                    p.soft.small {
                        (say!(viewer, "decision-number", number = decision.number.0))
                        @if let Some(who) = decision.proposed_by {
                            " · "
                            (say!(viewer, "proposed-by", name = names.who(who)))
                        }
                        @if list.correctable {
                            " · "
                            a href=(correct(decision)) { (say!(viewer, "correct-it")) }
                        }
                    }
                }
            }
        }
    }
}

/// The actions that were made on the spot.
pub fn made_record(viewer: &Viewer, view: &RunView) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    html! {
        @if !view.so_far.made.is_empty() || view.meeting.is_going_on() {
            section.stack aria-labelledby="made" {
                div.section-head {
                    h2 #made { (say!(viewer, "new-actions")) }
                }
                ul.topics {
                    @for action in &view.so_far.made {
                        li.topic {
                            span.topic__title {
                                a href=(paths::Action::new(slug.clone(), action.number)) {
                                    (action.number)
                                    " "
                                    (action.details.title)
                                }
                            }
                            span.topic__about {
                                @match action.lead {
                                    Some(lead) => (view.outline.names.partner(lead.partner)),
                                    None => (say!(viewer, "no-lead-yet")),
                                }
                                " · "
                                (viewer.wording.due(action.due))
                            }
                        }
                    }
                }
                @if view.meeting.is_going_on() {
                    div.buttons {
                        a.button.button--quiet href=(paths::MeetingActions::new(slug, number)) {
                            (say!(viewer, "new-action"))
                        }
                    }
                }
            }
        }
    }
}
