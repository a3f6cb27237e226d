//! What stands around the pages of a partnership.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::Permission;
use maud::{Markup, html};

use crate::components::past_banner;
use crate::document::{account_strip, colophon, whole_document};
use crate::paths;
use crate::request::report_link_request::ReportLinkRequest;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What a page puts into the document.
pub struct Page {
    /// What the window is called; the heading says the same.
    pub title: String,
    /// The part of the partnership that it belongs to.
    pub section: PageSection,
    /// Everything on it, the heading first.
    pub body: Markup,
}

/// A page by a report link: it belongs to the partnership, and leads to nothing else in it.
pub struct LinkedPage {
    /// What the window is called; the heading says the same.
    pub title: String,
    /// Everything on it, the heading first.
    pub body: Markup,
}

/// The parts of a partnership, as the navigation has them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PageSection {
    /// The plan, and all that is in it.
    Plan,
    /// What the member is asked about.
    MyActions,
    /// Leadership's page.
    Review,
    Meetings,
    /// Partners, members and work groups.
    People,
    /// Name, zone and policy.
    Settings,
}

/// The whole document of a page of a partnership.
pub fn page_answer(viewer: &Viewer, page: &Page) -> Response {
    let name = viewer.partnership().name.as_str();
    let title = format!("{} – {name}", page.title);
    let body = html! {
        header {
            (account_strip(viewer.wording, Some(viewer.member().name.as_str())))
            (masthead(viewer, page.section))
        }
        main #main.main tabindex="-1" {
            (past_banner(viewer))
            @if viewer.partnership().archived {
                div.note {
                    p { (say!(viewer, "is-archived")) }
                }
            }
            (page.body)
        }
        (colophon(viewer.wording, Some(mail_choice(viewer))))
    };
    Html(whole_document(viewer.wording, &title, &body).into_string()).into_response()
}

/// The same page with another status than "all is well".
pub fn page_answer_with(status: StatusCode, viewer: &Viewer, page: &Page) -> Response {
    (status, page_answer(viewer, page)).into_response()
}

/// The whole document of a page by a report link.
pub fn page_answer_by_link(linked: &ReportLinkRequest, page: &LinkedPage) -> Response {
    let (wording, token) = (linked.wording, linked.token.clone());
    let stop = html! {
        ul.colophon__links {
            li {
                a href=(paths::LinkRevocation { token }) { (say!(wording, "stop-link")) }
            }
        }
    };
    linked_document(linked, page, &stop)
}

/// The same by a link whose time is over: there is nothing to stop any more.
pub fn ended_link_answer(linked: &ReportLinkRequest, page: &LinkedPage) -> Response {
    linked_document(linked, page, &html! {})
}

fn linked_document(linked: &ReportLinkRequest, page: &LinkedPage, stop: &Markup) -> Response {
    let (wording, name) = (linked.wording, linked.partnership().name.as_str());
    let title = format!("{} – {name}", page.title);
    let body = html! {
        header {
            div.strip {
                div.strip__inner {
                    span.strip__name { (name) }
                }
            }
        }
        main #main.main.main--narrow.main--asked tabindex="-1" { (page.body) }
        footer.colophon {
            div.colophon__inner {
                p { (say!(wording, "link-is-for", name = linked.member().name.as_str())) }
                (stop)
            }
        }
    };
    Html(whole_document(wording, &title, &body).into_string()).into_response()
}

/// A part of a partnership in the navigation.
struct NavigationLink {
    section: PageSection,
    /// Who does not have it does not see the part.
    permission: Permission,
    name: String,
    address: String,
}

/// The parts of the partnership that the member sees.
fn navigation(viewer: &Viewer) -> impl Iterator<Item = NavigationLink> {
    let slug = viewer.slug();
    let sections = [
        (
            PageSection::Plan,
            Permission::ReadPlan,
            say!(viewer, "plan"),
            viewer.plan().to_string(),
        ),
        (
            PageSection::MyActions,
            Permission::Report,
            say!(viewer, "my-actions"),
            paths::MyActions { slug: slug.clone() }.to_string(),
        ),
        (
            PageSection::Review,
            Permission::ReadReview,
            say!(viewer, "review"),
            viewer.review().to_string(),
        ),
        (
            PageSection::Meetings,
            Permission::ReadMeetings,
            say!(viewer, "meetings"),
            paths::Meetings { slug: slug.clone() }.to_string(),
        ),
        (
            PageSection::People,
            Permission::ReadPeople,
            say!(viewer, "people"),
            viewer.people().to_string(),
        ),
        (
            PageSection::Settings,
            Permission::ReadForms,
            say!(viewer, "settings"),
            paths::PartnershipSettings { slug: slug.clone() }.to_string(),
        ),
    ];
    let links = sections.map(|(section, permission, name, address)| NavigationLink {
        section,
        permission,
        name,
        address,
    });
    let seen = |link: &NavigationLink| viewer.may(link.permission);
    links.into_iter().filter(seen)
}

fn masthead(viewer: &Viewer, section: PageSection) -> Markup {
    html! {
        div.masthead {
            div.masthead__inner {
                div.masthead__where {
                    a.masthead__name href=(viewer.plan()) { (viewer.partnership().name) }
                    @if viewer.is_elsewhere() {
                        a.masthead__switch href=(paths::YourPartnerships) {
                            (say!(viewer, "switch-partnership"))
                        }
                    }
                }
                nav.nav aria-label=(say!(viewer, "main-navigation")) {
                    ul.nav__list {
                        @for link in navigation(viewer) {
                            @let here = (link.section == section).then_some("page");
                            li {
                                a.nav__link href=(link.address) aria-current=[here] { (link.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn mail_choice(viewer: &Viewer) -> Markup {
    let slug = viewer.slug();
    html! {
        a href=(paths::MailChoice { slug }) { (say!(viewer, "mail-choice")) }
    }
}
