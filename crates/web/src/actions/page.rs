//! Everything about one action.

use std::sync::Arc;

use domain::{
    Action, ActionKind, Assessment, Permission, ProgressReport, Reply, Revision, RevisionNumber,
};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::actions::change_forms::{DropForm, DueForm, HoldForm, LeadForm, WaitForm};
use crate::actions::change_panels::{any_change, change_panels};
use crate::actions::facts::facts_panel;
use crate::actions::reports::form_panel::report_panel;
use crate::actions::reports::thread::{reply_field, report_thread};
use crate::components::{
    Mistakes, flag_reasons, history_timeline, mistakes_summary, others_changed, status_kind,
};
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::reports::form::{ReplyForm, ReportForm};
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// An action with all that its page shows of it.
pub struct ActionView {
    pub action: Action,
    pub line: ActionLine,
    pub version: RevisionNumber,
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

pub fn action_page(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Page {
    let title = format!(
        "{} {} {}",
        say!(here, "action"),
        view.action.number,
        view.action.details.title
    );
    let open = view.action.status.is_open();
    Page {
        title,
        section: PageSection::Plan,
        body: html! {
            (head(here, view))
            (wrong(here, typed))
            (others_changed(here, &typed.theirs, &view.outline.names))
            div.columns {
                div.stack.stack--wide {
                    (flag_reasons(here, &view.assessment(), view.lead_name()))
                    (standing(here, view))
                    @if open && here.may_on(Permission::Report, &view.action) { (report_panel(here, view, typed)) }
                    @if here.may(Permission::ReadProgress) { (report_thread(here, view, typed)) }
                    (history_timeline(here, &view.history, &view.outline.names))
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
fn wrong<'a>(here: &MemberRequest, typed: &'a ActionTyped) -> Mistakes<'a> {
    let mistakes = mistakes_summary(here, &typed.wrong)
        .called("text", say!(here, "your-reply"))
        .called("due", say!(here, "new-date"));
    match &typed.reply {
        Some((number, _)) => mistakes.at("text", reply_field(*number)),
        None => mistakes,
    }
}

fn head(here: &MemberRequest, view: &ActionView) -> Markup {
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

fn glance(here: &MemberRequest, view: &ActionView) -> Markup {
    let status = view.line.status;
    html! {
        div.glance {
            @if view.action.details.kind == ActionKind::ShortWin { span.short-win { (say!(here, "short-win")) } }
            span class={ "status status--" (status_kind(status)) } { (here.wording.status(status)) }
            @if view.line.lead.is_some() { span { (view.lead_name()) } }
            @if let Some(day) = view.action.due.day() {
                span { (say!(here, "aspect-due")) " " (here.wording.day_near(day, here.today)) }
            }
        }
    }
}

/// What excuses the action, that it is done, or that a short win is long.
fn standing(here: &MemberRequest, view: &ActionView) -> Markup {
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
