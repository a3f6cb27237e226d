//! A goal, with the objectives that it comes down to.

use std::sync::Arc;

use domain::{Goal, Objective, Permission, Revision};
use maud::{Markup, html};

use crate::components::{history_timeline, measure_bar};
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths::WithQuery;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// A goal with all that its page shows of it.
pub struct GoalView {
    pub goal: Goal,
    pub history: Vec<Revision>,
    pub outline: Arc<NamedOutline>,
}

pub fn goal_page(here: &MemberRequest, view: &GoalView) -> Page {
    let goal = &view.goal;
    let mut objectives = view.outline.objectives_of(goal.number).peekable();
    Page {
        title: format!(
            "{} {} {}",
            say!(here, "aspect-goal"),
            goal.number,
            goal.title
        ),
        section: PageSection::Plan,
        body: html! {
            (head(here, goal))
            section.stack aria-labelledby="objectives" {
                div.section-head { h2 #objectives { (say!(here, "objectives")) } }
                @if objectives.peek().is_none() {
                    (no_objectives(here, goal))
                } @else {
                    ul.cards { @for objective in objectives { (card(here, view, objective)) } }
                }
            }
            (history_timeline(here, &view.history, &view.outline.names))
        },
    }
}

fn head(here: &MemberRequest, goal: &Goal) -> Markup {
    let (slug, number) = (here.slug(), goal.number);
    let plan = here.to(paths::Plan { slug: slug.clone() });
    let own_part = plan.with_query(&[("goal", &number.to_string())]);
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(here, "crumbs")) { ol.crumbs__list {
                    li { a href=(plan) { (say!(here, "plan")) } }
                } }
                h1.title-with-number {
                    span.title-with-number__number {
                        span.visually-hidden { (say!(here, "aspect-goal")) " " } (number) " "
                    }
                    span { (goal.title) }
                }
                @if let Some(cause) = &goal.root_cause {
                    p.page-head__lead { strong { (say!(here, "aspect-root-cause")) ":" } " " (cause) }
                }
                p { a href=(own_part) { (say!(here, "in-the-plan")) } }
            }
            @if here.may(Permission::WritePlan) {
                div.page-head__actions {
                    a.button href=(new_objective(here, goal)) { (say!(here, "add-objective")) }
                    a.button.button--quiet href=(paths::EditGoal { slug, number }) { (say!(here, "edit-goal")) }
                }
            }
        }
    }
}

fn new_objective(here: &MemberRequest, goal: &Goal) -> String {
    let address = paths::NewObjective { slug: here.slug() };
    address.with_query(&[("goal", &goal.number.to_string())])
}

fn no_objectives(here: &MemberRequest, goal: &Goal) -> Markup {
    html! {
        div.empty {
            h3.empty__title { (say!(here, "no-objectives-yet")) }
            @if here.may(Permission::WritePlan) {
                p { (say!(here, "no-objectives-what-to-do")) }
                div.buttons { a.button href=(new_objective(here, goal)) { (say!(here, "add-objective")) } }
            }
        }
    }
}

fn card(here: &MemberRequest, view: &GoalView, objective: &Objective) -> Markup {
    let (slug, number) = (here.slug(), objective.number);
    let tally = view.outline.figures.objectives.get(&number);
    html! {
        li.card {
            h3 {
                span.visually-hidden { (say!(here, "aspect-objective")) " " } (number) " "
                a href=(here.to(paths::Objective { slug, number })) { (objective.title) }
            }
            (measure_bar(here, objective))
            p.small.soft {
                @match tally {
                    None => (say!(here, "no-actions-yet")),
                    Some(tally) => {
                        (say!(here, "done-of", done = here.wording.count(tally.done), all = here.wording.count(tally.kept())))
                        @if tally.flagged > 0 && here.may(Permission::ReadProgress) {
                            " · " (say!(here, "flagged-of", flagged = here.wording.count(tally.flagged)))
                        }
                    }
                }
            }
        }
    }
}
