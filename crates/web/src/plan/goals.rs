//! The goals of the plan, with their objectives and actions.

use domain::{Goal, Objective, Permission, Tally, Title};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{action_list, action_rows, measure_bar};
use crate::paths;
use crate::paths::WithQuery;
use crate::plan::view::PlanView;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A goal, with those of its actions that are on this page; without any, only if it has none at
/// all and nothing narrows the list.
pub fn goal_section(viewer: &Viewer, view: &PlanView, goal: &Goal) -> Markup {
    let tally = view.outline.figures.of_goal(goal.number);
    let here_now = view
        .lines
        .iter()
        .filter(|line| line.goal == goal.number)
        .count();
    let bare = tally == Tally::default() && !view.query.narrows() && view.query.part().after == 0;
    let id = format!("goal-{}", goal.number);
    html! {
        @if here_now > 0 || bare {
            section #(id).goal aria-labelledby={ (id) "-title" } {
                header.goal__head {
                    span.goal__number aria-hidden="true" { (goal.number) }
                    h2.goal__title id={ (id) "-title" } {
                        span.visually-hidden { (say!(viewer, "aspect-goal")) " " (goal.number) ": " }
                        a href=(viewer.goal(goal.number)) { (goal.title) }
                    }
                    @if let Some(cause) = &goal.root_cause {
                        p.goal__cause {
                            strong { (say!(viewer, "aspect-root-cause")) ":" }
                            " "
                            (cause)
                        }
                    }
                    div.goal__counts {
                        (goal_progress(viewer, tally))
                        span { (tally.done) " " (say!(viewer, "done")) }
                        span { (tally.open) " " (say!(viewer, "open")) }
                        @if viewer.may(Permission::ReadProgress) {
                            span { (tally.flagged) " " (say!(viewer, "worth-a-word").to_lowercase()) }
                        }
                    }
                }
                @if !view.outline.objectives_of(goal.number).any(|_| true) {
                    (bare_goal(viewer, goal))
                }
                details.fold.goal__fold open {
                    summary { (say!(viewer, "actions-of-goal", actions = here_now)) }
                    @for objective in view.outline.objectives_of(goal.number) {
                        (objective_section(viewer, view, objective))
                    }
                }
            }
        }
    }
}

fn bare_goal(viewer: &Viewer, goal: &Goal) -> Markup {
    let number = goal.number.to_string();
    let address = paths::NewObjective {
        slug: viewer.slug(),
    }
    .with_query(&[("goal", &number)]);
    html! {
        p.soft {
            (say!(viewer, "no-objectives-yet"))
            @if viewer.may(Permission::WritePlan) {
                " "
                a href=(address) { (say!(viewer, "add-objective")) }
            }
        }
    }
}

fn objective_section(viewer: &Viewer, view: &PlanView, objective: &Objective) -> Markup {
    let lines: Vec<&ActionLine> = view
        .lines
        .iter()
        .filter(|line| line.objective == objective.number)
        .collect();
    let bare = view.outline.figures.of_objective(objective.number) == Tally::default()
        && !view.query.narrows();
    let id = format!("objective-{}", objective.number);
    html! {
        @if !lines.is_empty() || bare {
            section #(id).objective aria-labelledby={ (id) "-title" } {
                div.objective__head {
                    h3.objective__title id={ (id) "-title" } {
                        span.visually-hidden {
                            (say!(viewer, "aspect-objective"))
                            " "
                            (objective.number)
                            ": "
                        }
                        a href=(viewer.objective(objective.number)) { (objective.title) }
                    }
                    (measure_bar(viewer, objective))
                }
                @if lines.is_empty() { (bare_objective(viewer, objective)) }
                (strategies(viewer, &lines))
            }
        }
    }
}

fn bare_objective(viewer: &Viewer, objective: &Objective) -> Markup {
    let number = objective.number.to_string();
    let address = paths::NewAction {
        slug: viewer.slug(),
    }
    .with_query(&[("objective", &number)]);
    html! {
        p.soft {
            (say!(viewer, "no-actions-yet"))
            @if viewer.may(Permission::WritePlan) {
                " "
                a href=(address) { (say!(viewer, "add-action")) }
            }
        }
    }
}

/// Actions under the headings that they stand below: first those without one, then in the order
/// in which the headings come.
fn strategies(viewer: &Viewer, lines: &[&ActionLine]) -> Markup {
    let bare = lines.iter().any(|line| line.strategy.is_none());
    let mut headings: Vec<Option<&Title>> = bare.then_some(None).into_iter().collect();
    for line in lines {
        if !headings.contains(&line.strategy.as_ref()) {
            headings.push(line.strategy.as_ref());
        }
    }
    html! {
        @for (at, heading) in headings.into_iter().enumerate() {
            @let own: Vec<&ActionLine> = lines
                .iter()
                .filter(|line| line.strategy.as_ref() == heading)
                .copied()
                .collect();
            div {
                @if let Some(heading) = heading {
                    h4.strategy { (heading) }
                }
                @if at == 0 { (action_list(viewer, &own, None)) } @else {
                    (action_rows(viewer, &own, None))
                }
            }
        }
    }
}

/// How much of something is done, as a bar.
pub fn goal_progress(viewer: &Viewer, tally: Tally) -> Markup {
    let done_of = say!(viewer, "done-of", done = tally.done, all = tally.kept());
    html! {
        progress value=(tally.done) max=(tally.kept().max(1)) aria-label=(say!(viewer, "actions-done")) {
            (done_of)
        }
    }
}
