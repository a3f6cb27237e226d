//! The plan: vision, goals, objectives and actions.

use domain::Permission;
use maud::{Markup, html};

use crate::components::{page_links, passkey_offer, past_chooser};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::plan::filter_form::filter_form;
use crate::plan::goals::goal_section;
use crate::plan::overview::plan_overview;
use crate::plan::view::PlanView;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn plan_page(viewer: &Viewer, view: &PlanView) -> Page {
    let body = html! {
        (head(viewer, view))
        (typed_address(viewer))
        @if viewer.offers_passkey { (passkey_offer(&paths::Plan { slug: viewer.slug() })) }
        (not_asking_yet(viewer))
        @if view.is_blank() { (blank(viewer)) } @else {
            @if !view.query.narrows() { (plan_overview(viewer, view)) }
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

/// The address that somebody typed who set the partnership up, while it may be wrong: without it there
/// is no way back in.
fn typed_address(viewer: &Viewer) -> Markup {
    let member = viewer.member();
    let own = paths::Member {
        slug: viewer.slug(),
        number: member.number,
    };
    let may_correct = viewer.past.is_none() && viewer.may(Permission::KeepPeople);
    html! {
        @if let Some(email) = member.email.as_ref().filter(|_| may_correct && !viewer.is_proven()) {
            div.note {
                p {
                    (say!(viewer, "typed-address", email = email.as_str()))
                    " "
                    a href=(own) { (say!(viewer, "correct-address")) }
                }
            }
        }
    }
}

/// That nobody is asked yet, to whoever can change it.
fn not_asking_yet(viewer: &Viewer) -> Markup {
    let asking = paths::Asking {
        slug: viewer.slug(),
    };
    html! {
        @if !viewer.asks() && viewer.past.is_none() && viewer.may(Permission::Settle) {
            div.note {
                p {
                    (say!(viewer, "asking-nobody-yet"))
                    " "
                    a href=(asking) { (say!(viewer, "start-asking")) }
                }
            }
        }
    }
}

fn head(viewer: &Viewer, view: &PlanView) -> Markup {
    html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "plan")) }
                @if let Some(day) = view.outline.next_meeting {
                    @let day = viewer.wording.weekday(day);
                    p.page-head__lead { (say!(viewer, "next-meeting", day = day)) }
                }
                @if !view.is_blank() { (past_chooser(viewer, "plan")) }
            }
            @if !view.is_blank() && viewer.may(Permission::WritePlan) {
                div.page-head__actions {
                    a.button href=(new_action(viewer)) { (say!(viewer, "add-action")) }
                    a.button.button--quiet href=(new_goal(viewer)) { (say!(viewer, "add-goal")) }
                    a.button.button--quiet href=(imports(viewer)) { (say!(viewer, "import")) }
                }
            }
        }
    }
}

/// What to do first.
fn blank(viewer: &Viewer) -> Markup {
    let vision = paths::Vision {
        slug: viewer.slug(),
    };
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "plan-blank")) }
            @if viewer.may(Permission::WritePlan) {
                p { (say!(viewer, "plan-blank-what-to-do")) }
                div.buttons {
                    a.button href=(imports(viewer)) { (say!(viewer, "import")) }
                    a.button.button--quiet href=(vision) { (say!(viewer, "write-vision")) }
                    a.button.button--quiet href=(new_goal(viewer)) {
                        (say!(viewer, "write-first-goal"))
                    }
                }
            } @else {
                p { (say!(viewer, "plan-blank-for-readers")) }
            }
        }
    }
}

fn new_action(viewer: &Viewer) -> paths::NewAction {
    let slug = viewer.slug();
    paths::NewAction { slug }
}

fn new_goal(viewer: &Viewer) -> paths::NewGoal {
    let slug = viewer.slug();
    paths::NewGoal { slug }
}

fn imports(viewer: &Viewer) -> paths::Imports {
    let slug = viewer.slug();
    paths::Imports { slug }
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

/// Where the other rows are, unless all of them are here.
fn pages(viewer: &Viewer, view: &PlanView) -> Markup {
    let rows = view.rows();
    let address = |page| view.query.on_page(page).address(&viewer.plan());
    html! {
        @if rows.shown > 0 && rows.shown < rows.total { (page_links(viewer, rows, address)) }
    }
}
