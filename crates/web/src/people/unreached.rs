//! The leads whom no question reaches, with what one can do about each.

use std::collections::BTreeSet;

use axum::response::Response;
use domain::{Lead, Member, Unreached, UnreachedLead};
use maud::{Markup, html};
use persistence::{members, outbox};

use crate::components::PageHead;
use crate::error::AppError;
use crate::layout::{Page, PageSection, page_answer};
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::viewer::Viewer;
use crate::say::say;

pub(super) async fn show_unreached_leads(
    _: paths::UnreachedLeads,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let people = members::present_members(&tx).await?;
    let leads = outbox::leads_to_ask(&tx).await?;
    let leads: BTreeSet<Lead> = leads.into_iter().map(|(lead, _)| lead).collect();
    let unreached: Vec<_> = UnreachedLead::among(&leads, &people).collect();
    Ok(page_answer(
        &request,
        &unreached_page(&request, &outline, &unreached),
    ))
}

fn unreached_page(viewer: &Viewer, outline: &NamedOutline, unreached: &[UnreachedLead]) -> Page {
    let people = paths::People {
        slug: viewer.slug(),
    };
    let title = say!(viewer, "unreached-leads");
    let head = PageHead::below(viewer, &people, say!(viewer, "people"));
    let body = html! {
        (head.titled(&title))
        @if unreached.is_empty() {
            div.empty {
                p.empty__title { (say!(viewer, "unreached-leads-none")) }
            }
        } @else {
            p { (say!(viewer, "unreached-leads-what")) }
            ul.cards {
                @for one in unreached { (lead_item(viewer, outline, one)) }
            }
        }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn lead_item(viewer: &Viewer, outline: &NamedOutline, one: &UnreachedLead) -> Markup {
    let partner = one.lead.partner;
    html! {
        li.card {
            h2.card__title {
                a href=(viewer.partner(partner)) { (outline.names.partner(partner)) }
            }
            ul.people {
                @for (member, why) in &one.people { (person_item(viewer, member, *why)) }
                @if one.people.is_empty() {
                    li.person { (say!(viewer, "unreached-nobody")) }
                }
            }
        }
    }
}

fn person_item(viewer: &Viewer, member: &Member, why: Unreached) -> Markup {
    let address = paths::Member {
        slug: viewer.slug(),
        number: member.number,
    };
    html! {
        li.person {
            a href=(address) { (member.name) }
            span.person__about {
                (viewer.wording.unreached_because(why))
                @if let Some(phone) = &member.phone {
                    span.no-print { " · " (phone) }
                }
            }
        }
    }
}
