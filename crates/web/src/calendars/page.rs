//! What a person's calendar can show of what is planned, and how it comes to.

use domain::{CalendarFeed, FeedKind};
use maud::{Markup, html};

use crate::components::{PageHead, hidden_fields};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The own addresses.
pub struct CalendarsView {
    pub feeds: Vec<CalendarFeed>,
    /// Whether somebody just sent the form again that showed one.
    pub shown_before: bool,
}

pub fn calendars_page(viewer: &Viewer, view: &CalendarsView) -> Page {
    let list = paths::Meetings {
        slug: viewer.slug(),
    };
    let title = say!(viewer, "calendars");
    let head = PageHead::below(viewer, &list, say!(viewer, "meetings"));
    let lead = html! {
        p.page-head__lead { (say!(viewer, "calendars-lead")) }
    };
    let body = html! {
        (head.titled(&title).lead(lead))
        @if view.shown_before {
            div.note {
                p { (say!(viewer, "calendar-shown-before")) }
            }
        }
        div.columns.columns--even {
            @for kind in FeedKind::ALL {
                @let feed = view.feeds.iter().find(|feed| feed.kind == kind);
                (one(viewer, kind, feed))
            }
        }
        (steps(viewer))
    };
    of(title, body)
}

/// A new address, shown this once.
pub fn made_feed_page(viewer: &Viewer, kind: FeedKind, address: &str) -> Page {
    let back = paths::Calendars {
        slug: viewer.slug(),
    };
    let title = say!(viewer, "calendar-new");
    let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
    let body = html! {
        h1 { (title) }
        div.panel.form--measured {
            p {
                strong { (name(viewer, kind)) }
                " · "
                (what(viewer, kind))
            }
            p { (say!(viewer, "calendar-once")) }
            div.field {
                label for="address" { (say!(viewer, "calendar-address")) }
                input #address type="text" readonly value=(address);
            }
            p {
                a.button href={ "webcal://" (bare) } { (say!(viewer, "calendar-open-here")) }
            }
            div.buttons {
                a.button.button--quiet href=(back) { (say!(viewer, "calendar-done")) }
            }
        }
        (steps(viewer))
    };
    of(title, body)
}

/// One kind of calendar: what is in it, and whether there is an address for it.
fn one(viewer: &Viewer, kind: FeedKind, feed: Option<&CalendarFeed>) -> Markup {
    let id = kind.word();
    html! {
        section.panel aria-labelledby=(id) {
            h2 id=(id) { (name(viewer, kind)) }
            p.panel__lead { (what(viewer, kind)) }
            @if let Some(feed) = feed {
                @let day = viewer.day_near(viewer.day_of(feed.made));
                p { (say!(viewer, "calendar-made-on", day = day)) }
                p.soft { (say!(viewer, "calendar-renew-what")) }
                (send(viewer, kind, Send::Renew))
                (send(viewer, kind, Send::Stop))
            } @else {
                p.soft { (say!(viewer, "calendar-none")) }
                (send(viewer, kind, Send::Make))
            }
        }
    }
}

/// What can be done about an address.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Send {
    Make,
    Renew,
    Stop,
}

fn send(viewer: &Viewer, kind: FeedKind, send: Send) -> Markup {
    let slug = viewer.slug();
    let (address, words) = match send {
        Send::Make => (
            paths::Calendars { slug }.to_string(),
            say!(viewer, "calendar-make"),
        ),
        Send::Renew => (
            paths::Calendars { slug }.to_string(),
            say!(viewer, "calendar-renew"),
        ),
        Send::Stop => (
            paths::CalendarRevocation { slug }.to_string(),
            say!(viewer, "calendar-stop"),
        ),
    };
    html! {
        form method="post" action=(address) {
            (hidden_fields(None))
            input type="hidden" name="kind" value=(kind.word());
            button.button.button--quiet[send != Send::Make] {
                (words)
                span.visually-hidden { ": " (name(viewer, kind)) }
            }
        }
    }
}

fn name(viewer: &Viewer, kind: FeedKind) -> String {
    match kind {
        FeedKind::Own => say!(viewer, "calendar-own"),
        FeedKind::Partnership => say!(viewer, "calendar-all"),
    }
}

fn what(viewer: &Viewer, kind: FeedKind) -> String {
    match kind {
        FeedKind::Own => say!(viewer, "calendar-own-what"),
        FeedKind::Partnership => say!(viewer, "calendar-all-what"),
    }
}

/// How one tells a program the address.
fn steps(viewer: &Viewer) -> Markup {
    let programs = [
        (
            say!(viewer, "calendar-google"),
            say!(viewer, "calendar-google-how"),
        ),
        (
            say!(viewer, "calendar-apple"),
            say!(viewer, "calendar-apple-how"),
        ),
        (
            say!(viewer, "calendar-outlook"),
            say!(viewer, "calendar-outlook-how"),
        ),
    ];
    html! {
        section.stack aria-labelledby="how" {
            div.section-head {
                h2 #how { (say!(viewer, "calendar-how")) }
            }
            dl.steps {
                @for (program, how) in programs {
                    div {
                        dt { (program) }
                        dd { (how) }
                    }
                }
            }
        }
    }
}

fn of(title: String, body: Markup) -> Page {
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}
