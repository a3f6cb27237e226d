//! The plan: vision, goals, objectives and actions.

use std::sync::Arc;

use domain::{Goal, Permission, Tally, Vision};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths::WithQuery;
use crate::plan::filter_form::filter_form;
use crate::plan::goals::goal_section;
use crate::plan::query::PlanQuery;
use crate::request::member_request::MemberRequest;
use crate::request::past_moment::past_chooser;
use crate::sign_in::passkeys::page::passkey_offer;

use crate::{paths, say};

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

pub fn plan_page(here: &MemberRequest, view: &PlanView) -> Page {
    let body = html! {
        (head(here, view))
        @if here.offers_passkey { (passkey_offer(&paths::Plan { slug: here.slug() })) }
        @if view.is_blank() {
            (blank(here))
        } @else {
            @if !view.query.narrows() {
                div.stack {
                    (vision(here, view.outline.vision.as_ref()))
                    (summary(here, view))
                    (contents(here, view))
                }
            }
            @if here.past.is_none() { (filter_form(here, view)) }
            @if view.query.narrows() && !view.lines.is_empty() { (found(here, view)) }
            @if view.lines.is_empty() && view.query.narrows() { (nothing_found(here)) }
            @for goal in &view.outline.goals { (goal_section(here, view, goal)) }
            (pages(here, view))
        }
    };
    Page {
        title: say!(here, "plan"),
        section: PageSection::Plan,
        body,
    }
}

fn head(here: &MemberRequest, view: &PlanView) -> Markup {
    let slug = here.slug();
    html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(here, "plan")) }
                @if let Some(day) = view.outline.next_meeting {
                    p.page-head__lead { (say!(here, "next-meeting", day = here.wording.weekday(day))) }
                }
                @if !view.is_blank() { (past_chooser(here, "plan")) }
            }
            @if !view.is_blank() && here.may(Permission::WritePlan) {
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
fn blank(here: &MemberRequest) -> Markup {
    let slug = here.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(here, "plan-blank")) }
            @if here.may(Permission::WritePlan) {
                p { (say!(here, "plan-blank-what-to-do")) }
                div.buttons {
                    a.button href=(paths::Imports { slug: slug.clone() }) { (say!(here, "import")) }
                    a.button.button--quiet href=(paths::Vision { slug: slug.clone() }) { (say!(here, "write-vision")) }
                    a.button.button--quiet href=(paths::NewGoal { slug }) { (say!(here, "write-first-goal")) }
                }
            } @else {
                p { (say!(here, "plan-blank-for-readers")) }
            }
        }
    }
}

fn vision(here: &MemberRequest, vision: Option<&Vision>) -> Markup {
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
                    @if here.may(Permission::WritePlan) { " · " a href=(address) { (say!(here, "change-it")) } }
                }
            }
        } @else if here.may(Permission::WritePlan) {
            p { a href=(address) { (say!(here, "write-vision")) } }
        }
    }
}

fn summary(here: &MemberRequest, view: &PlanView) -> Markup {
    let plan = here.to(paths::Plan { slug: here.slug() });
    let tally = view.outline.figures.plan;
    let one = |number: u64, word: String, query: &[(&str, &str)]| {
        html! { li { a href=(plan.with_query(query)) { strong { (here.wording.count(number)) } " " (word) } } }
    };
    html! {
        ul.summary aria-label=(say!(here, "plan-in-numbers")) {
            (one(tally.done, say!(here, "done"), &[("status", "complete")]))
            (one(tally.open, say!(here, "open"), &[("status", "open")]))
            @if here.may(Permission::ReadProgress) {
                (one(tally.flagged, say!(here, "worth-a-word").to_lowercase(), &[("flag", "any")]))
            }
            (one(tally.exempt, say!(here, "excused-short"), &[("flag", "exempt")]))
        }
    }
}

fn contents(here: &MemberRequest, view: &PlanView) -> Markup {
    let slug = here.slug();
    let address = |goal: &Goal| {
        let number = goal.number.to_string();
        here.to(paths::Plan { slug: slug.clone() })
            .with_query(&[("goal", &number)])
    };
    html! {
        @if view.outline.goals.len() > 1 {
            nav aria-label=(say!(here, "goals")) { ol.contents {
                @for goal in &view.outline.goals {
                    @let tally = view.outline.figures.of_goal(goal.number);
                    li.contents__item {
                        span.contents__number aria-hidden="true" { (goal.number) }
                        a.contents__link href=(address(goal)) {
                            span.visually-hidden { (say!(here, "aspect-goal")) " " (goal.number) ": " }
                            (goal.title)
                        }
                        span.contents__count { (say!(here, "done-of", done = tally.done, all = tally.kept())) }
                        (goal_progress(here, tally))
                    }
                }
            } }
        }
    }
}

/// How much of something is done, as a bar.
pub fn goal_progress(here: &MemberRequest, tally: Tally) -> Markup {
    html! {
        progress value=(tally.done) max=(tally.kept().max(1)) aria-label=(say!(here, "actions-done")) {
            (say!(here, "done-of", done = tally.done, all = tally.kept()))
        }
    }
}

fn nothing_found(here: &MemberRequest) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(here, "nothing-found")) }
            p { (say!(here, "nothing-found-what-to-do")) }
            div.buttons { a.button href=(here.to(paths::Plan { slug: here.slug() })) { (say!(here, "whole-plan")) } }
        }
    }
}

/// How much was found, and the way back to all of it.
fn found(here: &MemberRequest, view: &PlanView) -> Markup {
    html! {
        p.soft role="status" {
            (say!(here, "actions-count", actions = view.total)) " · "
            a href=(here.to(paths::Plan { slug: here.slug() })) { (say!(here, "whole-plan")) }
        }
    }
}

fn pages(here: &MemberRequest, view: &PlanView) -> Markup {
    let part = view.query.part();
    let shown = view.lines.len() as u64;
    let plan = here.to(paths::Plan { slug: here.slug() });
    let address = |page: u64| view.query.on_page(page).address(&plan);
    html! {
        @if shown > 0 && shown < view.total {
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
