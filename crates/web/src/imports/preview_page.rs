//! A spreadsheet on its way in: what would come of it.

use domain::{Action, Due};
use exchange::{
    Disposition, ImportPlan, PlannedAction, Preview, PreviewGoal, PreviewObjective, RowSource,
};
use maud::{Markup, html};
use wording::Names;

use crate::components::{hidden_fields, status_kind};
use crate::imports::columns::columns_form;
use crate::imports::doubts::{
    all_doubts, doubt_anchor, doubted_cell, doubts_section, unplaced_section,
};
use crate::imports::form::ImportQuery;
use crate::imports::page::import_crumbs;
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// How many actions a page shows.
pub const PREVIEW_ROWS: usize = 50;
/// More missing actions than these are only counted.
const MISSING: usize = 100;

/// A file that waits, and what it would change on the plan.
pub struct PreviewView {
    pub key: String,
    pub file: String,
    pub sheets: Vec<String>,
    pub query: ImportQuery,
    pub preview: Preview,
    pub arrival: ImportPlan,
    /// What everybody is called, those too who would be new.
    pub names: Names,
}

impl PreviewView {
    /// The address of the same reading, at other pages.
    pub fn address(&self, viewer: &Viewer, page: usize, doubts: usize) -> String {
        let path = paths::Import {
            slug: viewer.slug(),
            key: self.key.clone(),
        };
        format!("{path}{}", self.query.at(page, doubts))
    }

    /// The place of the actions on this page among all.
    fn shown(&self) -> std::ops::Range<usize> {
        let all = self.arrival.actions.len();
        let first = (self.query.page().saturating_sub(1) * PREVIEW_ROWS).min(all);
        first..(first + PREVIEW_ROWS).min(all)
    }
}

pub fn preview_page(viewer: &Viewer, view: &PreviewView) -> Page {
    let title = say!(viewer, "import-look");
    let body = html! {
        div.stack {
            (import_crumbs(viewer, true))
            div.page-head {
                div.page-head__text {
                    h1 { (title) }
                    p.page-head__lead {
                        (say!(viewer, "import-look-lead", file = view.file.as_str()))
                    }
                }
            }
        }
        @if view.arrival.actions.is_empty() {
            div.empty {
                h2.empty__title { (say!(viewer, "import-nothing-found")) }
                p { (say!(viewer, "import-nothing-found-what-to-do")) }
                div.buttons {
                    a   .button
                        .button--quiet
                        href=({
                            paths::Imports {
                                slug: viewer.slug(),
                            }
                        })
                    { (say!(viewer, "import")) }
                }
            }
        } @else { (summary(viewer, view)) (yes(viewer, view)) }
        (columns_form(viewer, view))
        @if !view.arrival.actions.is_empty() {
            div.columns.columns--even { (plan(viewer, view)) (doubts_section(viewer, view)) }
            (missing(viewer, view))
        }
        (unplaced_section(viewer, view))
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn summary(viewer: &Viewer, view: &PreviewView) -> Markup {
    let sums = view.arrival.sums();
    let goals = &view.preview.goals;
    let objectives: usize = goals.iter().map(|goal| goal.objectives.len()).sum();
    let doubts = all_doubts(view).count();
    let partners = view.arrival.partners.len();
    let one = |number: usize, word: String| {
        html! {
            li {
                strong { (viewer.count(number as u64)) }
                " "
                (word)
            }
        }
    };
    html! {
        ul.summary aria-label=(say!(viewer, "import-what")) {
            (one(goals.len(), say!(viewer, "import-goals", count = goals.len())))
            (one(objectives, say!(viewer, "import-objectives", count = objectives)))
            (one(sums.added, say!(viewer, "import-added")))
            (one(sums.changed, say!(viewer, "import-changed")))
            (one(sums.unchanged, say!(viewer, "import-unchanged")))
            @if sums.missing > 0 { (one(sums.missing, say!(viewer, "import-missing"))) }
            (one(partners, say!(viewer, "import-partners", count = partners)))
            (one(doubts, say!(viewer, "import-doubts", count = doubts)))
        }
    }
}

/// The form that takes the file in, as it was read for this page.
fn yes(viewer: &Viewer, view: &PreviewView) -> Markup {
    let slug = viewer.slug();
    let sums = view.arrival.sums();
    let path = paths::ImportAcceptance {
        slug: slug.clone(),
        key: view.key.clone(),
    };
    let count = sums.added + sums.changed;
    html! {
        form.panel.panel--sunk method="post" action=(path) {
            (hidden_fields(None))
            @if !view.query.sheet.is_empty() {
                input type="hidden" name="sheet" value=(view.query.sheet);
            }
            @for column in &view.query.columns {
                input type="hidden" name="column" value=(column);
            }
            @if view.arrival.changes_anything() {
                p { (say!(viewer, "import-yes-hint")) }
                div.buttons {
                    button.button.button--large { (say!(viewer, "import-yes", count = count)) }
                    a.button.button--plain href=(paths::Plan { slug }) {
                        (say!(viewer, "import-not-now"))
                    }
                }
            } @else {
                p { (say!(viewer, "import-nothing-new")) }
                div.buttons {
                    a.button href=(paths::Plan { slug }) { (say!(viewer, "to-the-plan")) }
                }
            }
        }
    }
}

fn plan(viewer: &Viewer, view: &PreviewView) -> Markup {
    let shown = view.shown();
    let all = view.arrival.actions.len();
    let actions = |goal: &PreviewGoal| goal.objectives.iter().map(|one| one.actions.len()).sum();
    html! {
        section.stack aria-labelledby="plan" {
            div.section-head {
                h2 #plan { (say!(viewer, "import-as-it-would")) }
                span.section-head__aside { (say!(viewer, "import-actions", count = all)) }
            }
            @for (goal, own) in spans(&view.preview.goals, 0, actions) {
                @if own.start < shown.end && shown.start < own.end {
                    (goal_section(viewer, view, goal, own.start))
                }
            }
            (pages(viewer, view))
        }
    }
}

/// Things that follow one another in the list of actions, each with the part of it that is its own.
fn spans<T>(
    things: &[T],
    begins: usize,
    length: impl Fn(&T) -> usize,
) -> Vec<(&T, std::ops::Range<usize>)> {
    let mut first = begins;
    let span = |thing| {
        let own = first..first + length(thing);
        first = own.end;
        (thing, own)
    };
    things.iter().map(span).collect()
}

fn goal_section(viewer: &Viewer, view: &PreviewView, goal: &PreviewGoal, begins: usize) -> Markup {
    let shown = view.shown();
    html! {
        h3 { (goal.title.as_deref().unwrap_or_else(|| untitled(view))) }
        @for (objective, own) in spans(&goal.objectives, begins, |one| one.actions.len()) {
            @let part = own.start.max(shown.start)..own.end.min(shown.end);
            @if !part.is_empty() {
                @let actions = &view.arrival.actions[part.clone()];
                @let sources = &objective
                    .actions[part.start - own.start..part.end - own.start];
                (heading(objective, goal))
                div.actions {
                    ol.actions__list {
                        @for (arriving, read) in actions.iter().zip(sources) {
                            (row(viewer, view, arriving, &read.source))
                        }
                    }
                }
            }
        }
    }
}

fn heading(objective: &PreviewObjective, goal: &PreviewGoal) -> Markup {
    let title = objective.title.as_ref();
    html! {
        @if let Some(title) = title.filter(|title| Some(*title) != goal.title.as_ref()) {
            h4.strategy { (title) }
        }
    }
}

/// What stands for a goal without a name.
fn untitled(view: &PreviewView) -> &str {
    let context = &view.preview.context;
    let named = context.title.as_deref().or(context.partnership.as_deref());
    named.unwrap_or("Workplan")
}

fn row(
    viewer: &Viewer,
    view: &PreviewView,
    arriving: &PlannedAction,
    source: &RowSource,
) -> Markup {
    let action = &arriving.action;
    let status = action.status.name(viewer.today);
    html! {
        li #(doubt_anchor(&source.sheet, source.row)).action-row {
            span.action-row__number {
                @if arriving.fate == Disposition::Added { "–" } @else {
                    span.visually-hidden { (say!(viewer, "action")) " " }
                    (action.number)
                }
            }
            span.action-row__title { (title(viewer, arriving)) }
            span.action-row__meta {
                span {
                    span.visually-hidden { (say!(viewer, "aspect-lead")) ": " }
                    @match action.lead {
                        Some(lead) => (view.names.partner(lead.partner)),
                        None => (say!(viewer, "no-lead-yet")),
                    }
                }
                span { (due(viewer, action)) }
                span class={ "status status--" (status_kind(status)) } { (viewer.status(status)) }
            }
            span.action-row__flags {
                span.action-row__why {
                    (fate(viewer, arriving, &view.names))
                    " · "
                    span.cell { (doubted_cell(view, source, None)) }
                }
            }
        }
    }
}

fn title(viewer: &Viewer, arriving: &PlannedAction) -> Markup {
    let action = &arriving.action;
    let slug = viewer.slug();
    html! {
        @if arriving.fate == Disposition::Added { (action.details.title) } @else {
            a   .action-row__link
                href=({
                    paths::Action {
                        slug,
                        number: action.number,
                    }
                })
            { (action.details.title) }
        }
        @if action.details.kind == domain::ActionKind::ShortWin {
            " "
            span.short-win { (say!(viewer, "short-win")) }
        }
    }
}

fn due(viewer: &Viewer, action: &Action) -> String {
    match (action.due, &action.due_words) {
        (Due::Unset, Some(words)) => format!("“{words}”"),
        (due, _) => viewer.wording.due(due),
    }
}

fn fate(viewer: &Viewer, arriving: &PlannedAction, names: &Names) -> Markup {
    let changes = arriving.changes();
    html! {
        @match arriving.fate {
            Disposition::Added => (say!(viewer, "import-added")),
            Disposition::Unchanged => (say!(viewer, "import-unchanged")),
            Disposition::Changed(_) => {
                @for (at, change) in changes.iter().enumerate() {
                    @if at > 0 { "; " }
                    (viewer.wording.change(change, names))
                }
                @if changes.is_empty() { (say!(viewer, "import-only-words")) }
            }
        }
    }
}

fn pages(viewer: &Viewer, view: &PreviewView) -> Markup {
    let (shown, all) = (view.shown(), view.arrival.actions.len());
    let count = |number: usize| viewer.count(number as u64);
    let page = view.query.page();
    html! {
        @if all > PREVIEW_ROWS {
            nav.pages aria-label=(say!(viewer, "pages")) {
                p {
                    ({
                        say!(
                            viewer, "rows-of", first = count(shown.start + 1), last =
                            count(shown.end), all = count(all)
                        )
                    })
                }
                div.buttons {
                    @if page > 1 {
                        a.button.button--quiet rel="prev" href=(view.address(viewer, page - 1, 1)) {
                            (say!(viewer, "previous-rows"))
                        }
                    }
                    @if shown.end < all {
                        a.button.button--quiet rel="next" href=(view.address(viewer, page + 1, 1)) {
                            (say!(viewer, "next-rows"))
                        }
                    }
                }
            }
        }
    }
}

fn missing(viewer: &Viewer, view: &PreviewView) -> Markup {
    let missing = &view.arrival.missing;
    let more = missing.len().saturating_sub(MISSING);
    html! {
        @if !missing.is_empty() {
            details.fold {
                summary {
                    (say!(viewer, "import-missing-title"))
                    " ("
                    (viewer.count(missing.len() as u64))
                    ")"
                }
                div.fold__body {
                    p.soft { (say!(viewer, "import-missing-hint")) }
                    ul.people {
                        @for (number, title) in missing.iter().take(MISSING) {
                            li.person {
                                a   href=({
                                        paths::Action {
                                            slug: viewer.slug(),
                                            number: *number,
                                        }
                                    })
                                { (number) " " (title) }
                            }
                        }
                    }
                    @if more > 0 {
                        p.soft {
                            ({
                                say!(
                                    viewer, "import-and-more", count = viewer.count(more as u64)
                                )
                            })
                        }
                    }
                }
            }
        }
    }
}
