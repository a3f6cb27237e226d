//! An action at a glance.

use domain::{Action, Permission};
use maud::{Markup, html};

use crate::actions::page::ActionView;
use crate::components::status_kind;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn facts_panel(here: &MemberRequest, view: &ActionView) -> Markup {
    let details = &view.action.details;
    let text = |label: String, text: Option<String>| {
        html! { @if let Some(text) = text { (row(label, html! { (text) })) } }
    };
    html! {
        section.panel aria-labelledby="facts" {
            h2 #facts { (say!(here, "at-a-glance")) }
            dl.facts {
                (lead(here, view))
                (supporters(here, view))
                (due(here, &view.action))
                (text(say!(here, "aspect-start"), details.start.map(|day| here.wording.day(day))))
                (status(here, view))
                (text(say!(here, "aspect-group"), details.group.map(|group| view.outline.names.group(group).to_owned())))
                (waits(here, view))
                (text(say!(here, "aspect-strategy"), details.strategy.as_ref().map(ToString::to_string)))
                (text(say!(here, "aspect-code"), details.code.as_ref().map(ToString::to_string)))
                (text(say!(here, "aspect-resources"), details.resources.as_ref().map(ToString::to_string)))
                (text(say!(here, "aspect-measure"), details.measure.as_ref().map(ToString::to_string)))
                (text(say!(here, "aspect-notes"), details.notes.as_ref().map(ToString::to_string)))
            }
            (source(here, &view.action))
        }
    }
}

fn row(label: String, what: Markup) -> Markup {
    html! { div.facts__row { dt { (label) } dd { (what) } } }
}

fn lead(here: &MemberRequest, view: &ActionView) -> Markup {
    let who = html! {
        @match view.action.lead {
            Some(lead) => {
                @if here.may(Permission::ReadPeople) {
                    a href=(here.to(paths::Partner { slug: here.slug(), number: lead.partner })) { (view.lead_name()) }
                } @else {
                    (view.lead_name())
                }
                @if let Some(member) = lead.member { br; (view.outline.names.member(member)) }
            }
            None => (say!(here, "no-lead-yet")),
        }
    };
    row(say!(here, "aspect-lead"), who)
}

fn supporters(here: &MemberRequest, view: &ActionView) -> Markup {
    let supporters = &view.action.details.supporters;
    let names: Vec<&str> = supporters
        .iter()
        .map(|partner| view.outline.names.partner(*partner))
        .collect();
    html! {
        @if !names.is_empty() { (row(say!(here, "aspect-supporters"), html! { (names.join(", ")) })) }
    }
}

fn due(here: &MemberRequest, action: &Action) -> Markup {
    let when = html! {
        (here.wording.due(action.due))
        @if let Some(words) = &action.due_words {
            span.facts__typed { (say!(here, "typed", words = words.as_str())) }
        }
    };
    row(say!(here, "aspect-due"), when)
}

fn status(here: &MemberRequest, view: &ActionView) -> Markup {
    let percent = view.action.percent.number();
    let status = view.line.status;
    let stands = html! {
        span class={ "status status--" (status_kind(status)) } { (here.wording.status(status)) }
        @if percent > 0 {
            " · " (say!(here, "percent", percent = percent))
            progress value=(percent) max="100" aria-label=(say!(here, "percent-done")) { (percent) "%" }
        }
    };
    row(say!(here, "aspect-status"), stands)
}

fn waits(here: &MemberRequest, view: &ActionView) -> Markup {
    html! {
        @if let Some(other) = &view.waited {
            (row(say!(here, "aspect-waiting-for"), html! {
                a href=(here.to(paths::Action { slug: here.slug(), number: other.number })) { (other.number) " " (other.title) }
                ", " (here.wording.status(other.status).to_lowercase())
            }))
        }
    }
}

/// The words of the spreadsheet that the action came from.
fn source(here: &MemberRequest, action: &Action) -> Markup {
    html! {
        @if let Some(source) = &action.source {
            details.fold {
                summary { (say!(here, "source")) }
                div.fold__body {
                    p.small { (say!(here, "source-where", sheet = source.sheet.as_str(), row = source.row)) }
                    dl.facts {
                        @for (heading, words) in &source.cells { (row(heading.clone(), html! { (words) })) }
                    }
                }
            }
        }
    }
}
