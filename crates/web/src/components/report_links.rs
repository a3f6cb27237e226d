//! Report links as signed-in people see them: when each was sent and used, and how to stop it. The
//! links themselves are shown once, when a coordinator copies one.

use chrono::NaiveDate;
use domain::{LinkState, LinkWay, Member, ReportLink};
use maud::{Markup, html};

use crate::components::form::hidden_fields;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Links, each with the day of its meeting.
pub type MemberLinks = Vec<(ReportLink, Option<NaiveDate>)>;

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
    let ends = |link: &ReportLink, meeting| link.ends(meeting, viewer.partnership().zone);
    let open = view
        .links
        .iter()
        .filter(|(link, meeting)| link.state(viewer.now, ends(link, *meeting)) == LinkState::Open);
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
                @for (link, meeting) in links {
                    @let shown = ShownLink {
                        link,
                        meeting: *meeting,
                    };
                    (one(viewer, &shown, &stop))
                }
            }
        }
    }
}

/// A link, and the day of its meeting.
struct ShownLink<'a> {
    link: &'a ReportLink,
    meeting: Option<NaiveDate>,
}

fn one(viewer: &Viewer, shown: &ShownLink<'_>, stop: impl Fn(&ReportLink) -> String) -> Markup {
    let (link, zone) = (shown.link, viewer.partnership().zone);
    let state = link.state(viewer.now, link.ends(shown.meeting, zone));
    let last = viewer.day_near(link.last_day(shown.meeting, zone));
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
        LinkState::Open => say!(viewer, "link-works-until", day = last),
        LinkState::Revoked => say!(viewer, "link-was-stopped"),
        LinkState::Over => say!(viewer, "link-over"),
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
