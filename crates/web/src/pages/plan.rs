//! The plan: vision, goals, objectives and actions.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{
    Figures, Goal, GoalNumber, Objective, ObjectiveNumber, Partner, Tally, Vision, WorkGroup,
};
use maud::{Markup, html};
use persistence::plan::Line;

use super::plan_filter;
use crate::components::{action_list, measure};
use crate::forms::PlanQuery;
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::paths::WithQuery;
use crate::{paths, say};

/// The plan, or the part of it that somebody asked for.
pub struct View {
    pub query: PlanQuery,
    pub vision: Option<Vision>,
    pub goals: Vec<Goal>,
    pub objectives: Vec<Objective>,
    pub lines: Vec<Line>,
    /// How many actions there are in all that were asked for.
    pub total: u64,
    pub figures: Arc<Figures>,
    pub partners: Vec<Partner>,
    pub groups: Vec<WorkGroup>,
    pub next_meeting: Option<NaiveDate>,
}

impl View {
    /// Whether there is nothing on the plan at all.
    fn is_blank(&self) -> bool {
        self.goals.is_empty() && self.vision.is_none()
    }

    fn tally(&self, goal: GoalNumber) -> Tally {
        let own = self
            .objectives
            .iter()
            .filter(|objective| objective.goal == goal);
        let mut tally = Tally::default();
        own.for_each(|objective| tally += self.tally_of(objective.number));
        tally
    }

    fn tally_of(&self, objective: ObjectiveNumber) -> Tally {
        self.figures
            .objectives
            .get(&objective)
            .copied()
            .unwrap_or_default()
    }
}

pub fn page(here: &Here, view: &View) -> Page {
    let body = html! {
        (head(here, view))
        @if view.is_blank() {
            (blank(here))
        } @else {
            div.stack {
                (vision(here, view.vision.as_ref()))
                (summary(here, view))
                (contents(here, view))
            }
            (plan_filter::form(here, view))
            @if view.lines.is_empty() && view.query.narrows() { (nothing_found(here)) }
            @for goal in &view.goals { (goal_section(here, view, goal)) }
            (pages(here, view))
        }
    };
    Page {
        title: say!(here, "plan"),
        section: Section::Plan,
        body,
    }
}

fn head(here: &Here, view: &View) -> Markup {
    let slug = here.slug();
    html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(here, "plan")) }
                @if let Some(day) = view.next_meeting {
                    p.page-head__lead { (say!(here, "next-meeting", day = here.wording.weekday(day))) }
                }
            }
            @if !view.is_blank() {
                div.page-head__actions {
                    a.button href=(paths::NewAction { slug: slug.clone() }) { (say!(here, "add-action")) }
                    a.button.button--quiet href=(paths::NewGoal { slug: slug.clone() }) { (say!(here, "add-goal")) }
                    a.button.button--quiet href=(paths::Imports { slug }) { (say!(here, "import")) }
                }
            }
        }
    }
}

/// What to do first.
fn blank(here: &Here) -> Markup {
    let slug = here.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(here, "plan-blank")) }
            p { (say!(here, "plan-blank-what-to-do")) }
            div.buttons {
                a.button href=(paths::Imports { slug: slug.clone() }) { (say!(here, "import")) }
                a.button.button--quiet href=(paths::Vision { slug: slug.clone() }) { (say!(here, "write-vision")) }
                a.button.button--quiet href=(paths::NewGoal { slug }) { (say!(here, "write-first-goal")) }
            }
        }
    }
}

fn vision(here: &Here, vision: Option<&Vision>) -> Markup {
    let address = paths::Vision { slug: here.slug() };
    html! {
        @if let Some(vision) = vision {
            figure.vision {
                blockquote.vision__text { p { (vision.text) } }
                figcaption.vision__by {
                    @match vision.adopted {
                        Some(day) => (say!(here, "our-vision-since", month = here.wording.month(day))),
                        None => (say!(here, "our-vision")),
                    }
                    " · " a href=(address) { (say!(here, "change-it")) }
                }
            }
        } @else {
            p { a href=(address) { (say!(here, "write-vision")) } }
        }
    }
}

fn summary(here: &Here, view: &View) -> Markup {
    let plan = paths::Plan { slug: here.slug() };
    let tally = view.figures.plan;
    let one = |number: u64, word: String, query: &[(&str, &str)]| {
        html! { li { a href=(plan.with_query(query)) { strong { (here.wording.count(number)) } " " (word) } } }
    };
    html! {
        ul.summary aria-label=(say!(here, "plan-in-numbers")) {
            (one(tally.done, say!(here, "done"), &[("status", "complete")]))
            (one(tally.open, say!(here, "open"), &[("status", "open")]))
            (one(tally.flagged, say!(here, "worth-a-word").to_lowercase(), &[("flag", "any")]))
            (one(tally.exempt, say!(here, "excused-short"), &[("flag", "exempt")]))
        }
    }
}

fn contents(here: &Here, view: &View) -> Markup {
    let slug = here.slug();
    let address = |goal: &Goal| {
        let number = goal.number.to_string();
        paths::Plan { slug: slug.clone() }.with_query(&[("goal", &number)])
    };
    html! {
        @if view.goals.len() > 1 {
            nav aria-label=(say!(here, "goals")) { ol.contents {
                @for goal in &view.goals {
                    @let tally = view.tally(goal.number);
                    li.contents__item {
                        span.contents__number aria-hidden="true" { (goal.number) }
                        a.contents__link href=(address(goal)) {
                            span.visually-hidden { (say!(here, "aspect-goal")) " " (goal.number) ": " }
                            (goal.title)
                        }
                        span.contents__count { (say!(here, "done-of", done = tally.done, all = tally.kept())) }
                        (progress(here, tally))
                    }
                }
            } }
        }
    }
}

fn progress(here: &Here, tally: Tally) -> Markup {
    html! {
        progress value=(tally.done) max=(tally.kept().max(1)) aria-label=(say!(here, "actions-done")) {
            (say!(here, "done-of", done = tally.done, all = tally.kept()))
        }
    }
}

/// A goal, with those of its actions that are on this page; without any, only if it has none at
/// all and nothing narrows the list.
fn goal_section(here: &Here, view: &View, goal: &Goal) -> Markup {
    let tally = view.tally(goal.number);
    let has_lines = view.lines.iter().any(|line| line.goal == goal.number);
    let bare = tally == Tally::default() && !view.query.narrows() && view.query.part().after == 0;
    let id = format!("goal-{}", goal.number);
    html! {
        @if has_lines || bare {
            section.goal #(id) aria-labelledby={ (id) "-title" } {
                header.goal__head {
                    span.goal__number aria-hidden="true" { (goal.number) }
                    h2.goal__title id={ (id) "-title" } {
                        span.visually-hidden { (say!(here, "aspect-goal")) " " (goal.number) ": " }
                        a href=(paths::Goal { slug: here.slug(), number: goal.number }) { (goal.title) }
                    }
                    @if let Some(cause) = &goal.root_cause {
                        p.goal__cause { strong { (say!(here, "aspect-root-cause")) ":" } " " (cause) }
                    }
                    div.goal__counts {
                        (progress(here, tally))
                        span { (tally.done) " " (say!(here, "done")) }
                        span { (tally.open) " " (say!(here, "open")) }
                        span { (tally.flagged) " " (say!(here, "worth-a-word").to_lowercase()) }
                    }
                }
                @if !view.objectives.iter().any(|one| one.goal == goal.number) { (bare_goal(here, goal)) }
                @for objective in view.objectives.iter().filter(|one| one.goal == goal.number) {
                    (objective_section(here, view, objective))
                }
            }
        }
    }
}

fn bare_goal(here: &Here, goal: &Goal) -> Markup {
    let number = goal.number.to_string();
    let address = paths::NewObjective { slug: here.slug() }.with_query(&[("goal", &number)]);
    html! { p.soft { (say!(here, "no-objectives-yet")) " " a href=(address) { (say!(here, "add-objective")) } } }
}

fn objective_section(here: &Here, view: &View, objective: &Objective) -> Markup {
    let lines: Vec<&Line> = view
        .lines
        .iter()
        .filter(|line| line.objective == objective.number)
        .collect();
    let bare = view.tally_of(objective.number) == Tally::default() && !view.query.narrows();
    let id = format!("objective-{}", objective.number);
    html! {
        @if !lines.is_empty() || bare {
            section.objective #(id) aria-labelledby={ (id) "-title" } {
                div.objective__head {
                    h3.objective__title id={ (id) "-title" } {
                        span.visually-hidden { (say!(here, "aspect-objective")) " " (objective.number) ": " }
                        a href=(paths::Objective { slug: here.slug(), number: objective.number }) { (objective.title) }
                    }
                    (measure(here, objective))
                }
                @if lines.is_empty() { (bare_objective(here, objective)) }
                (strategies(here, &lines))
            }
        }
    }
}

fn bare_objective(here: &Here, objective: &Objective) -> Markup {
    let number = objective.number.to_string();
    let address = paths::NewAction { slug: here.slug() }.with_query(&[("objective", &number)]);
    html! { p.soft { (say!(here, "no-actions-yet")) " " a href=(address) { (say!(here, "add-action")) } } }
}

/// Actions under the headings that they stand below, in the order in which those come first.
fn strategies(here: &Here, lines: &[&Line]) -> Markup {
    let mut headings = Vec::new();
    for line in lines {
        if !headings.contains(&line.strategy.as_ref()) {
            headings.push(line.strategy.as_ref());
        }
    }
    html! {
        @for heading in headings {
            @let own: Vec<&Line> = lines.iter().filter(|line| line.strategy.as_ref() == heading).copied().collect();
            div {
                @if let Some(heading) = heading { h4.strategy { (heading) } }
                (action_list(here, &own, None))
            }
        }
    }
}

fn nothing_found(here: &Here) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(here, "nothing-found")) }
            p { (say!(here, "nothing-found-what-to-do")) }
            div.buttons { a.button href=(paths::Plan { slug: here.slug() }) { (say!(here, "whole-plan")) } }
        }
    }
}

fn pages(here: &Here, view: &View) -> Markup {
    let part = view.query.part();
    let shown = view.lines.len() as u64;
    let address = |page: u64| view.query.on_page(page).address(here.slug());
    html! {
        @if shown > 0 {
            nav.pages aria-label=(say!(here, "pages")) {
                p { (say!(here, "rows-of", first = here.wording.count(part.after + 1),
                    last = here.wording.count(part.after + shown), all = here.wording.count(view.total))) }
                div.buttons {
                    @if part.after > 0 {
                        a.button.button--quiet rel="prev" href=(address(view.query.page() - 1)) { (say!(here, "previous-rows")) }
                    }
                    @if part.after + shown < view.total {
                        a.button.button--quiet rel="next" href=(address(view.query.page() + 1)) { (say!(here, "next-rows")) }
                    }
                }
            }
        }
    }
}
