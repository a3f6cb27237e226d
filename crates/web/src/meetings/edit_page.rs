//! The forms that put meetings on the calendar, change one, and call it off.

use domain::{Meeting, RevisionNumber, WorkGroup};
use maud::{Markup, html};
use wording::Names;

use crate::components::{
    Choice, Field, Mistakes, Select, form_footer, hidden_fields, mistakes_summary, others_changed,
    page_head,
};
use crate::layout::{Page, PageSection};
use crate::meetings::form::{GatheringForm, MeetingForm};
use crate::paths::WithQuery;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::{paths, say};

/// A meeting that is changed.
pub struct EditedMeeting<'a> {
    pub meeting: &'a Meeting,
    pub version: RevisionNumber,
    /// How many later ones of its series may change along.
    pub later: usize,
    /// Why it is called off or on, as far as that was typed.
    pub why: &'a str,
    pub names: Names,
}

/// One new meeting.
pub fn new_meeting_page(
    viewer: &Viewer,
    groups: &[WorkGroup],
    filled: &Filled<MeetingForm>,
) -> Page {
    let slug = viewer.slug();
    let list = paths::Meetings { slug };
    let title = say!(viewer, "add-meeting");
    let body = html! {
        (page_head(viewer, (&list, say!(viewer, "meetings")), &title, html! {}))
        (wrong(viewer, &filled.wrong))
        form.form.panel method="post" action=(list) {
            (hidden_fields(None))
            (day(viewer, filled))
            (gathering_fields(viewer, groups, (&filled.form.gathering, &filled.wrong)))
            (form_footer(viewer, say!(viewer, "add-it"), &list))
        }
    };
    of(title, body)
}

/// A meeting that is changed, or called off or on.
pub fn edit_meeting_page(
    viewer: &Viewer,
    editing: &EditedMeeting,
    groups: &[WorkGroup],
    filled: &Filled<MeetingForm>,
) -> Page {
    let meeting = editing.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let day_of = viewer.wording.day(meeting.day);
    let title = say!(viewer, "change-meeting");
    let body = html! {
        (page_head(viewer, (&back, say!(viewer, "meeting-on", day = day_of)), &title, html! {}))
        (wrong(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &editing.names))
        div.columns {
            form.form.panel method="post" action=(back) {
                (hidden_fields(Some(editing.version)))
                (day(viewer, filled))
                (gathering_fields(viewer, groups, (&filled.form.gathering, &filled.wrong)))
                (Field::text("reason", say!(viewer, "why-changed"), &filled.form.reason)
                    .optional(say!(viewer, "optional")).hint(say!(viewer, "why-changed-hint"))
                    .wrong(filled.wrong.on(viewer.wording, "reason")))
                (scope(viewer, editing, filled.form.for_later()))
                (form_footer(viewer, say!(viewer, "save"), &back))
            }
            div.stack {
                @if editing.meeting.check_movable().is_ok() { (cancellation(viewer, editing, &filled.wrong)) }
                (series(viewer, editing))
            }
        }
    };
    of(title, body)
}

fn of(title: String, body: Markup) -> Page {
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn day(viewer: &Viewer, filled: &Filled<MeetingForm>) -> Markup {
    let wrong = filled.wrong.on(viewer.wording, "day");
    html! { (Field::day("day", say!(viewer, "aspect-day"), &filled.form.day).wrong(wrong)) }
}

/// When, where and who, for one meeting and several alike.
pub fn gathering_fields(
    viewer: &Viewer,
    groups: &[WorkGroup],
    (form, wrong): (&GatheringForm, &Corrections),
) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    let optional = || say!(viewer, "optional");
    html! {
        div.form__row {
            (Field::time("begins", say!(viewer, "begins"), &form.begins).optional(optional()).wrong(on("begins")))
            (Field::time("ends", say!(viewer, "ends"), &form.ends).optional(optional()).wrong(on("ends")))
        }
        (Field::text("place", say!(viewer, "aspect-place"), &form.place).optional(optional()).wrong(on("place")))
        (Field::text("link", say!(viewer, "aspect-link"), &form.link).optional(optional())
            .hint(say!(viewer, "meeting-link-hint")).wrong(on("link")))
        (Select::new("group", say!(viewer, "who-meets"), &form.group, choices(groups))
            .or_nothing(say!(viewer, "whole-partnership")).wrong(on("group")))
        (Field::lines("note", say!(viewer, "meeting-note"), &form.note, 2)
            .optional(optional()).hint(say!(viewer, "meeting-note-hint")).wrong(on("note")))
    }
}

fn wrong<'a>(viewer: &Viewer, wrong: &'a Corrections) -> Mistakes<'a> {
    mistakes_summary(viewer, wrong)
        .called("group", say!(viewer, "who-meets"))
        .called("note", say!(viewer, "meeting-note"))
        .called("reason", say!(viewer, "why-changed"))
}

fn cancellation(viewer: &Viewer, editing: &EditedMeeting, wrong: &Corrections) -> Markup {
    let address = paths::MeetingCancellation {
        slug: viewer.slug(),
        number: editing.meeting.number,
    };
    let (title, hint, send, value) = match editing.meeting.cancelled {
        false => (
            say!(viewer, "call-off"),
            say!(viewer, "call-off-hint"),
            say!(viewer, "call-off-send"),
            "yes",
        ),
        true => (
            say!(viewer, "call-on"),
            say!(viewer, "call-on-hint"),
            say!(viewer, "call-on-send"),
            "",
        ),
    };
    html! {
        section.panel aria-labelledby="cancellation" {
            h2 #cancellation { (title) }
            p.panel__lead {
                (hint)
                @if editing.meeting.is_ahead(viewer.today) { " " (say!(viewer, "people-are-told")) }
            }
            form.form method="post" action=(address) {
                (hidden_fields(Some(editing.version)))
                input type="hidden" name="cancelled" value=(value);
                (Field::text("why", say!(viewer, "why"), editing.why)
                    .optional(say!(viewer, "optional")).wrong(wrong.on(viewer.wording, "why")))
                (scope(viewer, editing, false))
                div.buttons { button.button.button--quiet { (send) } }
            }
        }
    }
}

/// Whether later meetings of the series change along.
fn scope(viewer: &Viewer, editing: &EditedMeeting, later: bool) -> Markup {
    html! {
        @if editing.later > 0 {
            fieldset {
                legend { (say!(viewer, "change-scope")) }
                label.check {
                    input type="radio" name="scope" value="one" checked[!later];
                    " " (say!(viewer, "only-this-meeting"))
                }
                label.check {
                    input type="radio" name="scope" value="later" checked[later];
                    " " (say!(viewer, "later-meetings-too"))
                }
                p.field__hint { (say!(viewer, "change-scope-hint")) }
            }
        }
    }
}

/// The series that the meeting is one of, and the way to more of it.
fn series(viewer: &Viewer, editing: &EditedMeeting) -> Markup {
    let address = paths::MeetingSeries {
        slug: viewer.slug(),
    };
    html! {
        @if let Some(series) = editing.meeting.series {
            section.panel aria-labelledby="series" {
                h2 #series { (say!(viewer, "in-series")) }
                p.panel__lead { (say!(viewer, "in-series-ahead", count = editing.later)) }
                p { a href=(address.with_query(&[("continues", &series.to_string())])) { (say!(viewer, "add-more-dates")) } }
            }
        }
    }
}

fn choices(groups: &[WorkGroup]) -> Vec<Choice> {
    let choices = groups
        .iter()
        .map(|group| Choice::new(group.number, &group.name));
    choices.collect()
}
