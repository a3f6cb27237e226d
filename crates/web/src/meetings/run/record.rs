//! What a meeting has brought so far: who is there, what was decided, the new actions.

use domain::{Decision, Presence};
use maud::{Markup, html};

use crate::meetings::decisions::page::outcome_kind;
use crate::meetings::run::page::RunView;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// Who is there, at a glance.
pub fn attendance_record(here: &MemberRequest, view: &RunView) -> Markup {
    let (slug, number) = (here.slug(), view.meeting.number);
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
            h2 #attendance { (say!(here, "attendance")) }
            @if nothing { p.soft { (say!(here, "nobody-noted")) } } @else { dl.facts {
                @for presence in [Presence::Present, Presence::Excused] {
                    @let names = names(presence);
                    @if !names.is_empty() {
                        div.facts__row { dt { (here.wording.presence(presence)) } dd { (names) } }
                    }
                }
                @if let Some(others) = &view.attendance.others {
                    div.facts__row { dt { (say!(here, "others-there")) } dd { (others) } }
                }
            } }
            @if view.meeting.is_going_on() {
                div.buttons { a.button.button--quiet href=(paths::Attendance { slug, number }) { (say!(here, "note-attendance")) } }
            }
        }
    }
}

/// What was decided.
pub fn decisions_record(here: &MemberRequest, view: &RunView) -> Markup {
    html! {
        @if !view.decisions.is_empty() {
            section.stack aria-labelledby="decisions" {
                div.section-head { h2 #decisions { (say!(here, "decisions")) } }
                (decision_list(here, view.meeting.is_going_on(), &view.decisions, &view.outline.names))
            }
        }
    }
}

/// Decisions, each with the way to its correction while that is possible.
pub fn decision_list(
    here: &MemberRequest,
    going_on: bool,
    decisions: &[Decision],
    names: &wording::Names,
) -> Markup {
    let correct = |decision: &Decision| paths::Decision {
        slug: here.slug(),
        number: decision.meeting,
        decision: decision.number,
    };
    html! {
        ul.decisions {
            @for decision in decisions {
                li.decision #{ "decision-" (decision.number) } {
                    p { span class={ "mark report__says decision--" (outcome_kind(decision.outcome)) } { (here.wording.outcome(decision.outcome)) } }
                    p.typed-text { (decision.text) }
                    p.soft.small {
                        (say!(here, "decision-number", number = decision.number.0))
                        @if let Some(who) = decision.proposed_by { " · " (say!(here, "proposed-by", name = names.who(who))) }
                        @if going_on { " · " a href=(correct(decision)) { (say!(here, "correct-it")) } }
                    }
                }
            }
        }
    }
}

/// The actions that were made on the spot.
pub fn made_record(here: &MemberRequest, view: &RunView) -> Markup {
    let (slug, number) = (here.slug(), view.meeting.number);
    html! {
        @if !view.noted.made.is_empty() || view.meeting.is_going_on() {
            section.stack aria-labelledby="made" {
                div.section-head { h2 #made { (say!(here, "new-actions")) } }
                ul.topics {
                    @for action in &view.noted.made {
                        li.topic {
                            span.topic__title {
                                a href=(paths::Action { slug: slug.clone(), number: action.number }) {
                                    (action.number) " " (action.details.title)
                                }
                            }
                            span.topic__about {
                                @match action.lead {
                                    Some(lead) => (view.outline.names.partner(lead.partner)),
                                    None => (say!(here, "no-lead-yet")),
                                }
                                " · " (here.wording.due(action.due))
                            }
                        }
                    }
                }
                @if view.meeting.is_going_on() {
                    div.buttons { a.button.button--quiet href=(paths::MeetingActions { slug, number }) { (say!(here, "new-action")) } }
                }
            }
        }
    }
}
