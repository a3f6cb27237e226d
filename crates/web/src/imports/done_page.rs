//! What taking a spreadsheet in did.

use application::imports::ImportOutcome;
use domain::{ActionNumber, Figures, FlagName};
use maud::{Markup, html};

use crate::imports::page::import_crumbs;
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::say::say;

/// More than these are only counted.
const SHOWN: usize = 50;

/// A file that was taken in, and how the plan stands since.
pub struct ImportDoneView<'a> {
    pub file: &'a str,
    pub outcome: &'a ImportOutcome,
    pub figures: &'a Figures,
}

pub fn import_done_page(viewer: &Viewer, view: &ImportDoneView) -> Page {
    let outcome = view.outcome;
    let title = say!(viewer, "import-done");
    let slug = viewer.slug();
    let count = |number: usize| viewer.count(number as u64);
    let sums = say!(
        viewer,
        "import-done-sums",
        added = count(outcome.added),
        changed = count(outcome.changed.len()),
        unchanged = count(outcome.unchanged)
    );
    let body = html! {
        div.stack {
            (import_crumbs(viewer, true))
            div.page-head {
                div.page-head__text {
                    h1 { (title) }
                    p.page-head__lead { (view.file) ", " (viewer.day(viewer.today)) }
                }
            }
        }
        div.note.note--complete {
            p { (sums) }
        }
        div.buttons {
            a.button href=(paths::Plan { slug }) { (say!(viewer, "to-the-plan")) }
        }
        (next(viewer, view.figures))
        (changed(viewer, outcome))
        (missing(viewer, outcome))
        (partners(viewer, outcome))
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn next(viewer: &Viewer, figures: &Figures) -> Markup {
    let plan = |flag: FlagName| {
        let plan = paths::Plan {
            slug: viewer.slug(),
        };
        plan.with_query(&[("flag", &flag.slug())])
    };
    let no_lead = figures.flags.of(FlagName::NoLead);
    let no_date = figures.flags.of(FlagName::NoDate);
    html! {
        @if no_lead + no_date > 0 {
            section.stack aria-labelledby="next" {
                div.section-head {
                    h2 #next { (say!(viewer, "import-next")) }
                }
                ul.cards {
                    @if no_lead > 0 {
                        li.card {
                            h3 {
                                a href=(plan(FlagName::NoLead)) {
                                    (say!(viewer, "import-no-lead", count = no_lead))
                                }
                            }
                            p.soft { (say!(viewer, "import-no-lead-hint")) }
                        }
                    }
                    @if no_date > 0 {
                        li.card {
                            h3 {
                                a href=(plan(FlagName::NoDate)) {
                                    (say!(viewer, "import-no-date", count = no_date))
                                }
                            }
                            p.soft { (say!(viewer, "import-no-date-hint")) }
                        }
                    }
                }
            }
        }
    }
}

fn changed(viewer: &Viewer, outcome: &ImportOutcome) -> Markup {
    html! {
        @if !outcome.changed.is_empty() {
            section.stack aria-labelledby="changed" {
                div.section-head {
                    h2 #changed { (say!(viewer, "import-changed-title")) }
                }
                ul.people {
                    @for one in outcome.changed.iter().take(SHOWN) {
                        li.person {
                            (link(viewer, one.number, &one.title))
                            span.person__about {
                                @for (at, what) in one.changes.iter().enumerate() {
                                    @if at > 0 { "; " }
                                    (what)
                                }
                                @if one.changes.is_empty() { (say!(viewer, "import-only-words")) }
                            }
                        }
                    }
                }
                (more(viewer, outcome.changed.len()))
            }
        }
    }
}

fn missing(viewer: &Viewer, outcome: &ImportOutcome) -> Markup {
    html! {
        @if !outcome.missing.is_empty() {
            section.stack aria-labelledby="missing" {
                div.section-head {
                    h2 #missing { (say!(viewer, "import-missing-title")) }
                    span.section-head__aside {
                        (say!(viewer, "import-actions", count = outcome.missing.len()))
                    }
                }
                p.soft { (say!(viewer, "import-missing-hint")) }
                ul.people {
                    @for one in outcome.missing.iter().take(SHOWN) {
                        li.person { (link(viewer, one.number, &one.title)) }
                    }
                }
                (more(viewer, outcome.missing.len()))
            }
        }
    }
}

fn partners(viewer: &Viewer, outcome: &ImportOutcome) -> Markup {
    html! {
        @if !outcome.new_partners.is_empty() {
            section.stack aria-labelledby="partners" {
                div.section-head {
                    h2 #partners { (say!(viewer, "import-done-partners")) }
                }
                p.soft { (say!(viewer, "import-done-partners-hint")) }
                ul.people {
                    @for name in outcome.new_partners.iter().take(SHOWN) {
                        li.person { (name) }
                    }
                }
                (more(viewer, outcome.new_partners.len()))
            }
        }
    }
}

fn link(viewer: &Viewer, number: ActionNumber, title: &str) -> Markup {
    let slug = viewer.slug();
    html! {
        a href=(paths::Action { slug, number }) { (number) " " (title) }
    }
}

fn more(viewer: &Viewer, all: usize) -> Markup {
    let more = all.saturating_sub(SHOWN);
    html! {
        @if more > 0 {
            p.soft { (say!(viewer, "import-and-more", count = viewer.count(more as u64))) }
        }
    }
}
