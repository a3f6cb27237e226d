//! Where one is among the topics of a meeting.

use domain::{Presence, Step};
use maud::{Markup, html};

use crate::meetings::run::topic_page::TopicView;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// Where one is, and the ways on and back.
pub fn topic_bar(here: &MemberRequest, view: &TopicView) -> Markup {
    let there = view.seen.seen.values();
    let there = there.filter(|one| **one == Presence::Present).count();
    let (slug, number) = (here.slug(), view.meeting.number);
    let before = view.place.and_then(|place| place.before);
    html! {
        nav.roll aria-label=(say!(here, "roll-call")) {
            @if before.is_some() {
                a.roll__link href=(view.to(here, before)) accesskey="p" { "← " (say!(here, "roll-back")) }
            }
            p.roll__place { @if let Some(place) = &view.place { (progress(here, view, place)) } }
            a.roll__link href=(view.to(here, None)) accesskey="o" { (say!(here, "roll-all")) }
            a.roll__link href=(paths::Attendance { slug, number }) { (say!(here, "roll-attendance", there = there)) }
            a.roll__link href=(view.next(here)) accesskey="n" { (say!(here, "roll-on")) " →" }
        }
    }
}

/// "7 of 23 · 12 minutes left · planned for 9:42 am".
fn progress(here: &MemberRequest, view: &TopicView, place: &Step) -> Markup {
    let planned = view
        .meeting
        .hours
        .map(|hours| hours.after(place.minutes_before));
    html! {
        strong { (say!(here, "roll-place", number = place.number, topics = place.of)) }
        " · " (say!(here, "minutes-left", minutes = place.minutes_left))
        @if let Some(planned) = planned { " · " (say!(here, "planned-for", time = here.wording.time(planned))) }
    }
}
