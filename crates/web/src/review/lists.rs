//! The lists of the review.

use domain::FlagName;
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{action_rows, flag_kind};
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::review::view::{ReviewLists, ReviewView};
use crate::say::say;

/// The actions that are worth a word, arranged as somebody asked.
pub fn worth_a_word_section(viewer: &Viewer, view: &ReviewView) -> Markup {
    let flagged = view.outline.figures.plan.flagged;
    html! {
        section.stack aria-labelledby="words" {
            div.section-head {
                h2 #words { (say!(viewer, "worth-a-word")) }
                span.section-head__aside { (say!(viewer, "oldest-first", actions = flagged)) }
            }
            @if flagged == 0 {
                p.soft { (say!(viewer, "all-well")) }
            } @else {
                (arrangements(viewer, &view.lists))
                div.stack.stack--wide { (lists(viewer, view)) }
            }
        }
    }
}

fn arrangements(viewer: &Viewer, lists: &ReviewLists) -> Markup {
    let review = viewer.review();
    let all = [
        (
            "",
            say!(viewer, "flag"),
            matches!(lists, ReviewLists::Flags(_)),
        ),
        (
            "partner",
            say!(viewer, "aspect-partner"),
            matches!(lists, ReviewLists::Partners(_)),
        ),
        (
            "work-group",
            say!(viewer, "aspect-group"),
            matches!(lists, ReviewLists::Groups(_)),
        ),
        (
            "goal",
            say!(viewer, "aspect-goal"),
            matches!(lists, ReviewLists::Goals(_)),
        ),
    ];
    html! {
        nav.segments aria-label=(say!(viewer, "group-the-list")) {
            span.segments__label aria-hidden="true" { (say!(viewer, "group-by")) }
            @for (by, name, chosen) in all {
                a   .segments__link
                    aria-current=[chosen.then_some("true")]
                    href=(review.with_query(&[("by", by)]))
                { (name) }
            }
        }
    }
}

fn lists(viewer: &Viewer, view: &ReviewView) -> Markup {
    match &view.lists {
        ReviewLists::Flags(lists) => html! {
            @for (flag, lines) in lists {
                @let count = view.outline.figures.flags.of(*flag);
                (flag_list(viewer, *flag, &FlagLines { lines, count }))
            }
        },
        ReviewLists::Partners(lines) => grouped(viewer, lines, |line| match &line.lead {
            Some((_, name)) => name.to_string(),
            None => say!(viewer, "no-lead-yet"),
        }),
        ReviewLists::Groups(lines) => grouped(viewer, lines, |line| match line.group {
            Some(group) => view.outline.names.group(group).to_owned(),
            None => say!(viewer, "whole-partnership"),
        }),
        ReviewLists::Goals(lines) => grouped(viewer, lines, |line| {
            let goal = view
                .outline
                .goals
                .iter()
                .find(|goal| goal.number == line.goal);
            goal.map(|goal| goal.title.to_string()).unwrap_or_default()
        }),
    }
}

/// The first actions that carry a flag.
struct FlagLines<'a> {
    lines: &'a [ActionLine],
    /// How many carry it in all.
    count: u64,
}

fn flag_list(viewer: &Viewer, flag: FlagName, list: &FlagLines<'_>) -> Markup {
    let id = flag.slug();
    let shown: Vec<&ActionLine> = list.lines.iter().collect();
    let count = viewer.count(list.count);
    html! {
        section #(id).flag-group aria-labelledby={ (id) "-title" } {
            h3.flag-group__title id={ (id) "-title" } {
                span class={ "flag flag--" (flag_kind(flag)) } { (viewer.flag(flag)) }
                span.soft.number { (count) }
            }
            (action_rows(viewer, &shown, Some(flag)))
            @if list.count > list.lines.len() as u64 {
                p {
                    a href=(viewer.review_flag(flag)) {
                        (say!(viewer, "all-of-these", count = count))
                    }
                }
            }
        }
    }
}

/// Lines under the headings of their groups, one after another as they come.
fn grouped(
    viewer: &Viewer,
    lines: &[ActionLine],
    heading: impl Fn(&ActionLine) -> String,
) -> Markup {
    let groups = lines.chunk_by(|one, next| heading(one) == heading(next));
    html! {
        @for (at, lines) in groups.enumerate() {
            @let shown: Vec<&ActionLine> = lines.iter().collect();
            section.flag-group aria-labelledby={ "group-" (at) } {
                h3.flag-group__title id={ "group-" (at) } {
                    (heading(&lines[0]))
                    span.soft.number { (lines.len()) }
                }
                (action_rows(viewer, &shown, None))
            }
        }
    }
}

/// The actions that are excused, with the reason.
pub fn exempt_section(viewer: &Viewer, view: &ReviewView) -> Markup {
    let lines: Vec<&ActionLine> = view.exempt.iter().collect();
    html! {
        @if !lines.is_empty() {
            section.stack aria-labelledby="exempt" {
                div.section-head {
                    h2 #exempt { (say!(viewer, "excused-title")) }
                    span.section-head__aside { (say!(viewer, "excused-hint")) }
                }
                (action_rows(viewer, &lines, None))
            }
        }
    }
}
