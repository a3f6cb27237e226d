//! Everybody: partners with their people, and work groups with their chairs.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::{Figures, Load, Member, MemberNumber, Name, Partner, WorkGroup};
use maud::{Markup, html};

use super::people_groups;
use crate::here::Here;
use crate::layout::{Page, Section};
use crate::paths::WithQuery;
use crate::{paths, say};

pub struct View {
    pub partners: Vec<Partner>,
    pub members: Vec<Member>,
    pub names: BTreeMap<MemberNumber, Name>,
    pub groups: Vec<WorkGroup>,
    pub figures: Arc<Figures>,
}

pub fn page(here: &Here, view: &View) -> Page {
    let body = html! {
        (head(here, view))
        div.columns {
            div.stack.stack--wide {
                @if view.partners.is_empty() { (blank(here)) } @else { (partners(here, view)) }
                (without_partner(here, view))
            }
            div.stack { (people_groups::panel(here, view)) }
        }
    };
    Page {
        title: say!(here, "people"),
        section: Section::People,
        body,
    }
}

/// A member in a list.
pub fn person(here: &Here, member: &Member) -> Markup {
    let address = paths::Member {
        slug: here.slug(),
        number: member.number,
    };
    html! {
        li.person {
            a href=(address) { (member.name) }
            span.person__about {
                @if let Some(email) = &member.email { (email) " · " }
                (here.wording.role(member.role))
            }
        }
    }
}

fn head(here: &Here, view: &View) -> Markup {
    let slug = here.slug();
    let numbers = say!(
        here,
        "people-in-numbers",
        partners = view.partners.len(),
        members = view.members.len(),
        groups = view.groups.len()
    );
    html! {
        div.page-head {
            div.page-head__text { h1 { (say!(here, "people")) } p.page-head__lead { (numbers) } }
            div.page-head__actions {
                a.button href=(paths::NewPartner { slug: slug.clone() }) { (say!(here, "add-partner")) }
                a.button.button--quiet href=(paths::NewMember { slug }) { (say!(here, "add-member")) }
            }
        }
    }
}

fn blank(here: &Here) -> Markup {
    let slug = here.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(here, "people-blank")) }
            p { (say!(here, "people-blank-what-to-do")) }
            div.buttons {
                a.button href=(paths::NewPartner { slug: slug.clone() }) { (say!(here, "add-first-partner")) }
                a.button.button--quiet href=(paths::Imports { slug }) { (say!(here, "import")) }
            }
        }
    }
}

fn partners(here: &Here, view: &View) -> Markup {
    html! {
        section.stack aria-labelledby="partners" {
            div.section-head { h2 #partners { (say!(here, "partners")) } }
            ul.cards { @for one in &view.partners { (partner(here, view, one)) } }
        }
    }
}

fn partner(here: &Here, view: &View, partner: &Partner) -> Markup {
    let (slug, number) = (here.slug(), partner.number);
    let load = view.figures.loads.get(&Some(number)).copied();
    let members: Vec<&Member> = view
        .members
        .iter()
        .filter(|member| member.partner == Some(number))
        .collect();
    let first = paths::NewMember { slug: slug.clone() };
    html! {
        li.card {
            div.card__head {
                h3 { a href=(paths::Partner { slug, number }) { (partner.name) } }
                @if let Some(sector) = &partner.sector { span.badge { (sector) } }
            }
            p.soft.small { (carries(here, partner, load.unwrap_or_default())) }
            @if members.is_empty() {
                p.small {
                    (say!(here, "nobody-there")) " "
                    a href=(first.with_query(&[("partner", &number.to_string())])) { (say!(here, "add-first-member")) }
                }
            } @else {
                ul.people { @for member in members { (person(here, member)) } }
            }
        }
    }
}

/// How much a partner leads, leading to its part of the plan.
pub fn carries(here: &Here, partner: &Partner, load: Load) -> Markup {
    let number = partner.number.to_string();
    let plan = paths::Plan { slug: here.slug() };
    let open = load.tally.open;
    html! {
        a href=(plan.with_query(&[("partner", &number), ("status", "open")])) { (say!(here, "leads-open", open = open)) }
        @if load.overdue > 0 { " · " (say!(here, "overdue-of-them", overdue = load.overdue)) }
    }
}

fn without_partner(here: &Here, view: &View) -> Markup {
    let alone = |member: &&Member| member.partner.is_none();
    html! {
        @if view.members.iter().any(|member| alone(&member)) {
            section.stack aria-labelledby="alone" {
                div.section-head { h2 #alone { (say!(here, "without-partner")) } }
                ul.people { @for member in view.members.iter().filter(alone) { (person(here, member)) } }
            }
        }
    }
}
