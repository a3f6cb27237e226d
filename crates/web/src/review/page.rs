//! Leadership's page: what is late, quiet or stuck, and who carries how much.

use domain::FlagName;
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{flag_kind, past_chooser};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::viewer::Viewer;
use crate::review::lists::{exempt_section, worth_a_word_section};
use crate::review::loads::loads_section;
use crate::review::view::ReviewView;
use crate::say::say;

pub fn review_page(viewer: &Viewer, view: &ReviewView) -> Page {
    let body = html! {
        (head(viewer, view))
        @if view.outline.figures.plan.kept() == 0 { (blank(viewer)) } @else {
            (tallies(viewer, view))
            (wins(viewer, view))
            (worth_a_word_section(viewer, view))
            (loads_section(viewer, view))
            (exempt_section(viewer, view))
        }
    };
    Page {
        title: say!(viewer, "review"),
        section: PageSection::Review,
        body,
    }
}

fn head(viewer: &Viewer, view: &ReviewView) -> Markup {
    let changes = paths::Changes {
        slug: viewer.slug(),
    };
    html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "review")) }
                p.page-head__lead {
                    (viewer.wording.weekday(viewer.today))
                    @if let Some(day) = view.outline.last_meeting {
                        " · "
                        (say!(viewer, "since-the-meeting", day = viewer.day_near(day)))
                    }
                    @if let Some(day) = view.outline.next_meeting {
                        " · "
                        @let day = viewer.day_near(day);
                        (say!(viewer, "next-meeting-brief", day = day))
                    }
                }
                @if viewer.past.is_none() {
                    p {
                        a href=(changes) { (what_changed(viewer, view)) }
                    }
                }
                (past_chooser(viewer, "review"))
            }
        }
    }
}

fn what_changed(viewer: &Viewer, view: &ReviewView) -> String {
    match view.outline.last_meeting {
        Some(day) => say!(viewer, "what-changed-since", day = viewer.day_near(day)),
        None => say!(viewer, "what-changed"),
    }
}

fn blank(viewer: &Viewer) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "review-blank")) }
            p { (say!(viewer, "review-blank-what-to-do")) }
            div.buttons {
                a.button href=(viewer.plan()) { (say!(viewer, "to-the-plan")) }
            }
        }
    }
}

fn tallies(viewer: &Viewer, view: &ReviewView) -> Markup {
    let then = |flag| {
        view.outline
            .at_last_meeting
            .as_ref()
            .map(|counts| counts.flags.of(flag))
    };
    html! {
        ul.tallies aria-label=(say!(viewer, "tallies")) {
            li {
                a.tally.tally--wins href="#wins" {
                    span.tally__count { (viewer.count(view.outline.wins)) }
                    span.tally__name { (say!(viewer, "finished")) }
                }
            }
            @for flag in FlagName::ALL {
                @let count = view.outline.figures.flags.of(flag);
                li {
                    a class={ "tally tally--" (flag_kind(flag)) } href=(viewer.review_flag(flag)) {
                        span.tally__count { (viewer.count(count)) }
                        span.tally__name { (viewer.flag(flag)) }
                        @if let Some(then) = then(flag) { (change(viewer, then, count)) }
                    }
                }
            }
        }
    }
}

fn change(viewer: &Viewer, then: u64, now: u64) -> Markup {
    let (brief, full) = match now.cmp(&then) {
        std::cmp::Ordering::Greater => {
            let more = now - then;
            (
                format!("▲ {}", say!(viewer, "more", more = more)),
                say!(viewer, "more-than-then", more = more),
            )
        }
        std::cmp::Ordering::Less => {
            let fewer = then - now;
            (
                format!("▼ {}", say!(viewer, "fewer", fewer = fewer)),
                say!(viewer, "fewer-than-then", fewer = fewer),
            )
        }
        std::cmp::Ordering::Equal => (say!(viewer, "same"), say!(viewer, "same-as-then")),
    };
    html! {
        span.tally__change {
            span aria-hidden="true" { (brief) }
            span.visually-hidden { (full) }
        }
    }
}

fn wins(viewer: &Viewer, view: &ReviewView) -> Markup {
    let title = match view.outline.last_meeting {
        Some(day) => say!(
            viewer,
            "wins-since",
            meeting = viewer.wording.month_near(day, viewer.today)
        ),
        None => say!(viewer, "wins"),
    };
    html! {
        section #wins.stack aria-labelledby="wins-title" {
            div.section-head {
                h2 #wins-title { (title) }
            }
            @if view.wins.is_empty() {
                p.soft { (say!(viewer, "no-wins")) }
            } @else {
                ul.win-list {
                    @for line in &view.wins { (win(viewer, line)) }
                }
            }
        }
    }
}

fn win(viewer: &Viewer, line: &ActionLine) -> Markup {
    let address = viewer.action(line.number);
    html! {
        li.win {
            span {
                a href=(address) { (line.number) " " (line.title) }
                @if line.kind == domain::ActionKind::ShortWin {
                    " "
                    span.short-win { (say!(viewer, "short-win")) }
                }
            }
            span.win__who {
                @if let Some((_, name)) = &line.lead { (name) }
                @if let Some(day) = line.finished {
                    " · "
                    (say!(viewer, "finished-brief", day = viewer.day_near(day)))
                }
            }
        }
    }
}
