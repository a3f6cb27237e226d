//! Everybody: partners with their people, and work groups with their chairs.

use domain::{Load, Member, Partner, Permission};
use maud::{Markup, html};

use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths::WithQuery;
use crate::people::groups::groups_panel;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn people_page(here: &MemberRequest, outline: &NamedOutline) -> Page {
    let body = html! {
        (head(here, outline))
        div.columns {
            div.stack.stack--wide {
                @if outline.standing_partners().next().is_none() { (blank(here)) } @else { (partners(here, outline)) }
                (without_partner(here, outline))
                (former(here, outline))
                @if here.may(Permission::ReadRecords) {
                    p { a href=(paths::Records { slug: here.slug() }) { (say!(here, "records")) } }
                }
            }
            div.stack { (groups_panel(here, outline)) }
        }
    };
    Page {
        title: say!(here, "people"),
        section: PageSection::People,
        body,
    }
}

/// A member in a list.
pub fn person_item(here: &MemberRequest, member: &Member) -> Markup {
    let address = paths::Member {
        slug: here.slug(),
        number: member.number,
    };
    let email = member.email.as_ref();
    let email = email.filter(|_| here.may(Permission::ReadAddresses));
    html! {
        li.person {
            @if here.may(Permission::KeepPeople) { a href=(address) { (member.name) } }
            @else { span { (member.name) } }
            span.person__about {
                @if let Some(email) = email { (email) " · " }
                (here.wording.role(member.role))
                @if !member.state.is_active() { " · " (here.wording.member_state(member.state).to_lowercase()) }
                @if member.refused.is_some() && here.may(Permission::ReadAddresses) {
                    " · " strong { (say!(here, "address-refused")) }
                }
            }
        }
    }
}

fn head(here: &MemberRequest, outline: &NamedOutline) -> Markup {
    let slug = here.slug();
    let numbers = say!(
        here,
        "people-in-numbers",
        partners = outline.standing_partners().count(),
        members = outline.present_members().count(),
        groups = outline.groups.len()
    );
    html! {
        div.page-head {
            div.page-head__text { h1 { (say!(here, "people")) } p.page-head__lead { (numbers) } }
            @if here.may(Permission::KeepPeople) {
                div.page-head__actions {
                    a.button href=(paths::NewPartner { slug: slug.clone() }) { (say!(here, "add-partner")) }
                    a.button.button--quiet href=(paths::NewMember { slug: slug.clone() }) { (say!(here, "add-member")) }
                    a.button.button--quiet href=(paths::Mails { slug }) { (say!(here, "mails")) }
                }
            }
        }
    }
}

fn blank(here: &MemberRequest) -> Markup {
    let slug = here.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(here, "people-blank")) }
            @if here.may(Permission::KeepPeople) {
                p { (say!(here, "people-blank-what-to-do")) }
                div.buttons {
                    a.button href=(paths::NewPartner { slug: slug.clone() }) { (say!(here, "add-first-partner")) }
                    a.button.button--quiet href=(paths::Imports { slug }) { (say!(here, "import")) }
                }
            }
        }
    }
}

fn partners(here: &MemberRequest, outline: &NamedOutline) -> Markup {
    html! {
        section.stack aria-labelledby="partners" {
            div.section-head { h2 #partners { (say!(here, "partners")) } }
            ul.cards { @for one in outline.standing_partners() { (partner(here, outline, one)) } }
        }
    }
}

fn partner(here: &MemberRequest, outline: &NamedOutline, partner: &Partner) -> Markup {
    let (slug, number) = (here.slug(), partner.number);
    let load = outline.figures.loads.get(&Some(number)).copied();
    let mut members = outline.members_of(number).peekable();
    let first = paths::NewMember { slug: slug.clone() };
    html! {
        li.card {
            div.card__head {
                h3 { a href=(here.to(paths::Partner { slug, number })) { (partner.name) } }
                @if let Some(sector) = &partner.sector { span.badge { (sector) } }
            }
            p.soft.small { (carried_actions(here, partner, load.unwrap_or_default())) }
            @if members.peek().is_none() {
                p.small {
                    (say!(here, "nobody-there"))
                    @if here.may(Permission::KeepPeople) {
                        " " a href=(first.with_query(&[("partner", &number.to_string())])) { (say!(here, "add-first-member")) }
                    }
                }
            } @else {
                ul.people { @for member in members { (person_item(here, member)) } }
            }
        }
    }
}

/// How much a partner leads, leading to its part of the plan.
pub fn carried_actions(here: &MemberRequest, partner: &Partner, load: Load) -> Markup {
    let number = partner.number.to_string();
    let plan = here.to(paths::Plan { slug: here.slug() });
    let open = load.tally.open;
    html! {
        a href=(plan.with_query(&[("partner", &number), ("status", "open")])) { (say!(here, "leads-open", open = open)) }
        @if load.overdue > 0 { " · " (say!(here, "overdue-of-them", overdue = load.overdue)) }
    }
}

/// Those who have left, for whoever can ask them back.
fn former(here: &MemberRequest, outline: &NamedOutline) -> Markup {
    let left: Vec<&Member> = outline
        .members
        .iter()
        .filter(|one| one.has_left())
        .collect();
    html! {
        @if !left.is_empty() && here.may(Permission::KeepPeople) {
            details.fold {
                summary { (say!(here, "former-members", count = left.len())) }
                div.fold__body { ul.people { @for member in left { (person_item(here, member)) } } }
            }
        }
    }
}

fn without_partner(here: &MemberRequest, outline: &NamedOutline) -> Markup {
    let alone = |member: &&Member| member.partner.is_none();
    html! {
        @if outline.present_members().any(|member| alone(&member)) {
            section.stack aria-labelledby="alone" {
                div.section-head { h2 #alone { (say!(here, "without-partner")) } }
                ul.people { @for member in outline.present_members().filter(alone) { (person_item(here, member)) } }
            }
        }
    }
}
