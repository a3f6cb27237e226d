//! An objective: how it is going, and what is done for it.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{Change, Objective, Permission, Revision, RevisionNumber};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{action_list, history_timeline, mistakes_summary, others_changed};
use crate::layout::{Page, PageSection};
use crate::objectives::form::ReadingForm;
use crate::objectives::readings::{reading_form, readings_table};
use crate::outline::NamedOutline;
use crate::paths::WithQuery;
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// An objective with all that its page shows of it.
pub struct ObjectiveView {
    pub objective: Objective,
    pub version: RevisionNumber,
    pub lines: Vec<ActionLine>,
    pub history: Vec<Revision>,
    pub outline: Arc<NamedOutline>,
}

impl ObjectiveView {
    /// How many actions it has in all.
    fn total(&self) -> u64 {
        let figures = &self.outline.figures;
        figures.of_objective(self.objective.number).all()
    }
}

/// What was typed in the page's form, and what is wrong with it.
#[derive(Default)]
pub struct ReadingTyped {
    pub reading: ReadingForm,
    pub wrong: Corrections,
    /// What others changed meanwhile about what the form would change.
    pub theirs: Vec<Change>,
}

impl ReadingTyped {
    /// Nothing yet but the day.
    pub fn on(today: NaiveDate) -> Self {
        let mut typed = Self::default();
        typed.reading.on = today.to_string();
        typed
    }
}

pub fn objective_page(here: &MemberRequest, view: &ObjectiveView, typed: &ReadingTyped) -> Page {
    let objective = &view.objective;
    let name = say!(here, "aspect-objective");
    Page {
        title: format!("{name} {} {}", objective.number, objective.title),
        section: PageSection::Plan,
        body: html! {
            (head(here, view))
            (mistakes_summary(here, &typed.wrong))
            (others_changed(here, &typed.theirs, &view.outline.names))
            @if here.may(Permission::WritePlan) {
                div.columns {
                    (readings_table(here, objective))
                    (reading_form(here, view, typed))
                }
            } @else {
                (readings_table(here, objective))
            }
            (actions(here, view))
            (history_timeline(here, &view.history, &view.outline.names))
        },
    }
}

fn head(here: &MemberRequest, view: &ObjectiveView) -> Markup {
    let (slug, number) = (here.slug(), view.objective.number);
    let goal = here.to(paths::Goal {
        slug: slug.clone(),
        number: view.objective.goal,
    });
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(here, "crumbs")) { ol.crumbs__list {
                    li { a href=(here.to(paths::Plan { slug: slug.clone() })) { (say!(here, "plan")) } }
                    li { a href=(goal) { (say!(here, "crumb-goal", number = view.objective.goal.0)) } }
                } }
                h1.title-with-number {
                    span.title-with-number__number {
                        span.visually-hidden { (say!(here, "aspect-objective")) " " } (number) " "
                    }
                    span { (view.objective.title) }
                }
            }
            @if here.may(Permission::WritePlan) {
                div.page-head__actions {
                    a.button href=(new_action(here, view)) { (say!(here, "add-action")) }
                    a.button.button--quiet href=(paths::EditObjective { slug, number }) { (say!(here, "edit-objective")) }
                }
            }
        }
    }
}

fn new_action(here: &MemberRequest, view: &ObjectiveView) -> String {
    let address = paths::NewAction { slug: here.slug() };
    address.with_query(&[("objective", &view.objective.number.to_string())])
}

fn actions(here: &MemberRequest, view: &ObjectiveView) -> Markup {
    let lines: Vec<&ActionLine> = view.lines.iter().collect();
    html! {
        section.stack aria-labelledby="actions" {
            div.section-head {
                h2 #actions { (say!(here, "actions")) }
                span.section-head__aside { (say!(here, "actions-count", actions = view.total())) }
            }
            @if lines.is_empty() {
                div.empty {
                    h3.empty__title { (say!(here, "no-actions-yet")) }
                    @if here.may(Permission::WritePlan) {
                        p { (say!(here, "no-actions-what-to-do")) }
                        div.buttons { a.button href=(new_action(here, view)) { (say!(here, "add-action")) } }
                    }
                }
            } @else {
                (action_list(here, &lines, None))
                (others(here, view))
            }
        }
    }
}

/// Where the actions are that do not fit on the page.
fn others(here: &MemberRequest, view: &ObjectiveView) -> Markup {
    let shown = view.lines.len() as u64;
    let plan = here.to(paths::Plan { slug: here.slug() });
    let goal = view.objective.goal.to_string();
    html! {
        @if shown < view.total() {
            p {
                (say!(here, "first-rows-of", shown = here.wording.count(shown))) " "
                a href=(plan.with_query(&[("goal", &goal)])) { (say!(here, "see-all-of-goal", number = view.objective.goal.0)) }
            }
        }
    }
}
