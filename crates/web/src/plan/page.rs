//! The plan: vision, goals, objectives and actions.

use std::sync::Arc;

use domain::{Goal, Permission, StatusName, Tally, Vision};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::past_chooser;
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths;
use crate::paths::WithQuery;
use crate::plan::filter_form::filter_form;
use crate::plan::goals::goal_section;
use crate::plan::query::PlanQuery;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::sign_in::passkeys::page::passkey_offer;

/// The plan, or the part of it that somebody asked for.
pub struct PlanView {
    pub query: PlanQuery,
    pub outline: Arc<NamedOutline>,
    pub lines: Vec<ActionLine>,
    /// How many actions there are in all that were asked for.
    pub total: u64,
}

impl PlanView {
    /// Whether there is nothing on the plan at all.
    fn is_blank(&self) -> bool {
        self.outline.goals.is_empty() && self.outline.vision.is_none()
    }
}

pub fn plan_page(viewer: &Viewer, view: &PlanView) -> Page {
    let body = html! {
        (head(viewer, view))
        @if viewer.offers_passkey { (passkey_offer(&paths::Plan { slug: viewer.slug() })) }
        @if view.is_blank() { (blank(viewer)) } @else {
            @if !view.query.narrows() {
                div.stack {
                    (vision(viewer, view.outline.vision.as_ref()))
                    (summary(viewer, view))
                    (contents(viewer, view))
                }
            }
            @if viewer.past.is_none() { (filter_form(viewer, view)) }
            @if view.query.narrows() && !view.lines.is_empty() { (found(viewer, view)) }
            @if view.lines.is_empty() && view.query.narrows() { (nothing_found(viewer)) }
            @for goal in &view.outline.goals { (goal_section(viewer, view, goal)) }
            (pages(viewer, view))
        }
    };
    Page {
        title: say!(viewer, "plan"),
        section: PageSection::Plan,
        body,
    }
}

fn head(viewer: &Viewer, view: &PlanView) -> Markup {
    let slug = viewer.slug();
    html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "plan")) }
                @if let Some(day) = view.outline.next_meeting {
                    p.page-head__lead {
                        ({
                            say!(
                                viewer, "next-meeting", day = viewer.wording.weekday(day)
                            )
                        })
                    }
                }
                @if !view.is_blank() { (past_chooser(viewer, "plan")) }
            }
            @if !view.is_blank() && viewer.may(Permission::WritePlan) {
                div.page-head__actions {
                    a   .button
                        href=({
                            paths::NewAction {
                                slug: slug.clone(),
                            }
                        })
                    { (say!(viewer, "add-action")) }
                    a   .button
                        .button--quiet
                        href=({
                            paths::NewGoal {
                                slug: slug.clone(),
                            }
                        })
                    { (say!(viewer, "add-goal")) }
                    a.button.button--quiet href=(paths::Imports { slug }) { (say!(viewer, "import")) }
                }
            }
        }
    }
}

/// What to do first.
fn blank(viewer: &Viewer) -> Markup {
    let slug = viewer.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "plan-blank")) }
            @if viewer.may(Permission::WritePlan) {
                p { (say!(viewer, "plan-blank-what-to-do")) }
                div.buttons {
                    a   .button
                        href=({
                            paths::Imports {
                                slug: slug.clone(),
                            }
                        })
                    { (say!(viewer, "import")) }
                    a   .button
                        .button--quiet
                        href=({
                            paths::Vision {
                                slug: slug.clone(),
                            }
                        })
                    { (say!(viewer, "write-vision")) }
                    a.button.button--quiet href=(paths::NewGoal { slug }) {
                        (say!(viewer, "write-first-goal"))
                    }
                }
            } @else {
                p { (say!(viewer, "plan-blank-for-readers")) }
            }
        }
    }
}

fn vision(viewer: &Viewer, vision: Option<&Vision>) -> Markup {
    let address = paths::Vision {
        slug: viewer.slug(),
    };
    html! {
        @if let Some(vision) = vision {
            figure.vision {
                blockquote.vision__text {
                    p { (vision.text) }
                }
                figcaption.vision__by {
                    @match vision.adopted {
                        Some(day) => ({
                            say!(
                                viewer, "our-vision-since", month = viewer.wording
                                .month(day)
                            )
                        }),
                        None => (say!(viewer, "our-vision")),
                    }
                    @if viewer.may(Permission::WritePlan) {
                        " · "
                        a href=(address) { (say!(viewer, "change-it")) }
                    }
                }
            }
        } @else if viewer.may(Permission::WritePlan) {
            p {
                a href=(address) { (say!(viewer, "write-vision")) }
            }
        }
    }
}

fn summary(viewer: &Viewer, view: &PlanView) -> Markup {
    let plan = viewer.plan();
    let tally = view.outline.figures.plan;
    let one = |number: u64, word: String, query: &[(&str, &str)]| {
        html! {
            li {
                a href=(plan.with_query(query)) {
                    strong { (viewer.count(number)) }
                    " "
                    (word)
                }
            }
        }
    };
    html! {
        ul.summary aria-label=(say!(viewer, "plan-in-numbers")) {
            ({
                one(
                    tally.done,
                    say!(viewer, "done"),
                    &[("status", &StatusName::Complete.slug())],
                )
            })
            (one(tally.open, say!(viewer, "open"), &[("status", "open")]))
            @if viewer.may(Permission::ReadProgress) {
                ({
                    one(
                        tally.flagged,
                        say!(viewer, "worth-a-word").to_lowercase(),
                        &[("flag", "any")],
                    )
                })
            }
            (one(tally.exempt, say!(viewer, "excused-short"), &[("flag", "exempt")]))
        }
    }
}

fn contents(viewer: &Viewer, view: &PlanView) -> Markup {
    let address = |goal: &Goal| {
        let number = goal.number.to_string();
        viewer.plan().with_query(&[("goal", &number)])
    };
    html! {
        @if view.outline.goals.len() > 1 {
            nav aria-label=(say!(viewer, "goals")) {
                ol.contents {
                    @for goal in &view.outline.goals {
                        @let tally = view.outline.figures.of_goal(goal.number);
                        li.contents__item {
                            span.contents__number aria-hidden="true" { (goal.number) }
                            a.contents__link href=(address(goal)) {
                                span.visually-hidden {
                                    (say!(viewer, "aspect-goal"))
                                    " "
                                    (goal.number)
                                    ": "
                                }
                                (goal.title)
                            }
                            span.contents__count {
                                ({
                                    say!(
                                        viewer, "done-of", done = tally.done, all = tally.kept()
                                    )
                                })
                            }
                            (goal_progress(viewer, tally))
                        }
                    }
                }
            }
        }
    }
}

/// How much of something is done, as a bar.
pub fn goal_progress(viewer: &Viewer, tally: Tally) -> Markup {
    html! {
        progress value=(tally.done) max=(tally.kept().max(1)) aria-label=(say!(viewer, "actions-done")) {
            (say!(viewer, "done-of", done = tally.done, all = tally.kept()))
        }
    }
}

fn nothing_found(viewer: &Viewer) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "nothing-found")) }
            p { (say!(viewer, "nothing-found-what-to-do")) }
            div.buttons {
                a.button href=(viewer.plan()) { (say!(viewer, "whole-plan")) }
            }
        }
    }
}

/// How much was found, and the way back to all of it.
fn found(viewer: &Viewer, view: &PlanView) -> Markup {
    html! {
        p.soft role="status" {
            (say!(viewer, "actions-count", actions = view.total))
            " · "
            a href=(viewer.plan()) { (say!(viewer, "whole-plan")) }
        }
    }
}

fn pages(viewer: &Viewer, view: &PlanView) -> Markup {
    let part = view.query.part();
    let shown = view.lines.len() as u64;
    let plan = viewer.plan();
    let address = |page: u64| view.query.on_page(page).address(&plan);
    html! {
        @if shown > 0 && shown < view.total {
            nav.pages aria-label=(say!(viewer, "pages")) {
                p {
                    ({
                        say!(
                            viewer, "rows-of", first = viewer.count(part.after + 1), last
                            = viewer.count(part.after + shown), all = viewer.count(view
                            .total)
                        )
                    })
                }
                div.buttons {
                    @if part.after > 0 {
                        a.button.button--quiet rel="prev" href=(address(view.query.page() - 1)) {
                            (say!(viewer, "previous-rows"))
                        }
                    }
                    @if part.after + shown < view.total {
                        a.button.button--quiet rel="next" href=(address(view.query.page() + 1)) {
                            (say!(viewer, "next-rows"))
                        }
                    }
                }
            }
        }
    }
}
