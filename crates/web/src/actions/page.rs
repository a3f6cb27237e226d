//! Everything about one action.

use std::sync::Arc;

use domain::{Action, ActionKind, Permission, ProgressReport, Reply, Revision, RevisionNumber};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::actions::change_forms::{DropForm, DueForm, HoldForm, LeadForm, WaitForm};
use crate::actions::change_panels::{any_change, change_panels};
use crate::actions::facts::facts_panel;
use crate::actions::reports::form_panel::report_panel;
use crate::actions::reports::thread::{reply_field, report_thread};
use crate::components::{
    Mistakes, ended_note, exempt_note, flag_reasons, history_timeline, mistakes_summary,
    others_changed, status_kind,
};
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::reports::form::{REPLY, ReplyForm, ReportForm};
use crate::reports::hand_back_form::HandBackForm;
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::say::say;

/// An action with all that its page shows of it.
pub struct ActionView {
    pub action: Action,
    pub line: ActionLine,
    /// What its forms are filled in from; none in the past, where there are none.
    pub version: Option<RevisionNumber>,
    pub waited: Option<ActionLine>,
    pub reports: Vec<(ProgressReport, Vec<Reply>)>,
    pub history: Vec<Revision>,
    pub outline: Arc<NamedOutline>,
}

/// What was typed in the page's forms, and what is wrong with it.
#[derive(Default)]
pub struct ActionTyped {
    pub report: ReportForm,
    pub reply: Option<(domain::ReportNumber, ReplyForm)>,
    pub lead: Option<LeadForm>,
    pub hand_back: Option<HandBackForm>,
    pub due: Option<DueForm>,
    pub hold: Option<HoldForm>,
    pub wait: Option<WaitForm>,
    pub drop: Option<DropForm>,
    pub wrong: Corrections,
    /// What others changed meanwhile about what a form would change.
    pub theirs: Vec<domain::Change>,
}

impl ActionView {
    /// What its lead is called.
    pub fn lead_name(&self) -> &str {
        self.line
            .lead
            .as_ref()
            .map_or("", |(_, name)| name.as_str())
    }
}

pub fn action_page(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Page {
    let title = format!(
        "{} {} {}",
        say!(viewer, "action"),
        view.action.number,
        view.action.details.title
    );
    let open = view.action.status.is_open();
    Page {
        title,
        section: PageSection::Plan,
        body: html! {
            (head(viewer, view))
            (wrong(viewer, typed))
            (others_changed(viewer, &typed.theirs, &view.outline.names))
            div.columns {
                div.stack.stack--wide {
                    (flag_reasons(viewer, &view.line))
                    (standing(viewer, view))
                    @if open && viewer.may_on(Permission::Report, &view.action) {
                        (report_panel(viewer, view, typed))
                    }
                    @if viewer.may(Permission::ReadProgress) { (report_thread(viewer, view, typed)) }
                    (history_timeline(viewer, &view.history, &view.outline.names))
                }
                div.stack {
                    (facts_panel(viewer, view))
                    @if any_change(viewer, view) { (change_panels(viewer, view, typed)) }
                }
            }
        },
    }
}

/// What is wrong with what was typed in one of the page's forms.
fn wrong<'a>(viewer: &Viewer, typed: &'a ActionTyped) -> Mistakes<'a> {
    let mistakes = mistakes_summary(viewer, &typed.wrong);
    match &typed.reply {
        Some((number, _)) => mistakes.at(REPLY.name, reply_field(*number)),
        None => mistakes,
    }
}

fn head(viewer: &Viewer, view: &ActionView) -> Markup {
    let goal = viewer.goal(view.line.goal);
    let objective = viewer.objective(view.line.objective);
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(viewer, "crumbs")) {
                    ol.crumbs__list {
                        li {
                            a href=(viewer.plan()) { (say!(viewer, "plan")) }
                        }
                        li {
                            a href=(goal) { (say!(viewer, "crumb-goal", number = view.line.goal.0)) }
                        }
                        li {
                            @let number = view.line.objective.0;
                            a href=(objective) { (say!(viewer, "crumb-objective", number = number)) }
                        }
                    }
                }
                h1.title-with-number {
                    span.title-with-number__number {
                        span.visually-hidden { (say!(viewer, "action")) " " }
                        (view.action.number)
                        " "
                    }
                    span { (view.action.details.title) }
                }
                (glance(viewer, view))
                @if any_change(viewer, view) {
                    p.jump {
                        a href="#change" { (say!(viewer, "change-action")) }
                    }
                }
            }
        }
    }
}

fn glance(viewer: &Viewer, view: &ActionView) -> Markup {
    let status = view.line.status;
    html! {
        div.glance {
            @if view.action.details.kind == ActionKind::ShortWin {
                span.short-win { (say!(viewer, "short-win")) }
            }
            span class={ "status status--" (status_kind(status)) } { (viewer.status(status)) }
            @if view.line.lead.is_some() {
                span { (view.lead_name()) }
            }
            @if let Some(day) = view.action.due.day() {
                span { (say!(viewer, "aspect-due")) " " (viewer.day_near(day)) }
            }
        }
    }
}

/// What excuses the action, that it is done, or that a short win is long.
fn standing(viewer: &Viewer, view: &ActionView) -> Markup {
    html! {
        (exempt_note(viewer, &view.line))
        (ended_note(viewer, &view.action.status))
        @if view.action.is_long_for_a_short_win() {
            div.note {
                p { (say!(viewer, "long-short-win")) }
            }
        }
    }
}
