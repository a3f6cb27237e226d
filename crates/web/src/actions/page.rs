//! Everything about one action.

use std::sync::Arc;

use domain::{Action, Assessment, Deed, Kind, ProgressReport, Reply, Revision, RevisionNumber};
use maud::{Markup, html};
use persistence::plan::Line;

use crate::actions::change_forms::{DropForm, DueForm, HoldForm, LeadForm, WaitForm};
use crate::actions::change_panels::{any_change, change_panels};
use crate::actions::facts::facts_panel;
use crate::actions::reports::form_panel::report_panel;
use crate::actions::reports::thread::{reply_field, report_thread};
use crate::components::{Mistakes, mistakes, others_changed, reasons, status_kind, timeline};
use crate::layout::{Page, Section};
use crate::outline::Outline;
use crate::reports::form::{ReplyForm, ReportForm};
use crate::request::corrections::Corrections;
use crate::request::member_request::Here;

use crate::{paths, say};

/// An action with all that its page shows of it.
pub struct ActionView {
    pub action: Action,
    pub line: Line,
    pub version: RevisionNumber,
    pub waited: Option<Line>,
    pub reports: Vec<(ProgressReport, Vec<Reply>)>,
    pub history: Vec<Revision>,
    pub outline: Arc<Outline>,
}

/// What was typed in the page's forms, and what is wrong with it.
#[derive(Default)]
pub struct ActionTyped {
    pub report: ReportForm,
    pub reply: Option<(domain::ReportNumber, ReplyForm)>,
    pub lead: Option<LeadForm>,
    pub due: Option<DueForm>,
    pub hold: Option<HoldForm>,
    pub wait: Option<WaitForm>,
    pub drop: Option<DropForm>,
    pub wrong: Corrections,
    /// What others changed meanwhile about what a form would change.
    pub theirs: Vec<domain::Change>,
}

impl ActionView {
    /// How the action stands today.
    pub fn assessment(&self) -> Assessment {
        let line = &self.line;
        Assessment {
            status: line.status,
            flags: line.flags.clone(),
            exempt: line.exempt.clone(),
        }
    }

    /// What its lead is called.
    pub fn lead_name(&self) -> &str {
        self.line
            .lead
            .as_ref()
            .map_or("", |(_, name)| name.as_str())
    }
}

pub fn action_page(here: &Here, view: &ActionView, typed: &ActionTyped) -> Page {
    let title = format!(
        "{} {} {}",
        say!(here, "action"),
        view.action.number,
        view.action.details.title
    );
    let open = view.action.status.is_open();
    Page {
        title,
        section: Section::Plan,
        body: html! {
            (head(here, view))
            (wrong(here, typed))
            (others_changed(here, &typed.theirs, &view.outline.names))
            div.columns {
                div.stack.stack--wide {
                    (reasons(here, &view.assessment(), view.lead_name()))
                    (standing(here, view))
                    @if open && here.may_on(Deed::Report, &view.action) { (report_panel(here, view, typed)) }
                    @if here.may(Deed::ReadProgress) { (report_thread(here, view, typed)) }
                    (timeline(here, &view.history, &view.outline.names))
                }
                div.stack {
                    (facts_panel(here, view))
                    @if any_change(here, view) { (change_panels(here, view, typed)) }
                }
            }
        },
    }
}

/// What is wrong with what was typed in one of the page's forms.
fn wrong<'a>(here: &Here, typed: &'a ActionTyped) -> Mistakes<'a> {
    let mistakes = mistakes(here, &typed.wrong)
        .called("text", say!(here, "your-reply"))
        .called("due", say!(here, "new-date"));
    match &typed.reply {
        Some((number, _)) => mistakes.at("text", reply_field(*number)),
        None => mistakes,
    }
}

fn head(here: &Here, view: &ActionView) -> Markup {
    let slug = here.slug();
    let goal = here.to(paths::Goal {
        slug: slug.clone(),
        number: view.line.goal,
    });
    let objective = here.to(paths::Objective {
        slug: slug.clone(),
        number: view.line.objective,
    });
    html! {
        div.page-head { div.page-head__text {
            nav.crumbs aria-label=(say!(here, "crumbs")) { ol.crumbs__list {
                li { a href=(here.to(paths::Plan { slug })) { (say!(here, "plan")) } }
                li { a href=(goal) { (say!(here, "crumb-goal", number = view.line.goal.0)) } }
                li { a href=(objective) { (say!(here, "crumb-objective", number = view.line.objective.0)) } }
            } }
            h1.title-with-number {
                span.title-with-number__number {
                    span.visually-hidden { (say!(here, "action")) " " } (view.action.number) " "
                }
                span { (view.action.details.title) }
            }
            (glance(here, view))
            @if any_change(here, view) { p.jump { a href="#change" { (say!(here, "change-action")) } } }
        } }
    }
}

fn glance(here: &Here, view: &ActionView) -> Markup {
    let status = view.line.status;
    html! {
        div.glance {
            @if view.action.details.kind == Kind::ShortWin { span.short-win { (say!(here, "short-win")) } }
            span class={ "status status--" (status_kind(status)) } { (here.wording.status(status)) }
            @if view.line.lead.is_some() { span { (view.lead_name()) } }
            @if let Some(day) = view.action.due.day() {
                span { (say!(here, "aspect-due")) " " (here.wording.day_near(day, here.today)) }
            }
        }
    }
}

/// What excuses the action, that it is done, or that a short win is long.
fn standing(here: &Here, view: &ActionView) -> Markup {
    let kind = match &view.line.exempt {
        Some(domain::Exemption::OnHold { .. }) => "on-hold",
        _ => "waiting",
    };
    html! {
        @if let Some(exempt) = &view.line.exempt {
            div class={ "note note--" (kind) } {
                p { strong { (say!(here, "excused")) } " " (here.wording.exemption(exempt, here.today)) "." }
            }
        }
        @match &view.action.status {
            domain::Status::Complete(on) => div.note.note--complete {
                p { (say!(here, "finished-on", day = here.wording.day(*on))) }
            },
            domain::Status::Dropped { on, reason } => div.note {
                p { (say!(here, "dropped-on", day = here.wording.day(*on), reason = reason.as_str())) }
            },
            _ => {}
        }
        @if view.action.is_long_for_a_short_win() { div.note { p { (say!(here, "long-short-win")) } } }
    }
}
