//! Everybody: partners with their people, and work groups with their chairs.

use domain::{Load, Member, Partner, Permission};
use maud::{Markup, html};

use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::paths;
use crate::paths::WithQuery;
use crate::people::groups::groups_panel;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn people_page(viewer: &Viewer, outline: &NamedOutline) -> Page {
    let records = paths::Records {
        slug: viewer.slug(),
    };
    let body = html! {
        (head(viewer, outline))
        div.columns {
            div.stack.stack--wide {
                @if outline.standing_partners().next().is_none() { (blank(viewer)) } @else {
                    (partners(viewer, outline))
                }
                (without_partner(viewer, outline))
                (former(viewer, outline))
                @if viewer.may(Permission::ReadRecords) {
                    p {
                        a href=(records) { (say!(viewer, "records")) }
                    }
                }
            }
            div.stack { (groups_panel(viewer, outline)) }
        }
    };
    Page {
        title: say!(viewer, "people"),
        section: PageSection::People,
        body,
    }
}

/// A member in a list.
pub fn person_item(viewer: &Viewer, member: &Member) -> Markup {
    let address = paths::Member {
        slug: viewer.slug(),
        number: member.number,
    };
    let email = member.email.as_ref();
    let reads = viewer.may(Permission::ReadAddresses);
    let (email, phone) = (
        email.filter(|_| reads),
        member.phone.as_ref().filter(|_| reads),
    );
    html! {
        li.person {
            @if viewer.may(Permission::KeepPeople) {
                a href=(address) { (member.name) }
            } @else {
                span { (member.name) }
            }
            span.person__about {
                @if let Some(email) = email { (email) " · " }
                // Not on paper, which lies about.
                @if let Some(phone) = phone {
                    span.no-print { (phone) " · " }
                }
                (viewer.wording.role(member.role))
                @if !member.state.is_active() {
                    " · "
                    (viewer.wording.member_state(member.state).to_lowercase())
                }
                @if member.refused.is_some() && viewer.may(Permission::ReadAddresses) {
                    " · "
                    strong { (say!(viewer, "address-refused")) }
                }
            }
        }
    }
}

fn head(viewer: &Viewer, outline: &NamedOutline) -> Markup {
    let slug = viewer.slug();
    let new_partner = paths::NewPartner { slug: slug.clone() };
    let new_member = paths::NewMember { slug: slug.clone() };
    let numbers = say!(
        viewer,
        "people-in-numbers",
        partners = outline.standing_partners().count(),
        members = outline.present_members().count(),
        groups = outline.groups.len()
    );
    html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "people")) }
                p.page-head__lead { (numbers) }
            }
            @if viewer.may(Permission::KeepPeople) {
                div.page-head__actions {
                    a.button href=(new_partner) { (say!(viewer, "add-partner")) }
                    a.button.button--quiet href=(new_member) { (say!(viewer, "add-member")) }
                    a.button.button--quiet href=(paths::Mails { slug: slug.clone() }) {
                        (say!(viewer, "mails"))
                    }
                    a.button.button--quiet href=(paths::UnreachedLeads { slug }) {
                        (say!(viewer, "unreached-leads"))
                    }
                }
            }
        }
    }
}

fn blank(viewer: &Viewer) -> Markup {
    let slug = viewer.slug();
    let new_partner = paths::NewPartner { slug: slug.clone() };
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "people-blank")) }
            @if viewer.may(Permission::KeepPeople) {
                p { (say!(viewer, "people-blank-what-to-do")) }
                div.buttons {
                    a.button href=(new_partner) { (say!(viewer, "add-first-partner")) }
                    a.button.button--quiet href=(paths::Imports { slug }) { (say!(viewer, "import")) }
                }
            }
        }
    }
}

fn partners(viewer: &Viewer, outline: &NamedOutline) -> Markup {
    html! {
        section.stack aria-labelledby="partners" {
            div.section-head {
                h2 #partners { (say!(viewer, "partners")) }
            }
            ul.cards {
                @for one in outline.standing_partners() { (partner(viewer, outline, one)) }
            }
        }
    }
}

fn partner(viewer: &Viewer, outline: &NamedOutline, partner: &Partner) -> Markup {
    let (slug, number) = (viewer.slug(), partner.number);
    let load = outline.figures.loads.get(&Some(number)).copied();
    let mut members = outline.members_of(number).peekable();
    let first = paths::NewMember { slug: slug.clone() };
    html! {
        li.card {
            div.card__head {
                h3 {
                    a href=(viewer.partner(number)) { (partner.name) }
                }
                @if let Some(sector) = &partner.sector {
                    span.badge { (sector) }
                }
            }
            p.soft.small { (carried_actions(viewer, partner, load.unwrap_or_default())) }
            @if members.peek().is_none() {
                p.small {
                    (say!(viewer, "nobody-there"))
                    @if viewer.may(Permission::KeepPeople) {
                        " "
                        a href=(first.with_query(&[("partner", &number.to_string())])) {
                            (say!(viewer, "add-first-member"))
                        }
                    }
                }
            } @else {
                ul.people {
                    @for member in members { (person_item(viewer, member)) }
                }
            }
        }
    }
}

/// How much a partner leads, leading to its part of the plan.
pub fn carried_actions(viewer: &Viewer, partner: &Partner, load: Load) -> Markup {
    let number = partner.number.to_string();
    let plan = viewer.plan();
    let open = load.tally.open;
    html! {
        a href=(plan.with_query(&[("partner", &number), ("status", "open")])) {
            (say!(viewer, "leads-open", open = open))
        }
        @if load.overdue > 0 { " · " (say!(viewer, "overdue-of-them", overdue = load.overdue)) }
    }
}

/// Those who have left, for whoever can ask them back.
fn former(viewer: &Viewer, outline: &NamedOutline) -> Markup {
    let left: Vec<&Member> = outline
        .members
        .iter()
        .filter(|one| one.has_left())
        .collect();
    html! {
        @if !left.is_empty() && viewer.may(Permission::KeepPeople) {
            details.fold {
                summary { (say!(viewer, "former-members", count = left.len())) }
                div.fold__body {
                    ul.people {
                        @for member in left { (person_item(viewer, member)) }
                    }
                }
            }
        }
    }
}

fn without_partner(viewer: &Viewer, outline: &NamedOutline) -> Markup {
    let alone = |member: &&Member| member.partner.is_none();
    html! {
        @if outline.present_members().any(|member| alone(&member)) {
            section.stack aria-labelledby="alone" {
                div.section-head {
                    h2 #alone { (say!(viewer, "without-partner")) }
                }
                ul.people {
                    @for member in outline.present_members().filter(alone) {
                        (person_item(viewer, member))
                    }
                }
            }
        }
    }
}
