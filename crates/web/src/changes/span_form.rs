//! The form that asks between which days, and the ways there that are used most.

use domain::{Meeting, When};
use maud::{Markup, html};

use crate::changes::query::{FROM_DAY, TO_DAY};
use crate::changes::view::ChangesView;
use crate::components::{Choice, Field, Select};
use crate::paths;
use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn span_form(viewer: &Viewer, view: &ChangesView) -> Markup {
    let query = &view.query;
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
                (span_end(viewer, view, &SpanEnd::first(viewer, view)))
                (span_end(viewer, view, &SpanEnd::last(viewer, view)))
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
struct SpanEnd<'a> {
    name: &'static str,
    label: String,
    day_name: &'static str,
    day_label: String,
    /// What was chosen.
    chosen: &'a str,
    /// What was written.
    typed: &'a str,
    /// The moment that it is, if it could be read.
    when: Option<When>,
}

impl<'a> SpanEnd<'a> {
    fn first(viewer: &Viewer, view: &'a ChangesView) -> Self {
        Self {
            name: "from",
            label: say!(viewer, "changes-from"),
            day_name: FROM_DAY.name,
            day_label: FROM_DAY.label(viewer.wording),
            chosen: &view.query.from,
            typed: &view.query.from_day,
            when: view.span.as_ref().map(|span| span.from.when),
        }
    }

    fn last(viewer: &Viewer, view: &'a ChangesView) -> Self {
        Self {
            name: "to",
            label: say!(viewer, "changes-to"),
            day_name: TO_DAY.name,
            day_label: TO_DAY.label(viewer.wording),
            chosen: &view.query.to,
            typed: &view.query.to_day,
            when: view.span.as_ref().map(|span| span.to.when),
        }
    }

    /// What stands chosen, and what stands written: only what could not be read, or was a day.
    fn shown(&self, is_wrong: bool) -> (String, &'a str) {
        let (chosen, typed) = (self.chosen, self.typed);
        let meeting = matches!(chosen.parse(), Ok(When::At(_)));
        match self.when {
            Some(when) => (when.to_string(), ""),
            None if typed.is_empty() && meeting && !is_wrong => (chosen.to_owned(), ""),
            None if typed.is_empty() => (String::new(), chosen),
            None => (chosen.to_owned(), typed),
        }
    }
}

fn span_end(viewer: &Viewer, view: &ChangesView, end: &SpanEnd<'_>) -> Markup {
    let wrong = view.wrong.on(viewer.wording, end.day_name);
    let (selected, day) = end.shown(wrong.is_some());
    let choices = choices(viewer, view, end.when);
    let (label, day_label) = (end.label.clone(), end.day_label.clone());
    // A browser shows nothing in a field for days that is not one.
    let field = if wrong.is_some() {
        Field::text(end.day_name, day_label, day)
    } else {
        Field::day(end.day_name, day_label, day)
    };
    html! {
        (Select::new(end.name, label, &selected, choices))
        (field.optional(say!(viewer, "changes-instead")).wrong(wrong))
    }
}

/// What can be chosen: the moment that is shown where it is a day, and the meetings.
fn choices(viewer: &Viewer, view: &ChangesView, when: Option<When>) -> Vec<Choice> {
    let day = match when {
        Some(When::EndOf(day)) => Some(Choice::new(&day, &viewer.day(day))),
        Some(When::At(_)) => None,
        None => Some(Choice::new("", &say!(viewer, "changes-a-day"))),
    };
    let meetings = view.meetings.iter().map(|one| {
        let value = When::At(one.number);
        Choice::new(&value, &called(viewer, one))
    });
    day.into_iter().chain(meetings).collect()
}

fn called(viewer: &Viewer, meeting: &Meeting) -> String {
    let day = viewer.day(meeting.day);
    match meeting.group {
        Some(_) => say!(viewer, "changes-group-meeting", day = day),
        None => say!(viewer, "meeting-on", day = day),
    }
}
