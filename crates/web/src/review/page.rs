//! Leadership's page: what is late, quiet or stuck, and who carries how much.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::FlagName;
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::flag_kind;
use crate::layout::{Page, PageSection};
use crate::outline::NamedOutline;
use crate::request::member_request::MemberRequest;
use crate::request::past_moment::past_chooser;
use crate::review::lists::{exempt_section, list_address, loads_section, worth_a_word_section};

use crate::{paths, say};

/// How the plan stands, as leadership sees it.
pub struct ReviewView {
    pub outline: Arc<NamedOutline>,
    pub wins: Vec<ActionLine>,
    pub lists: ReviewLists,
    pub exempt: Vec<ActionLine>,
}

/// The flagged actions, arranged.
pub enum ReviewLists {
    /// By flag, the most pressing first.
    Flags(BTreeMap<FlagName, Vec<ActionLine>>),
    /// By the partner that leads them.
    Partners(Vec<ActionLine>),
    /// By work group.
    Groups(Vec<ActionLine>),
    /// By goal.
    Goals(Vec<ActionLine>),
}

pub fn review_page(here: &MemberRequest, view: &ReviewView) -> Page {
    let body = html! {
        (head(here, view))
        @if view.outline.figures.plan.kept() == 0 {
            (blank(here))
        } @else {
            (tallies(here, view))
            (wins(here, view))
            (worth_a_word_section(here, view))
            (loads_section(here, view))
            (exempt_section(here, view))
        }
    };
    Page {
        title: say!(here, "review"),
        section: PageSection::Review,
        body,
    }
}

fn head(here: &MemberRequest, view: &ReviewView) -> Markup {
    html! {
        div.page-head { div.page-head__text {
            h1 { (say!(here, "review")) }
            p.page-head__lead {
                (here.wording.weekday(here.today))
                @if let Some(day) = view.outline.last_meeting {
                    " · " (say!(here, "since-the-meeting", day = here.wording.day_near(day, here.today)))
                }
                @if let Some(day) = view.outline.next_meeting {
                    " · " (say!(here, "next-meeting-brief", day = here.wording.day_near(day, here.today)))
                }
            }
            @if here.past.is_none() { p { a href=(paths::Changes { slug: here.slug() }) { (what_changed(here, view)) } } }
            (past_chooser(here, "review"))
        } }
    }
}

fn what_changed(here: &MemberRequest, view: &ReviewView) -> String {
    match view.outline.last_meeting {
        Some(day) => say!(
            here,
            "what-changed-since",
            day = here.wording.day_near(day, here.today)
        ),
        None => say!(here, "what-changed"),
    }
}

fn blank(here: &MemberRequest) -> Markup {
    let slug = here.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(here, "review-blank")) }
            p { (say!(here, "review-blank-what-to-do")) }
            div.buttons { a.button href=(here.to(paths::Plan { slug })) { (say!(here, "to-the-plan")) } }
        }
    }
}

fn tallies(here: &MemberRequest, view: &ReviewView) -> Markup {
    let then = |flag| {
        view.outline
            .at_last_meeting
            .as_ref()
            .map(|counts| counts.flags.of(flag))
    };
    html! {
        ul.tallies aria-label=(say!(here, "tallies")) {
            li { a.tally.tally--wins href="#wins" {
                span.tally__count { (here.wording.count(view.outline.wins)) }
                span.tally__name { (say!(here, "finished")) }
            } }
            @for flag in FlagName::ALL {
                @let count = view.outline.figures.flags.of(flag);
                li { a class={ "tally tally--" (flag_kind(flag)) } href=(list_address(here, flag)) {
                    span.tally__count { (here.wording.count(count)) }
                    span.tally__name { (here.wording.flag(flag)) }
                    @if let Some(then) = then(flag) { (change(here, then, count)) }
                } }
            }
        }
    }
}

fn change(here: &MemberRequest, then: u64, now: u64) -> Markup {
    let (brief, full) = match now.cmp(&then) {
        std::cmp::Ordering::Greater => {
            let more = now - then;
            (
                format!("▲ {}", say!(here, "more", more = more)),
                say!(here, "more-than-then", more = more),
            )
        }
        std::cmp::Ordering::Less => {
            let fewer = then - now;
            (
                format!("▼ {}", say!(here, "fewer", fewer = fewer)),
                say!(here, "fewer-than-then", fewer = fewer),
            )
        }
        std::cmp::Ordering::Equal => (say!(here, "same"), say!(here, "same-as-then")),
    };
    html! {
        span.tally__change { span aria-hidden="true" { (brief) } span.visually-hidden { (full) } }
    }
}

fn wins(here: &MemberRequest, view: &ReviewView) -> Markup {
    let title = match view.outline.last_meeting {
        Some(day) => say!(
            here,
            "wins-since",
            meeting = here.wording.month_near(day, here.today)
        ),
        None => say!(here, "wins"),
    };
    html! {
        section.stack #wins aria-labelledby="wins-title" {
            div.section-head { h2 #wins-title { (title) } }
            @if view.wins.is_empty() { p.soft { (say!(here, "no-wins")) } }
            @else { ul.win-list { @for line in &view.wins { (win(here, line)) } } }
        }
    }
}

fn win(here: &MemberRequest, line: &ActionLine) -> Markup {
    let address = here.to(paths::Action {
        slug: here.slug(),
        number: line.number,
    });
    html! {
        li.win {
            span {
                a href=(address) { (line.number) " " (line.title) }
                @if line.kind == domain::ActionKind::ShortWin { " " span.short-win { (say!(here, "short-win")) } }
            }
            span.win__who {
                @if let Some((_, name)) = &line.lead { (name) }
                @if let Some(day) = line.moved {
                    " · " (say!(here, "finished-brief", day = here.wording.day_near(day, here.today)))
                }
            }
        }
    }
}
