//! What taking a spreadsheet in did.

use domain::{ActionNumber, Figures, FlagName};
use maud::{Markup, html};

use crate::components::flag_slug;
use crate::imports::arrivals::ImportOutcome;
use crate::imports::page::import_crumbs;
use crate::layout::{Page, PageSection};
use crate::paths::WithQuery;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// More than these are only counted.
const SHOWN: usize = 50;

pub fn import_done_page(
    here: &MemberRequest,
    file: &str,
    outcome: &ImportOutcome,
    figures: &Figures,
) -> Page {
    let title = say!(here, "import-done");
    let slug = here.slug();
    let count = |number: usize| here.wording.count(number as u64);
    let body = html! {
        div.stack {
            (import_crumbs(here, true))
            div.page-head { div.page-head__text {
                h1 { (title) }
                p.page-head__lead { (file) ", " (here.wording.day(here.today)) }
            } }
        }
        div.note.note--complete { p {
            (say!(here, "import-done-sums", added = count(outcome.added),
                changed = count(outcome.changed.len()), unchanged = count(outcome.unchanged)))
        } }
        div.buttons { a.button href=(paths::Plan { slug }) { (say!(here, "to-the-plan")) } }
        (next(here, figures))
        (changed(here, outcome))
        (missing(here, outcome))
        (partners(here, outcome))
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn next(here: &MemberRequest, figures: &Figures) -> Markup {
    let plan = |flag| {
        let plan = paths::Plan { slug: here.slug() };
        plan.with_query(&[("flag", flag_slug(flag))])
    };
    let no_lead = figures.flags.of(FlagName::NoLead);
    let no_date = figures.flags.of(FlagName::NoDate);
    html! {
        @if no_lead + no_date > 0 {
            section.stack aria-labelledby="next" {
                div.section-head { h2 #next { (say!(here, "import-next")) } }
                ul.cards {
                    @if no_lead > 0 { li.card {
                        h3 { a href=(plan(FlagName::NoLead)) { (say!(here, "import-no-lead", count = no_lead)) } }
                        p.soft { (say!(here, "import-no-lead-hint")) }
                    } }
                    @if no_date > 0 { li.card {
                        h3 { a href=(plan(FlagName::NoDate)) { (say!(here, "import-no-date", count = no_date)) } }
                        p.soft { (say!(here, "import-no-date-hint")) }
                    } }
                }
            }
        }
    }
}

fn changed(here: &MemberRequest, outcome: &ImportOutcome) -> Markup {
    html! {
        @if !outcome.changed.is_empty() {
            section.stack aria-labelledby="changed" {
                div.section-head { h2 #changed { (say!(here, "import-changed-title")) } }
                ul.people {
                    @for one in outcome.changed.iter().take(SHOWN) {
                        li.person {
                            (link(here, one.number, &one.title))
                            span.person__about {
                                @for (at, what) in one.changes.iter().enumerate() { @if at > 0 { "; " } (what) }
                                @if one.changes.is_empty() { (say!(here, "import-only-words")) }
                            }
                        }
                    }
                }
                (more(here, outcome.changed.len()))
            }
        }
    }
}

fn missing(here: &MemberRequest, outcome: &ImportOutcome) -> Markup {
    html! {
        @if !outcome.missing.is_empty() {
            section.stack aria-labelledby="missing" {
                div.section-head {
                    h2 #missing { (say!(here, "import-missing-title")) }
                    span.section-head__aside { (say!(here, "import-actions", count = outcome.missing.len())) }
                }
                p.soft { (say!(here, "import-missing-hint")) }
                ul.people {
                    @for one in outcome.missing.iter().take(SHOWN) {
                        li.person { (link(here, one.number, &one.title)) }
                    }
                }
                (more(here, outcome.missing.len()))
            }
        }
    }
}

fn partners(here: &MemberRequest, outcome: &ImportOutcome) -> Markup {
    html! {
        @if !outcome.new_partners.is_empty() {
            section.stack aria-labelledby="partners" {
                div.section-head { h2 #partners { (say!(here, "import-done-partners")) } }
                p.soft { (say!(here, "import-done-partners-hint")) }
                ul.people {
                    @for name in outcome.new_partners.iter().take(SHOWN) { li.person { (name) } }
                }
                (more(here, outcome.new_partners.len()))
            }
        }
    }
}

fn link(here: &MemberRequest, number: ActionNumber, title: &str) -> Markup {
    let slug = here.slug();
    html! { a href=(paths::Action { slug, number }) { (number) " " (title) } }
}

fn more(here: &MemberRequest, all: usize) -> Markup {
    let more = all.saturating_sub(SHOWN);
    html! { @if more > 0 { p.soft { (say!(here, "import-and-more", count = here.wording.count(more as u64))) } } }
}
