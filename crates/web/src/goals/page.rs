//! A goal, with the objectives that it comes down to.

use std::sync::Arc;

use domain::{Goal, Objective, Permission, Revision};
use maud::{Markup, html};

use crate::components::{history_timeline, measure_bar};
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths;
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A goal with all that its page shows of it.
pub struct GoalView {
    pub goal: Goal,
    pub history: Vec<Revision>,
    pub outline: Arc<NamedOutline>,
}

pub fn goal_page(viewer: &Viewer, view: &GoalView) -> Page {
    let goal = &view.goal;
    let mut objectives = view.outline.objectives_of(goal.number).peekable();
    Page {
        title: format!(
            "{} {} {}",
            say!(viewer, "aspect-goal"),
            goal.number,
            goal.title
        ),
        section: PageSection::Plan,
        body: html! {
            (head(viewer, goal))
            section.stack aria-labelledby="objectives" {
                div.section-head {
                    h2 #objectives { (say!(viewer, "objectives")) }
                }
                @if objectives.peek().is_none() { (no_objectives(viewer, goal)) } @else {
                    ul.cards {
                        @for objective in objectives { (card(viewer, view, objective)) }
                    }
                }
            }
            (history_timeline(viewer, &view.history, &view.outline.names))
        },
    }
}

fn head(viewer: &Viewer, goal: &Goal) -> Markup {
    let (slug, number) = (viewer.slug(), goal.number);
    let plan = viewer.plan();
    let own_part = plan.with_query(&[("goal", &number.to_string())]);
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(viewer, "crumbs")) {
                    ol.crumbs__list {
                        li {
                            a href=(plan) { (say!(viewer, "plan")) }
                        }
                    }
                }
                h1.title-with-number {
                    span.title-with-number__number {
                        span.visually-hidden { (say!(viewer, "aspect-goal")) " " }
                        (number)
                        " "
                    }
                    span { (goal.title) }
                }
                @if let Some(cause) = &goal.root_cause {
                    p.page-head__lead {
                        strong { (say!(viewer, "aspect-root-cause")) ":" }
                        " "
                        (cause)
                    }
                }
                p {
                    a href=(own_part) { (say!(viewer, "in-the-plan")) }
                }
            }
            @if viewer.may(Permission::WritePlan) {
                div.page-head__actions {
                    a.button href=(new_objective(viewer, goal)) { (say!(viewer, "add-objective")) }
                    a.button.button--quiet href=(paths::EditGoal { slug, number }) {
                        (say!(viewer, "edit-goal"))
                    }
                }
            }
        }
    }
}

fn new_objective(viewer: &Viewer, goal: &Goal) -> String {
    let address = paths::NewObjective {
        slug: viewer.slug(),
    };
    address.with_query(&[("goal", &goal.number.to_string())])
}

fn no_objectives(viewer: &Viewer, goal: &Goal) -> Markup {
    html! {
        div.empty {
            h3.empty__title { (say!(viewer, "no-objectives-yet")) }
            @if viewer.may(Permission::WritePlan) {
                p { (say!(viewer, "no-objectives-what-to-do")) }
                div.buttons {
                    a.button href=(new_objective(viewer, goal)) { (say!(viewer, "add-objective")) }
                }
            }
        }
    }
}

fn card(viewer: &Viewer, view: &GoalView, objective: &Objective) -> Markup {
    let number = objective.number;
    let tally = view.outline.figures.objectives.get(&number);
    html! {
        li.card {
            h3 {
                span.visually-hidden { (say!(viewer, "aspect-objective")) " " }
                (number)
                " "
                a href=(viewer.objective(number)) { (objective.title) }
            }
            (measure_bar(viewer, objective))
            p.small.soft {
                @match tally {
                    None => (say!(viewer, "no-actions-yet")),
                    Some(tally) => {
                        @let (done, all) = (
                            viewer.count(tally.done),
                            viewer.count(tally.kept()),
                        );
                        (say!(viewer, "done-of", done = done, all = all))
                        @if tally.flagged > 0 && viewer.may(Permission::ReadProgress) {
                            " · "
                            @let flagged = viewer.count(tally.flagged);
                            (say!(viewer, "flagged-of", flagged = flagged))
                        }
                    }
                }
            }
        }
    }
}
