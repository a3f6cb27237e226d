//! Report links as signed-in people see them: when each was sent and used, and how to stop it. The
//! links themselves are shown once, when a coordinator copies one.

use chrono::{DateTime, Utc};
use domain::{LinkState, LinkWay, Member, ReportLink};
use maud::{Markup, html};

use crate::components::form::hidden_fields;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Links, each with the instant at which its meeting was closed.
pub type MemberLinks = Vec<(ReportLink, Option<DateTime<Utc>>)>;

/// A member's links, as a coordinator sees them.
pub struct LinksView {
    pub links: MemberLinks,
    /// How many open actions the person is asked about.
    pub asked: usize,
    /// Whether somebody just sent the form again that showed a link.
    pub shown_before: bool,
}

/// A member's links on the person's page.
pub fn links_panel(viewer: &Viewer, member: &Member, view: &LinksView) -> Markup {
    let (slug, number) = (viewer.slug(), member.number);
    let address = |link: &ReportLink| {
        let (slug, link) = (viewer.slug(), link.number);
        paths::ReportLinkRevocation { slug, number, link }.to_string()
    };
    let open = view.links.iter();
    let open = open.filter(|(link, closed)| link.state(viewer.now, *closed) == LinkState::Open);
    html! {
        section #links.panel aria-labelledby="links-title" {
            h2 #links-title { (say!(viewer, "report-links")) }
            p.panel__lead { (say!(viewer, "report-links-lead")) }
            @if view.shown_before {
                div.note {
                    p { (say!(viewer, "link-shown-before")) }
                }
            }
            (link_list(viewer, &view.links, address))
            @if open.count() > 1 {
                form method="post" action=(paths::ReportLinksRevocation::new(slug.clone(), number)) {
                    (hidden_fields(None))
                    button.button.button--quiet { (say!(viewer, "stop-all-links")) }
                }
            }
            @if view.asked > 0 && member.can_be_asked() {
                form method="post" action=(paths::ReportLinks { slug, number }) {
                    (hidden_fields(None))
                    button.button.button--quiet { (say!(viewer, "copy-link")) }
                }
            } @else {
                p.soft { (say!(viewer, "no-link-needed", name = member.name.as_str())) }
            }
        }
    }
}

/// Links with what became of each, and a button for those that work.
pub fn link_list(
    viewer: &Viewer,
    links: &MemberLinks,
    stop: impl Fn(&ReportLink) -> String,
) -> Markup {
    html! {
        @if links.is_empty() {
            p.soft { (say!(viewer, "no-links")) }
        } @else {
            ul.people {
                @for (link, closed) in links {
                    (one(viewer, link, (link.state(viewer.now, *closed), &stop)))
                }
            }
        }
    }
}

fn one(
    viewer: &Viewer,
    link: &ReportLink,
    (state, stop): (LinkState, impl Fn(&ReportLink) -> String),
) -> Markup {
    let day = |at| viewer.wording.day_near(viewer.day_of(at), viewer.today);
    let came = match (link.way, link.sent) {
        (LinkWay::Mailed, Some(sent)) => say!(viewer, "link-mailed", day = day(sent)),
        (LinkWay::Mailed, None) => say!(viewer, "link-waits", day = day(link.made)),
        (LinkWay::Copied, _) => say!(viewer, "link-copied", day = day(link.made)),
    };
    let used = match link.last_used {
        Some(last) => say!(viewer, "link-used", uses = link.uses, day = day(last)),
        None => say!(viewer, "link-unused"),
    };
    let stands = match state {
        LinkState::Open => say!(viewer, "link-works-until", day = day(link.ends())),
        LinkState::Revoked => say!(viewer, "link-was-stopped"),
        LinkState::MeetingClosed => say!(viewer, "link-met"),
        LinkState::Expired => say!(viewer, "link-over"),
    };
    html! {
        li.person {
            span {
                (came)
                span.person__about { " · " (used) " · " (stands) }
            }
            @if state == LinkState::Open {
                form method="post" action=(stop(link)) {
                    (hidden_fields(None))
                    button.button.button--quiet.button--small {
                        (say!(viewer, "stop-this-link"))
                        span.visually-hidden { ": " (came) }
                    }
                }
            }
        }
    }
}
