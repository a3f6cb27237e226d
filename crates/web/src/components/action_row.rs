use domain::{ActionKind, Due, FlagName, Permission};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::flags::{flag_chip, status_kind};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// A list of actions under the headings of its columns.
pub fn action_list(here: &MemberRequest, lines: &[&ActionLine], of: Option<FlagName>) -> Markup {
    html! {
        div.actions {
            div.actions__head aria-hidden="true" {
                span { (say!(here, "action")) }
                span { (say!(here, "aspect-lead")) }
                span { (say!(here, "aspect-due")) }
                span { (say!(here, "aspect-status")) }
                span { @if here.may(Permission::ReadProgress) { (say!(here, "worth-a-word")) } }
            }
            (rows(here, lines, of))
        }
    }
}

/// A list of actions without headings; in the list of a flag, that flag is the one to show.
pub fn action_rows(here: &MemberRequest, lines: &[&ActionLine], of: Option<FlagName>) -> Markup {
    html! { div.actions { (rows(here, lines, of)) } }
}

fn rows(here: &MemberRequest, lines: &[&ActionLine], of: Option<FlagName>) -> Markup {
    html! {
        ol.actions__list { @for line in lines { (row(here, line, of)) } }
    }
}

fn row(here: &MemberRequest, line: &ActionLine, of: Option<FlagName>) -> Markup {
    let address = here.to(paths::Action {
        slug: here.slug(),
        number: line.number,
    });
    html! {
        li.action-row.action-row--closed[!line.status.is_open()] {
            span.action-row__number {
                span.visually-hidden { (say!(here, "action")) " " } (line.number)
            }
            span.action-row__title {
                a.action-row__link href=(address) { (line.title) }
                @if line.kind == ActionKind::ShortWin { " " span.short-win { (say!(here, "short-win")) } }
            }
            span.action-row__meta {
                span {
                    span.visually-hidden { (say!(here, "aspect-lead")) ": " }
                    @match &line.lead {
                        Some((_, name)) => (name),
                        None => (say!(here, "no-lead-yet")),
                    }
                }
                (due(here, line.due))
                span class={ "status status--" (status_kind(line.status)) } { (here.wording.status(line.status)) }
            }
            span.action-row__flags { (flag_chip(here, line, of)) }
        }
    }
}

fn due(here: &MemberRequest, due: Due) -> Markup {
    html! {
        span {
            @if let Due::On(day) = due {
                span.action-row__word { (say!(here, "aspect-due")) " " }
                time datetime=(day) { (here.wording.day_brief(day, here.today)) }
            } @else {
                (here.wording.due(due))
            }
        }
    }
}
