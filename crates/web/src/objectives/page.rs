//! An objective: how it is going, and what is done for it.

use domain::Permission;
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{action_list, history_timeline, mistakes_summary, others_changed};
use crate::layout::{Page, PageSection};
use crate::objectives::form::ReadingForm;
use crate::objectives::readings::{reading_form, readings_table};
use crate::objectives::view::ObjectiveView;
use crate::paths;
use crate::paths::WithQuery;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn objective_page(viewer: &Viewer, view: &ObjectiveView, filled: &Filled<ReadingForm>) -> Page {
    let objective = &view.objective;
    let name = say!(viewer, "aspect-objective");
    Page {
        title: format!("{name} {} {}", objective.number, objective.title),
        section: PageSection::Plan,
        body: html! {
            (head(viewer, view))
            (mistakes_summary(viewer, &filled.wrong))
            (others_changed(viewer, &filled.theirs, &view.outline.names))
            @if viewer.may(Permission::WritePlan) {
                div.columns { (readings_table(viewer, objective)) (reading_form(viewer, view, filled)) }
            } @else { (readings_table(viewer, objective)) }
            (actions(viewer, view))
            (history_timeline(viewer, &view.history, &view.outline.names))
        },
    }
}

fn head(viewer: &Viewer, view: &ObjectiveView) -> Markup {
    let (slug, number) = (viewer.slug(), view.objective.number);
    let goal = viewer.goal(view.objective.goal);
    let edit = paths::EditObjective { slug, number };
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(viewer, "crumbs")) {
                    ol.crumbs__list {
                        li {
                            a href=(viewer.plan()) { (say!(viewer, "plan")) }
                        }
                        li {
                            a href=(goal) {
                                (say!(viewer, "crumb-goal", number = view.objective.goal.0))
                            }
                        }
                    }
                }
                h1.title-with-number {
                    span.title-with-number__number {
                        span.visually-hidden { (say!(viewer, "aspect-objective")) " " }
                        (number)
                        " "
                    }
                    span { (view.objective.title) }
                }
            }
            @if viewer.may(Permission::WritePlan) {
                div.page-head__actions {
                    a.button href=(new_action(viewer, view)) { (say!(viewer, "add-action")) }
                    a.button.button--quiet href=(edit) { (say!(viewer, "edit-objective")) }
                }
            }
        }
    }
}

fn new_action(viewer: &Viewer, view: &ObjectiveView) -> String {
    let address = paths::NewAction {
        slug: viewer.slug(),
    };
    address.with_query(&[("objective", &view.objective.number.to_string())])
}

fn actions(viewer: &Viewer, view: &ObjectiveView) -> Markup {
    let lines: Vec<&ActionLine> = view.lines.iter().collect();
    html! {
        section.stack aria-labelledby="actions" {
            div.section-head {
                h2 #actions { (say!(viewer, "actions")) }
                span.section-head__aside { (say!(viewer, "actions-count", actions = view.total())) }
            }
            @if lines.is_empty() {
                div.empty {
                    h3.empty__title { (say!(viewer, "no-actions-yet")) }
                    @if viewer.may(Permission::WritePlan) {
                        p { (say!(viewer, "no-actions-what-to-do")) }
                        div.buttons {
                            a.button href=(new_action(viewer, view)) { (say!(viewer, "add-action")) }
                        }
                    }
                }
            } @else { (action_list(viewer, &lines, None)) (others(viewer, view)) }
        }
    }
}

/// Where the actions are that do not fit on the page.
fn others(viewer: &Viewer, view: &ObjectiveView) -> Markup {
    let shown = view.lines.len() as u64;
    let plan = viewer.plan();
    let goal = view.objective.goal.to_string();
    html! {
        @if shown < view.total() {
            p {
                (say!(viewer, "first-rows-of", shown = viewer.count(shown)))
                " "
                a href=(plan.with_query(&[("goal", &goal)])) {
                    (say!(viewer, "see-all-of-goal", number = view.objective.goal.0))
                }
            }
        }
    }
}
