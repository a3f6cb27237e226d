//! An action at a glance.

use domain::{Action, ActionText, Permission};
use maud::{Markup, Render, html};

use crate::actions::page::ActionView;
use crate::components::status_kind;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn facts_panel(viewer: &Viewer, view: &ActionView) -> Markup {
    let details = &view.action.details;
    let start = details.start.map(|day| viewer.day(day));
    let group = details.group.map(|group| view.outline.names.group(group));
    html! {
        section.panel aria-labelledby="facts" {
            h2 #facts { (say!(viewer, "at-a-glance")) }
            dl.facts {
                (lead(viewer, view))
                (supporters(viewer, view))
                (due(viewer, &view.action))
                (row_of(&say!(viewer, "aspect-start"), start))
                (status(viewer, view))
                (row_of(&say!(viewer, "aspect-group"), group))
                (waits(viewer, view))
                (row_of(&say!(viewer, "aspect-strategy"), details.strategy.as_ref()))
                (row_of(&say!(viewer, "aspect-code"), details.code.as_ref()))
                @for text in ActionText::ALL {
                    (row_of(&viewer.wording.action_text(text), details.text(text)))
                }
            }
            (source(viewer, &view.action))
        }
    }
}

/// A row, where there is anything to say.
fn row_of(label: &str, text: Option<impl ToString>) -> Markup {
    html! {
        @if let Some(text) = text { (row(label, text.to_string())) }
    }
}

fn row(label: &str, what: impl Render) -> Markup {
    html! {
        div.facts__row {
            dt { (label) }
            dd { (what) }
        }
    }
}

fn lead(viewer: &Viewer, view: &ActionView) -> Markup {
    let who = html! {
        @match view.action.lead {
            Some(lead) => {
                @if viewer.may(Permission::ReadPeople) {
                    a href=(viewer.partner(lead.partner)) { (view.lead_name()) }
                } @else { (view.lead_name()) }
                @if let Some(member) = lead.member {
                    br;
                    (view.outline.names.member(member))
                }
            }
            None => (say!(viewer, "no-lead-yet")),
        }
    };
    row(&say!(viewer, "aspect-lead"), who)
}

fn supporters(viewer: &Viewer, view: &ActionView) -> Markup {
    let supporters = view.action.details.supporters.iter();
    let names = supporters.map(|partner| view.outline.names.partner(*partner));
    let names: Vec<&str> = names.collect();
    let names = (!names.is_empty()).then(|| names.join(", "));
    row_of(&say!(viewer, "aspect-supporters"), names)
}

fn due(viewer: &Viewer, action: &Action) -> Markup {
    let when = html! {
        (viewer.wording.due(action.due))
        @if let Some(words) = &action.due_words {
            span.facts__typed { (say!(viewer, "typed", words = words.as_str())) }
        }
    };
    row(&say!(viewer, "aspect-due"), when)
}

fn status(viewer: &Viewer, view: &ActionView) -> Markup {
    let percent = view.action.percent.number();
    let status = view.line.status;
    let stands = html! {
        span class={ "status status--" (status_kind(status)) } { (viewer.status(status)) }
        @if percent > 0 {
            " · "
            (say!(viewer, "percent", percent = percent))
            progress value=(percent) max="100" aria-label=(say!(viewer, "percent-done")) {
                (percent)
                "%"
            }
        }
    };
    row(&say!(viewer, "aspect-status"), stands)
}

fn waits(viewer: &Viewer, view: &ActionView) -> Markup {
    let Some(other) = &view.waited else {
        return Markup::default();
    };
    let waited = html! {
        a href=(viewer.action(other.number)) { (other.number) " " (other.title) }
        ", "
        (viewer.status(other.status).to_lowercase())
    };
    row(&say!(viewer, "aspect-waiting-for"), waited)
}

/// The words of the spreadsheet that the action came from.
fn source(viewer: &Viewer, action: &Action) -> Markup {
    let Some(source) = &action.source else {
        return Markup::default();
    };
    let sheet = source.sheet.as_str();
    let place = say!(viewer, "source-where", sheet = sheet, row = source.row);
    html! {
        details.fold {
            summary { (say!(viewer, "source")) }
            div.fold__body {
                p.small { (place) }
                dl.facts {
                    @for (heading, words) in &source.cells { (row(heading, words)) }
                }
            }
        }
    }
}
