//! A partner: its people, what it leads and supports, and what became of it.

use std::sync::Arc;

use domain::{Partner, PartnerNumber, Permission, Revision};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{
    Choice, Select, action_list, agreement_check, hidden_fields, history_timeline,
    mistakes_summary, page_head,
};
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths::WithQuery;
use crate::people::form::MergeForm;
use crate::people::page::{carried_actions, person_item};
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

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

pub fn partner_page(here: &MemberRequest, view: &PartnerView, merge: &Filled<MergeForm>) -> Page {
    let title = view.partner.name.to_string();
    let people = (
        here.to(paths::People { slug: here.slug() }),
        say!(here, "people"),
    );
    let body = html! {
        (page_head(here, people, &title, lead(here, view)))
        (mistakes_summary(here, &merge.wrong))
        @match view.partner.merged_into {
            Some(into) => (merged(here, view, into)),
            None => (actions(here, view)),
        }
        div.columns {
            div.stack.stack--wide {
                @if view.partner.merged_into.is_none() { (members(here, view)) }
                (history_timeline(here, &view.history, &view.outline.names))
            }
            @if view.partner.merged_into.is_none() { div.stack { (merging(here, view, merge)) } }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn lead(here: &MemberRequest, view: &PartnerView) -> Markup {
    let number = view.partner.number;
    let load = view.outline.figures.loads.get(&Some(number)).copied();
    let edit = paths::EditPartner {
        slug: here.slug(),
        number,
    };
    html! {
        @if let Some(sector) = &view.partner.sector { p { span.badge { (sector) } } }
        @if view.partner.merged_into.is_none() {
            p.page-head__lead { (carried_actions(here, &view.partner, load.unwrap_or_default())) }
            @if here.may(Permission::KeepPeople) {
                p.buttons {
                    a.button.button--quiet href=(edit) { (say!(here, "edit-partner")) }
                    @if asks(here, view) { (on_paper(here, view)) }
                }
            }
        }
    }
}

/// Whether the partner can be asked about something, by whoever looks.
fn asks(here: &MemberRequest, view: &PartnerView) -> bool {
    let load = view.outline.figures.loads.get(&Some(view.partner.number));
    here.may(Permission::RecordForOthers) && load.is_some_and(|load| load.tally.open > 0)
}

/// The ways to ask a partner that does not use a computer.
fn on_paper(here: &MemberRequest, view: &PartnerView) -> Markup {
    let (slug, number) = (here.slug(), view.partner.number);
    html! {
        a.button.button--quiet href=(paths::Sheet { slug: slug.clone(), number }) { (say!(here, "print-sheet")) }
        a.button.button--quiet href=(paths::SheetAnswers { slug, number }) { (say!(here, "enter-sheet")) }
    }
}

/// Where to find what was this partner's.
fn merged(here: &MemberRequest, view: &PartnerView, into: PartnerNumber) -> Markup {
    let name = view.outline.names.partner(into);
    let address = here.to(paths::Partner {
        slug: here.slug(),
        number: into,
    });
    html! {
        div.note { p { (say!(here, "merged", name = name)) " " a href=(address) { (name) } } }
    }
}

fn actions(here: &MemberRequest, view: &PartnerView) -> Markup {
    let number = view.partner.number.to_string();
    let plan = here.to(paths::Plan { slug: here.slug() });
    let lines: Vec<&ActionLine> = view.lines.iter().collect();
    html! {
        section.stack aria-labelledby="actions" {
            div.section-head { h2 #actions { (say!(here, "partner-actions")) } }
            @if lines.is_empty() { p.soft { (say!(here, "no-partner-actions")) } }
            @else {
                (action_list(here, &lines, None))
                p { a href=(plan.with_query(&[("partner", &number)])) {
                    (say!(here, "partner-actions-all", count = here.wording.count(view.total)))
                } }
            }
        }
    }
}

fn members(here: &MemberRequest, view: &PartnerView) -> Markup {
    let mut members = view.outline.members_of(view.partner.number).peekable();
    let number = view.partner.number.to_string();
    let new = paths::NewMember { slug: here.slug() };
    html! {
        section.stack aria-labelledby="members" {
            div.section-head { h2 #members { (say!(here, "people-of-partner")) } }
            @if members.peek().is_none() { p.soft { (say!(here, "nobody-there")) } }
            @else { ul.people { @for member in members { (person_item(here, member)) } } }
            @if asks(here, view) { p.small.soft { (say!(here, "links-are-there")) } }
            @if here.may(Permission::KeepPeople) {
                p { a.button.button--quiet href=(new.with_query(&[("partner", &number)])) { (say!(here, "add-member")) } }
            }
        }
    }
}

fn merging(here: &MemberRequest, view: &PartnerView, merge: &Filled<MergeForm>) -> Markup {
    let on = |field| merge.wrong.on(here.wording, field);
    let address = paths::PartnerMerge {
        slug: here.slug(),
        number: view.partner.number,
    };
    let others: Vec<Choice> = view
        .others()
        .map(|other| Choice::new(other.number, &other.name))
        .collect();
    let what = say!(
        here,
        "merge-what-happens",
        name = view.partner.name.as_str()
    );
    let ticked = !merge.form.agreed.is_empty();
    html! {
        @if !others.is_empty() && here.may(Permission::KeepPeople) {
            section.panel aria-labelledby="merge" {
                h2 #merge { (say!(here, "merge")) }
                p.panel__lead { (what) }
                form.form method="post" action=(address) {
                    (hidden_fields(None))
                    (Select::new("into", say!(here, "merge-into"), &merge.form.into, others)
                        .or_nothing(say!(here, "merge-choose")).wrong(on("into")))
                    (agreement_check("agreed", say!(here, "merge-agreed"), ticked, on("agreed")))
                    div.buttons { button.button.button--careful { (say!(here, "merge-send")) } }
                }
            }
        }
    }
}
