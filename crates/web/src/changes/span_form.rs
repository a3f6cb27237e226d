//! The form that asks between which days, and the ways there that are used most.

use domain::{Meeting, When};
use maud::{Markup, html};

use crate::changes::page::ChangesView;
use crate::components::{Choice, Field, Select};
use crate::paths;
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn span_form(viewer: &Viewer, view: &ChangesView) -> Markup {
    let query = &view.query;
    let from = view.span.as_ref().map(|span| span.from.when);
    let to = view.span.as_ref().map(|span| span.to.when);
    let address = paths::Changes {
        slug: viewer.slug(),
    };
    html! {
        form
            .filter
            .panel
            .panel--sunk
            method="get"
            action=(address)
            aria-label=(say!(viewer, "changes-choose"))
        {
            (ways(viewer, view))
            div.filter__fields {
                ({
                    moment(
                        viewer,
                        view,
                        ("from", "from_day"),
                        (&query.from, &query.from_day, from),
                    )
                })
                ({
                    moment(
                        viewer,
                        view,
                        ("to", "to_day"),
                        (&query.to, &query.to_day, to),
                    )
                })
            }
            @if !query.by.is_empty() {
                input type="hidden" name="by" value=(query.by);
            }
            div.buttons {
                button.button.button--quiet { (say!(viewer, "changes-show")) }
            }
        }
    }
}

/// Since the last meeting, and between the last two.
fn ways(viewer: &Viewer, view: &ChangesView) -> Markup {
    let changes = paths::Changes {
        slug: viewer.slug(),
    };
    let over = view
        .meetings
        .iter()
        .filter(|one| one.group.is_none() && (one.closed.is_some() || one.day < viewer.today));
    let last: Vec<String> = over
        .take(2)
        .map(|one| When::At(one.number).to_string())
        .collect();
    html! {
        @if let Some(newest) = last.first() {
            p.small {
                a href=(changes.with_query(&[("from", newest)])) {
                    (say!(viewer, "changes-since-last"))
                }
                @if let Some(before) = last.get(1) {
                    " · "
                    a href=(changes.with_query(&[("from", before), ("to", newest)])) {
                        (say!(viewer, "changes-last-two"))
                    }
                }
            }
        }
    }
}

/// One end: a meeting, or a day that is written.
fn moment(
    viewer: &Viewer,
    view: &ChangesView,
    (name, day_name): (&'static str, &'static str),
    (chosen, typed, when): (&str, &str, Option<When>),
) -> Markup {
    let wrong = view.wrong.on(viewer.wording, day_name);
    let (selected, day) = shown((chosen, typed), when, wrong.is_some());
    let choices = choices(viewer, view, when);
    let (label, day_label) = match name {
        "from" => (
            say!(viewer, "changes-from"),
            say!(viewer, "changes-from-day"),
        ),
        _ => (say!(viewer, "changes-to"), say!(viewer, "changes-to-day")),
    };
    // A browser shows nothing in a field for days that is not one.
    let field = if wrong.is_some() {
        Field::text(day_name, day_label, day)
    } else {
        Field::day(day_name, day_label, day)
    };
    html! {
        (Select::new(name, label, &selected, choices))
        (field.optional(say!(viewer, "changes-instead")).wrong(wrong))
    }
}

/// What can be chosen: the moment that is shown where it is a day, and the meetings.
fn choices(viewer: &Viewer, view: &ChangesView, when: Option<When>) -> Vec<Choice> {
    let day = match when {
        Some(When::EndOf(day)) => Some(Choice::new(day, viewer.day(day))),
        Some(When::At(_)) => None,
        None => Some(Choice::new("", say!(viewer, "changes-a-day"))),
    };
    let meetings = view.meetings.iter().map(|one| {
        let value = When::At(one.number);
        Choice::new(value, called(viewer, one))
    });
    day.into_iter().chain(meetings).collect()
}

/// What stands chosen, and what stands written: only what could not be read, or was a day.
fn shown<'a>(
    (chosen, typed): (&'a str, &'a str),
    when: Option<When>,
    is_wrong: bool,
) -> (String, &'a str) {
    let meeting = matches!(chosen.parse(), Ok(When::At(_)));
    match when {
        Some(when) => (when.to_string(), ""),
        None if typed.is_empty() && meeting && !is_wrong => (chosen.to_owned(), ""),
        None if typed.is_empty() => (String::new(), chosen),
        None => (chosen.to_owned(), typed),
    }
}

fn called(viewer: &Viewer, meeting: &Meeting) -> String {
    let day = viewer.day(meeting.day);
    match meeting.group {
        Some(_) => say!(viewer, "changes-group-meeting", day = day),
        None => say!(viewer, "meeting-on", day = day),
    }
}
