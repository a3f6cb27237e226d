//! A spreadsheet on its way in: what would come of it.

use exchange::{ImportPlan, Preview};
use maud::{Markup, html};
use wording::Names;

use crate::components::hidden_fields;
use crate::imports::columns::columns_form;
use crate::imports::doubts::{all_doubts, doubts_section, unplaced_section};
use crate::imports::form::ImportQuery;
use crate::imports::page::import_crumbs;
use crate::imports::preview_actions::preview_actions;
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
    pub fn shown(&self) -> std::ops::Range<usize> {
        let all = self.arrival.actions.len();
        let first = (self.query.page().saturating_sub(1) * PREVIEW_ROWS).min(all);
        first..(first + PREVIEW_ROWS).min(all)
    }
}

pub fn preview_page(viewer: &Viewer, view: &PreviewView) -> Page {
    let title = say!(viewer, "import-look");
    let imports = paths::Imports {
        slug: viewer.slug(),
    };
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
                    a.button.button--quiet href=(imports) { (say!(viewer, "import")) }
                }
            }
        } @else { (summary(viewer, view)) (yes(viewer, view)) }
        (columns_form(viewer, view))
        @if !view.arrival.actions.is_empty() {
            div.columns.columns--even { (preview_actions(viewer, view)) (doubts_section(viewer, view)) }
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

fn missing(viewer: &Viewer, view: &PreviewView) -> Markup {
    let missing = &view.arrival.missing;
    let more_than_shown = missing.len().saturating_sub(MISSING);
    let more = viewer.count(more_than_shown as u64);
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
                                a href=(viewer.action(*number)) { (number) " " (title) }
                            }
                        }
                    }
                    @if more_than_shown > 0 {
                        p.soft { (say!(viewer, "import-and-more", count = more)) }
                    }
                }
            }
        }
    }
}
