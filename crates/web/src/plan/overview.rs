//! The plan at a glance: its vision, how much is done, and its goals.

use domain::{Goal, Permission, StatusName, Vision};
use maud::{Markup, html};

use crate::paths;
use crate::paths::WithQuery;
use crate::plan::goals::goal_progress;
use crate::plan::view::PlanView;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn plan_overview(viewer: &Viewer, view: &PlanView) -> Markup {
    html! {
        div.stack {
            (vision(viewer, view.outline.vision.as_ref()))
            (summary(viewer, view))
            @if view.outline.goals.len() > 1 { (contents(viewer, view)) }
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
                    (adopted(viewer, vision))
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

fn adopted(viewer: &Viewer, vision: &Vision) -> String {
    match vision.adopted {
        Some(day) => {
            let month = viewer.wording.month(day);
            say!(viewer, "our-vision-since", month = month)
        }
        None => say!(viewer, "our-vision"),
    }
}

fn summary(viewer: &Viewer, view: &PlanView) -> Markup {
    let tally = view.outline.figures.plan;
    let is_done = StatusName::Complete.slug();
    let done = counted(viewer, tally.done, &say!(viewer, "done"));
    let open = counted(viewer, tally.open, &say!(viewer, "open"));
    let worth_a_word = say!(viewer, "worth-a-word").to_lowercase();
    let flagged = counted(viewer, tally.flagged, &worth_a_word);
    let excused = counted(viewer, tally.exempt, &say!(viewer, "excused-short"));
    let narrowed = |name, value| viewer.plan().with_query(&[(name, value)]);
    html! {
        ul.summary aria-label=(say!(viewer, "plan-in-numbers")) {
            li {
                a href=(narrowed("status", &is_done)) { (done) }
            }
            li {
                a href=(narrowed("status", "open")) { (open) }
            }
            @if viewer.may(Permission::ReadProgress) {
                li {
                    a href=(narrowed("flag", "any")) { (flagged) }
                }
            }
            li {
                a href=(narrowed("flag", "exempt")) { (excused) }
            }
        }
    }
}

fn counted(viewer: &Viewer, number: u64, word: &str) -> Markup {
    html! {
        strong { (viewer.count(number)) }
        " "
        (word)
    }
}

fn contents(viewer: &Viewer, view: &PlanView) -> Markup {
    html! {
        nav aria-label=(say!(viewer, "goals")) {
            ol.contents {
                @for goal in &view.outline.goals { (contents_item(viewer, view, goal)) }
            }
        }
    }
}

fn contents_item(viewer: &Viewer, view: &PlanView, goal: &Goal) -> Markup {
    let tally = view.outline.figures.of_goal(goal.number);
    let address = viewer
        .plan()
        .with_query(&[("goal", &goal.number.to_string())]);
    html! {
        li.contents__item {
            span.contents__number aria-hidden="true" { (goal.number) }
            a.contents__link href=(address) {
                span.visually-hidden { (say!(viewer, "aspect-goal")) " " (goal.number) ": " }
                (goal.title)
            }
            span.contents__count { (say!(viewer, "done-of", done = tally.done, all = tally.kept())) }
            (goal_progress(viewer, tally))
        }
    }
}
