//! Where one is among the topics of a meeting.

use domain::{Presence, Step};
use maud::{Markup, html};

use crate::meetings::run::topic_page::TopicView;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Where one is, and the ways on and back.
pub fn topic_bar(viewer: &Viewer, view: &TopicView) -> Markup {
    let there = view.seen.seen.values();
    let there = there.filter(|one| **one == Presence::Present).count();
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let before = view.place.and_then(|place| place.before);
    html! {
        nav.roll aria-label=(say!(viewer, "roll-call")) {
            @if before.is_some() {
                a.roll__link href=(view.to(viewer, before)) accesskey="p" {
                    "← "
                    (say!(viewer, "roll-back"))
                }
            }
            p.roll__place {
                @if let Some(place) = &view.place { (progress(viewer, view, place)) }
            }
            a.roll__link href=(view.to(viewer, None)) accesskey="o" { (say!(viewer, "roll-all")) }
            a.roll__link href=(paths::Attendance { slug, number }) {
                (say!(viewer, "roll-attendance", there = there))
            }
            a.roll__link href=(view.next(viewer)) accesskey="n" { (say!(viewer, "roll-on")) " →" }
        }
    }
}

/// "7 of 23 · 12 minutes left · planned for 9:42 am".
fn progress(viewer: &Viewer, view: &TopicView, place: &Step) -> Markup {
    let planned = view
        .meeting
        .hours
        .map(|hours| hours.after(place.minutes_before));
    html! {
        strong { (say!(viewer, "roll-place", number = place.number, topics = place.of)) }
        " · "
        (say!(viewer, "minutes-left", minutes = place.minutes_left))
        @if let Some(planned) = planned {
            " · "
            (say!(viewer, "planned-for", time = viewer.wording.time(planned)))
        }
    }
}
