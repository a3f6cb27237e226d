//! What a person's calendar can show of what is planned, and how it comes to.

use domain::{CalendarFeed, FeedKind, Member, Permission};
use maud::{Markup, html};

use crate::calendars::form::feed_value;
use crate::components::{hidden_fields, page_head};
use crate::layout::{Page, PageSection};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The own addresses.
pub struct CalendarsView {
    pub feeds: Vec<CalendarFeed>,
    /// Whether somebody just sent the form again that showed one.
    pub shown_before: bool,
}

pub fn calendars_page(here: &MemberRequest, view: &CalendarsView) -> Page {
    let list = paths::Meetings { slug: here.slug() };
    let title = say!(here, "calendars");
    let body = html! {
        (page_head(here, (list, say!(here, "meetings")), &title, html! {
            p.page-head__lead { (say!(here, "calendars-lead")) }
        }))
        @if view.shown_before { div.note { p { (say!(here, "calendar-shown-before")) } } }
        div.columns.columns--even {
            @for kind in FeedKind::ALL {
                @let feed = view.feeds.iter().find(|feed| feed.kind == kind);
                (one(here, kind, feed))
            }
        }
        (steps(here))
    };
    of(title, body)
}

/// A new address, shown this once.
pub fn made_feed_page(here: &MemberRequest, kind: FeedKind, address: &str) -> Page {
    let back = paths::Calendars { slug: here.slug() };
    let title = say!(here, "calendar-new");
    let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
    let body = html! {
        h1 { (title) }
        div.panel.form--measured {
            p { strong { (name(here, kind)) } " · " (what(here, kind)) }
            p { (say!(here, "calendar-once")) }
            div.field {
                label for="address" { (say!(here, "calendar-address")) }
                input #address type="text" readonly value=(address);
            }
            p { a.button href={ "webcal://" (bare) } { (say!(here, "calendar-open-here")) } }
            div.buttons { a.button.button--quiet href=(back) { (say!(here, "calendar-done")) } }
        }
        (steps(here))
    };
    of(title, body)
}

/// What programs of a member read, for a coordinator, who can stop it.
pub fn calendars_panel(here: &MemberRequest, member: &Member, feeds: &[CalendarFeed]) -> Markup {
    let (slug, number) = (here.slug(), member.number);
    html! {
        @if !feeds.is_empty() && here.may(Permission::KeepPeople) {
            section.panel aria-labelledby="calendar-addresses" {
                h2 #calendar-addresses { (say!(here, "calendar-addresses")) }
                p.panel__lead { (say!(here, "calendar-addresses-count", count = feeds.len())) }
                form method="post" action=(paths::MemberCalendarsRevocation { slug, number }) {
                    (hidden_fields(None))
                    button.button.button--quiet { (say!(here, "calendar-addresses-stop")) }
                }
            }
        }
    }
}

/// One kind of calendar: what is in it, and whether there is an address for it.
fn one(here: &MemberRequest, kind: FeedKind, feed: Option<&CalendarFeed>) -> Markup {
    let id = feed_value(kind);
    html! {
        section.panel aria-labelledby=(id) {
            h2 id=(id) { (name(here, kind)) }
            p.panel__lead { (what(here, kind)) }
            @if let Some(feed) = feed {
                @let day = here.wording.day_near(here.day_of(feed.made), here.today);
                p { (say!(here, "calendar-made-on", day = day)) }
                p.soft { (say!(here, "calendar-renew-what")) }
                (send(here, kind, Send::Renew))
                (send(here, kind, Send::Stop))
            } @else {
                p.soft { (say!(here, "calendar-none")) }
                (send(here, kind, Send::Make))
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

fn send(here: &MemberRequest, kind: FeedKind, send: Send) -> Markup {
    let slug = here.slug();
    let (address, words) = match send {
        Send::Make => (
            paths::Calendars { slug }.to_string(),
            say!(here, "calendar-make"),
        ),
        Send::Renew => (
            paths::Calendars { slug }.to_string(),
            say!(here, "calendar-renew"),
        ),
        Send::Stop => (
            paths::CalendarRevocation { slug }.to_string(),
            say!(here, "calendar-stop"),
        ),
    };
    html! {
        form method="post" action=(address) {
            (hidden_fields(None))
            input type="hidden" name="kind" value=(feed_value(kind));
            button.button.button--quiet[send != Send::Make] {
                (words) span.visually-hidden { ": " (name(here, kind)) }
            }
        }
    }
}

fn name(here: &MemberRequest, kind: FeedKind) -> String {
    match kind {
        FeedKind::Own => say!(here, "calendar-own"),
        FeedKind::Partnership => say!(here, "calendar-all"),
    }
}

fn what(here: &MemberRequest, kind: FeedKind) -> String {
    match kind {
        FeedKind::Own => say!(here, "calendar-own-what"),
        FeedKind::Partnership => say!(here, "calendar-all-what"),
    }
}

/// How one tells a program the address.
fn steps(here: &MemberRequest) -> Markup {
    let programs = [
        (
            say!(here, "calendar-google"),
            say!(here, "calendar-google-how"),
        ),
        (
            say!(here, "calendar-apple"),
            say!(here, "calendar-apple-how"),
        ),
        (
            say!(here, "calendar-outlook"),
            say!(here, "calendar-outlook-how"),
        ),
    ];
    html! {
        section.stack aria-labelledby="how" {
            div.section-head { h2 #how { (say!(here, "calendar-how")) } }
            dl.steps {
                @for (program, how) in programs { div { dt { (program) } dd { (how) } } }
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
