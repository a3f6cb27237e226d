//! An action while a meeting talks about it: what one has to know before one asks.

use domain::{AgendaSection, Due, Exemption, Status};
use maud::{Markup, html};
use wording::Asked;

use crate::components::{flag_reasons, mistakes_summary, others_changed};
use crate::meetings::run::topic_form::{decisions_panel, go_on_form, left_over_words, topic_panel};
use crate::meetings::run::topic_page::{TalkedAction, TopicTyped, TopicView};
use crate::meetings::run::words::{just_said, last_words};
use crate::request::member_request::MemberRequest;

use crate::say;

/// What the page is called, and all below the bar.
pub fn action_parts(
    here: &MemberRequest,
    (view, talked): (&TopicView, &TalkedAction),
    typed: &TopicTyped,
) -> (String, Markup) {
    let action = &talked.action;
    let title = format!(
        "{} {} {}",
        say!(here, "action"),
        action.number,
        action.details.title
    );
    let open = action.status.is_open();
    let body = html! {
        h1.roll-title.title-with-number {
            span.title-with-number__number {
                span.visually-hidden { (say!(here, "action")) " " } (action.number) " "
            }
            span { (action.details.title) }
        }
        (mistakes_summary(here, &typed.wrong).called("due", say!(here, "new-date")).called("lead", say!(here, "new-lead")))
        (others_changed(here, &typed.theirs, &view.outline.names))
        (just_said(here, view, typed))
        div.columns.columns--even {
            div.stack {
                (glance(here, view, talked))
                @if open { (why(here, talked)) }
                (last_words(here, view, talked))
            }
            div.stack {
                @if open {
                    (topic_panel(here, (view, talked), typed))
                } @else {
                    (ended(here, &action.status))
                    (go_on_form(here, view))
                }
                (decisions_panel(here, view, (left_over_words(open, typed), talked.section == AgendaSection::Decisions || !open)))
            }
        }
    };
    (title, body)
}

/// Who leads it, when it is due, how far it is.
fn glance(here: &MemberRequest, view: &TopicView, talked: &TalkedAction) -> Markup {
    let action = &talked.action;
    let names = &view.outline.names;
    html! {
        dl.roll-facts {
            div { dt { (say!(here, "aspect-lead")) } dd {
                @match action.lead {
                    Some(lead) => {
                        (names.partner(lead.partner))
                        @if let Some(member) = lead.member { ", " (names.member(member)) }
                    },
                    None => (say!(here, "no-lead-yet")),
                }
            } }
            div { dt { (say!(here, "aspect-due")) } dd {
                @match action.due {
                    Due::On(day) => time datetime=(day) { (here.wording.day_near(day, here.today)) },
                    due => (here.wording.due(due)),
                }
            } }
            @if action.percent.number() > 0 {
                div { dt { (say!(here, "aspect-percent")) } dd { (say!(here, "percent", percent = action.percent.number())) } }
            }
        }
    }
}

/// Why it is talked about, and what to ask.
fn why(here: &MemberRequest, talked: &TalkedAction) -> Markup {
    let line = &talked.line;
    let lead = line.lead.as_ref().map_or("", |(_, name)| name.as_str());
    let assessment = domain::Assessment {
        status: line.status,
        flags: line.flags.clone(),
        exempt: line.exempt.clone(),
    };
    let asked = Asked {
        section: talked.section,
        flags: &line.flags,
        due: line.due,
        wanted: talked.wanted,
    };
    html! {
        (flag_reasons(here, &assessment, lead))
        @if let Some(exempt) = &line.exempt { (excused(here, exempt)) }
        p.roll-question { (here.wording.question(&asked, here.today)) }
    }
}

fn excused(here: &MemberRequest, exempt: &Exemption) -> Markup {
    html! {
        div.note.note--waiting { p { strong { (say!(here, "excused")) } " " (here.wording.exemption(exempt, here.today)) "." } }
    }
}

/// That it has ended, and since when.
fn ended(here: &MemberRequest, status: &Status) -> Markup {
    html! {
        @match status {
            Status::Complete(on) => div.note.note--complete {
                p { (say!(here, "finished-on", day = here.wording.day(*on))) }
            },
            Status::Dropped { on, reason } => div.note {
                p { (say!(here, "dropped-on", day = here.wording.day(*on), reason = reason.as_str())) }
            },
            _ => {}
        }
        p.soft { (say!(here, "ended-in-meeting")) }
    }
}
