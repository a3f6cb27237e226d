//! The lists of the review.

use domain::{FlagName, Load, PartnerNumber};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{action_rows, flag_kind};
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::review::page::{ReviewLists, ReviewView};
use crate::say::say;

/// The actions that are worth a word, arranged as somebody asked.
pub fn worth_a_word_section(viewer: &Viewer, view: &ReviewView) -> Markup {
    html! {
        section.stack aria-labelledby="words" {
            div.section-head {
                h2 #words { (say!(viewer, "worth-a-word")) }
                span.section-head__aside {
                    ({
                        say!(
                            viewer, "oldest-first", actions = view.outline.figures.plan
                            .flagged
                        )
                    })
                }
            }
            @if view.outline.figures.plan.flagged == 0 {
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
            @for (flag, lines) in lists { (flag_list(viewer, view, *flag, lines)) }
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

fn flag_list(viewer: &Viewer, view: &ReviewView, flag: FlagName, lines: &[ActionLine]) -> Markup {
    let count = view.outline.figures.flags.of(flag);
    let id = flag.slug();
    let shown: Vec<&ActionLine> = lines.iter().collect();
    html! {
        section #(id).flag-group aria-labelledby={ (id) "-title" } {
            h3.flag-group__title id={ (id) "-title" } {
                span class={ "flag flag--" (flag_kind(flag)) } { (viewer.flag(flag)) }
                span.soft.number { (viewer.count(count)) }
            }
            (action_rows(viewer, &shown, Some(flag)))
            @if count > lines.len() as u64 {
                p {
                    a href=(viewer.review_flag(flag)) {
                        (say!(viewer, "all-of-these", count = viewer.count(count)))
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

/// Who carries how much.
pub fn loads_section(viewer: &Viewer, view: &ReviewView) -> Markup {
    let mut loads: Vec<(Option<PartnerNumber>, Load)> = view
        .outline
        .figures
        .loads
        .iter()
        .map(|(partner, load)| (*partner, *load))
        .collect();
    loads.sort_by_key(|(_, load)| std::cmp::Reverse(load.tally.open));
    let most = loads.first().map_or(1, |(_, load)| load.tally.open.max(1));
    html! {
        section.stack aria-labelledby="load" {
            div.section-head {
                h2 #load { (say!(viewer, "who-carries")) }
            }
            div.table-wrap role="region" aria-label=(say!(viewer, "who-carries")) tabindex="0" {
                table.table.table--load {
                    caption { (say!(viewer, "who-carries-hint")) }
                    thead {
                        tr {
                            th scope="col" { (say!(viewer, "aspect-partner")) }
                            th.is-number scope="col" { (say!(viewer, "column-open")) }
                            th.is-number scope="col" { (say!(viewer, "overdue")) }
                            th.is-number scope="col" { (say!(viewer, "worth-a-word")) }
                            th.is-number scope="col" { (say!(viewer, "column-done")) }
                            th.is-roomy scope="col" {
                                span.visually-hidden { (say!(viewer, "bar")) }
                            }
                        }
                    }
                    tbody {
                        @for (partner, load) in &loads {
                            (carried(viewer, view, *partner, (load, most)))
                        }
                    }
                }
            }
        }
    }
}

fn carried(
    viewer: &Viewer,
    view: &ReviewView,
    partner: Option<PartnerNumber>,
    (load, most): (&Load, u64),
) -> Markup {
    let share = |count: u64| format!("{:.1}", count as f64 * 100.0 / most as f64);
    let tally = load.tally;
    html! {
        tr {
            th scope="row" {
                @match partner {
                    Some(number) => {
                        @let chosen = number.to_string();
                        a   href=({
                                viewer
                                    .plan()
                                    .with_query(&[("partner", &chosen), ("status", "open")])
                            })
                        { (view.outline.names.partner(number)) }
                    }
                    None => (say!(viewer, "no-lead-yet")),
                }
            }
            td.is-number { (viewer.count(tally.open)) }
            td.is-number { (viewer.count(load.overdue)) }
            td.is-number { (viewer.count(tally.flagged)) }
            td.is-number { (viewer.count(tally.done)) }
            td.is-roomy {
                svg.load viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
                    rect.load__track width="100" height="8" {}
                    rect.load__open width=(share(tally.open)) height="8" {}
                    rect.load__flagged width=(share(tally.flagged)) height="8" {}
                }
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
