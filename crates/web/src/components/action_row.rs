use domain::{ActionKind, Due, FlagName, Permission};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::flags::{flag_chip, status_kind};
use crate::request::viewer::Viewer;
use crate::say::say;

/// A list of actions under the headings of its columns.
pub fn action_list(viewer: &Viewer, lines: &[&ActionLine], of: Option<FlagName>) -> Markup {
    html! {
        div.actions {
            div.actions__head aria-hidden="true" {
                span { (say!(viewer, "action")) }
                span { (say!(viewer, "aspect-lead")) }
                span { (say!(viewer, "aspect-due")) }
                span { (say!(viewer, "aspect-status")) }
                span {
                    @if viewer.may(Permission::ReadProgress) { (say!(viewer, "worth-a-word")) }
                }
            }
            (rows(viewer, lines, of))
        }
    }
}

/// A list of actions without headings; in the list of a flag, that flag is the one to show.
pub fn action_rows(viewer: &Viewer, lines: &[&ActionLine], of: Option<FlagName>) -> Markup {
    html! {
        div.actions { (rows(viewer, lines, of)) }
    }
}

fn rows(viewer: &Viewer, lines: &[&ActionLine], of: Option<FlagName>) -> Markup {
    html! {
        ol.actions__list {
            @for line in lines { (row(viewer, line, of)) }
        }
    }
}

fn row(viewer: &Viewer, line: &ActionLine, of: Option<FlagName>) -> Markup {
    let address = viewer.action(line.number);
    html! {
        li.action-row.action-row--closed[!line.status.is_open()] {
            span.action-row__number {
                span.visually-hidden { (say!(viewer, "action")) " " }
                (line.number)
            }
            span.action-row__title {
                a.action-row__link href=(address) { (line.title) }
                @if line.kind == ActionKind::ShortWin {
                    " "
                    span.short-win { (say!(viewer, "short-win")) }
                }
            }
            span.action-row__meta {
                span {
                    span.visually-hidden { (say!(viewer, "aspect-lead")) ": " }
                    @match &line.lead {
                        Some((_, name)) => (name),
                        None => (say!(viewer, "no-lead-yet")),
                    }
                }
                (due(viewer, line.due))
                span class={ "status status--" (status_kind(line.status)) } {
                    (viewer.status(line.status))
                }
            }
            span.action-row__flags { (flag_chip(viewer, line, of)) }
        }
    }
}

fn due(viewer: &Viewer, due: Due) -> Markup {
    html! {
        span {
            @if let Due::On(day) = due {
                span.action-row__word { (say!(viewer, "aspect-due")) " " }
                time datetime=(day) { (viewer.wording.day_brief(day, viewer.today)) }
            } @else { (viewer.wording.due(due)) }
        }
    }
}
