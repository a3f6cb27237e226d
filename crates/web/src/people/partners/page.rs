//! A partner: its people, what it leads and supports, and what became of it.

use std::sync::Arc;

use domain::{Partner, PartnerNumber, Permission, Revision};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{
    Choice, FormFields, PageHead, action_list, hidden_fields, history_timeline, mistakes_summary,
};
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths;
use crate::paths::WithQuery;
use crate::people::page::{carried_actions, person_item};
use crate::people::partners::form::{AGREED, INTO, MergeForm};
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A partner with all that its page shows of it.
pub struct PartnerView {
    pub partner: Partner,
    pub lines: Vec<ActionLine>,
    /// How many actions it leads or supports in all.
    pub total: u64,
    pub history: Vec<Revision>,
    pub outline: Arc<NamedOutline>,
}

impl PartnerView {
    /// The partners that it may be the same as.
    pub fn others(&self) -> impl Iterator<Item = &Partner> {
        let others = |other: &&Partner| other.number != self.partner.number;
        self.outline.standing_partners().filter(others)
    }
}

pub fn partner_page(viewer: &Viewer, view: &PartnerView, merge: &Filled<MergeForm>) -> Page {
    let title = view.partner.name.to_string();
    let head = PageHead::below(viewer, &viewer.people(), say!(viewer, "people"));
    let body = html! {
        (head.titled(&title).lead(lead(viewer, view)))
        (mistakes_summary(viewer, &merge.wrong))
        @match view.partner.merged_into {
            Some(into) => (merged(viewer, view, into)),
            None => (actions(viewer, view)),
        }
        div.columns {
            div.stack.stack--wide {
                @if view.partner.merged_into.is_none() { (members(viewer, view)) }
                (history_timeline(viewer, &view.history, &view.outline.names))
            }
            @if view.partner.merged_into.is_none() {
                div.stack { (merging(viewer, view, merge)) }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn lead(viewer: &Viewer, view: &PartnerView) -> Markup {
    let number = view.partner.number;
    let load = view.outline.figures.loads.get(&Some(number)).copied();
    let edit = paths::EditPartner {
        slug: viewer.slug(),
        number,
    };
    html! {
        @if let Some(sector) = &view.partner.sector {
            p {
                span.badge { (sector) }
            }
        }
        @if view.partner.merged_into.is_none() {
            p.page-head__lead { (carried_actions(viewer, &view.partner, load.unwrap_or_default())) }
            @if viewer.may(Permission::KeepPeople) {
                p.buttons {
                    a.button.button--quiet href=(edit) { (say!(viewer, "edit-partner")) }
                    @if asks(viewer, view) { (on_paper(viewer, view)) }
                }
            }
        }
    }
}

/// Whether the partner can be asked about something, by whoever looks.
fn asks(viewer: &Viewer, view: &PartnerView) -> bool {
    let load = view.outline.figures.loads.get(&Some(view.partner.number));
    viewer.may(Permission::RecordForOthers) && load.is_some_and(|load| load.tally.open > 0)
}

/// The ways to ask a partner that does not use a computer.
fn on_paper(viewer: &Viewer, view: &PartnerView) -> Markup {
    let number = view.partner.number;
    let sheet = paths::Sheet {
        slug: viewer.slug(),
        number,
    };
    let answers = paths::SheetAnswers {
        slug: viewer.slug(),
        number,
    };
    html! {
        a.button.button--quiet href=(sheet) { (say!(viewer, "print-sheet")) }
        a.button.button--quiet href=(answers) { (say!(viewer, "enter-sheet")) }
    }
}

/// Where to find what was this partner's.
fn merged(viewer: &Viewer, view: &PartnerView, into: PartnerNumber) -> Markup {
    let name = view.outline.names.partner(into);
    let address = viewer.partner(into);
    html! {
        div.note {
            p {
                (say!(viewer, "merged", name = name))
                " "
                a href=(address) { (name) }
            }
        }
    }
}

fn actions(viewer: &Viewer, view: &PartnerView) -> Markup {
    let number = view.partner.number.to_string();
    let plan = viewer.plan();
    let total = viewer.count(view.total);
    let lines: Vec<&ActionLine> = view.lines.iter().collect();
    html! {
        section.stack aria-labelledby="actions" {
            div.section-head {
                h2 #actions { (say!(viewer, "partner-actions")) }
            }
            @if lines.is_empty() {
                p.soft { (say!(viewer, "no-partner-actions")) }
            } @else {
                (action_list(viewer, &lines, None))
                p {
                    a href=(plan.with_query(&[("partner", &number)])) {
                        (say!(viewer, "partner-actions-all", count = total))
                    }
                }
            }
        }
    }
}

fn members(viewer: &Viewer, view: &PartnerView) -> Markup {
    let mut members = view.outline.members_of(view.partner.number).peekable();
    let number = view.partner.number.to_string();
    let new = paths::NewMember {
        slug: viewer.slug(),
    };
    html! {
        section.stack aria-labelledby="members" {
            div.section-head {
                h2 #members { (say!(viewer, "people-of-partner")) }
            }
            @if members.peek().is_none() {
                p.soft { (say!(viewer, "nobody-there")) }
            } @else {
                ul.people {
                    @for member in members { (person_item(viewer, member)) }
                }
            }
            @if asks(viewer, view) {
                p.small.soft { (say!(viewer, "links-are-there")) }
            }
            @if viewer.may(Permission::KeepPeople) {
                p {
                    a.button.button--quiet href=(new.with_query(&[("partner", &number)])) {
                        (say!(viewer, "add-member"))
                    }
                }
            }
        }
    }
}

fn merging(viewer: &Viewer, view: &PartnerView, merge: &Filled<MergeForm>) -> Markup {
    let address = paths::PartnerMerge {
        slug: viewer.slug(),
        number: view.partner.number,
    };
    let others = view.others();
    let others: Vec<Choice> = others
        .map(|other| Choice::new(&other.number, &other.name))
        .collect();
    let may_merge = !others.is_empty() && viewer.may(Permission::KeepPeople);
    let name = view.partner.name.as_str();
    let (form, fields) = (&merge.form, FormFields::new(viewer.wording, &merge.wrong));
    let into = fields.select(INTO, &form.into, others);
    html! {
        @if may_merge {
            section.panel aria-labelledby="merge" {
                h2 #merge { (say!(viewer, "merge")) }
                p.panel__lead { (say!(viewer, "merge-what-happens", name = name)) }
                form.form method="post" action=(address) {
                    (hidden_fields(None))
                    (into.or_nothing(&say!(viewer, "merge-choose")))
                    (fields.agreement(AGREED, !form.agreed.is_empty()))
                    div.buttons {
                        button.button.button--careful { (say!(viewer, "merge-send")) }
                    }
                }
            }
        }
    }
}
