//! An action at a glance.

use domain::{Action, Permission};
use maud::{Markup, html};

use crate::actions::page::ActionView;
use crate::components::status_kind;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn facts_panel(viewer: &Viewer, view: &ActionView) -> Markup {
    let details = &view.action.details;
    let text = |label: String, text: Option<String>| {
        html! {
            @if let Some(text) = text {
                ({
                    row(
                        label,
                        html! {
                            (text)
                        },
                    )
                })
            }
        }
    };
    html! {
        section.panel aria-labelledby="facts" {
            h2 #facts { (say!(viewer, "at-a-glance")) }
            dl.facts {
                (lead(viewer, view))
                (supporters(viewer, view))
                (due(viewer, &view.action))
                ({
                    text(
                        say!(viewer, "aspect-start"),
                        details.start.map(|day| viewer.day(day)),
                    )
                })
                (status(viewer, view))
                ({
                    text(
                        say!(viewer, "aspect-group"),
                        details
                            .group
                            .map(|group| view.outline.names.group(group).to_owned()),
                    )
                })
                (waits(viewer, view))
                ({
                    text(
                        say!(viewer, "aspect-strategy"),
                        details.strategy.as_ref().map(ToString::to_string),
                    )
                })
                ({
                    text(
                        say!(viewer, "aspect-code"),
                        details.code.as_ref().map(ToString::to_string),
                    )
                })
                ({
                    text(
                        say!(viewer, "aspect-resources"),
                        details.resources.as_ref().map(ToString::to_string),
                    )
                })
                ({
                    text(
                        say!(viewer, "aspect-measure"),
                        details.measure.as_ref().map(ToString::to_string),
                    )
                })
                ({
                    text(
                        say!(viewer, "aspect-notes"),
                        details.notes.as_ref().map(ToString::to_string),
                    )
                })
            }
            (source(viewer, &view.action))
        }
    }
}

fn row(label: String, what: Markup) -> Markup {
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
    row(say!(viewer, "aspect-lead"), who)
}

fn supporters(viewer: &Viewer, view: &ActionView) -> Markup {
    let supporters = &view.action.details.supporters;
    let names: Vec<&str> = supporters
        .iter()
        .map(|partner| view.outline.names.partner(*partner))
        .collect();
    html! {
        @if !names.is_empty() {
            ({
                row(
                    say!(viewer, "aspect-supporters"),
                    html! {
                        (names.join(", "))
                    },
                )
            })
        }
    }
}

fn due(viewer: &Viewer, action: &Action) -> Markup {
    let when = html! {
        (viewer.wording.due(action.due))
        @if let Some(words) = &action.due_words {
            span.facts__typed { (say!(viewer, "typed", words = words.as_str())) }
        }
    };
    row(say!(viewer, "aspect-due"), when)
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
    row(say!(viewer, "aspect-status"), stands)
}

fn waits(viewer: &Viewer, view: &ActionView) -> Markup {
    html! {
        @if let Some(other) = &view.waited {
            ({
                row(
                    say!(viewer, "aspect-waiting-for"),
                    html! {
                        a href = (viewer.action(other.number)) { (other.number) " "(other
                        .title) } ", "(viewer.status(other.status).to_lowercase())
                    },
                )
            })
        }
    }
}

/// The words of the spreadsheet that the action came from.
fn source(viewer: &Viewer, action: &Action) -> Markup {
    html! {
        @if let Some(source) = &action.source {
            details.fold {
                summary { (say!(viewer, "source")) }
                div.fold__body {
                    p.small {
                        ({
                            say!(
                                viewer, "source-where", sheet = source.sheet.as_str(), row =
                                source.row
                            )
                        })
                    }
                    dl.facts {
                        @for (heading, words) in &source.cells {
                            ({
                                row(
                                    heading.clone(),
                                    html! {
                                        (words)
                                    },
                                )
                            })
                        }
                    }
                }
            }
        }
    }
}
