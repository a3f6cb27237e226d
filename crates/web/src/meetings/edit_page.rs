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
use crate::request::member_request::MemberRequest;

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
    here: &MemberRequest,
    groups: &[WorkGroup],
    filled: &Filled<MeetingForm>,
) -> Page {
    let slug = here.slug();
    let list = paths::Meetings { slug };
    let title = say!(here, "add-meeting");
    let body = html! {
        (page_head(here, (&list, say!(here, "meetings")), &title, html! {}))
        (wrong(here, &filled.wrong))
        form.form.panel method="post" action=(list) {
            (hidden_fields(None))
            (day(here, filled))
            (gathering_fields(here, groups, (&filled.form.gathering, &filled.wrong)))
            (form_footer(here, say!(here, "add-it"), &list))
        }
    };
    of(title, body)
}

/// A meeting that is changed, or called off or on.
pub fn edit_meeting_page(
    here: &MemberRequest,
    editing: &EditedMeeting,
    groups: &[WorkGroup],
    filled: &Filled<MeetingForm>,
) -> Page {
    let meeting = editing.meeting;
    let (slug, number) = (here.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let day_of = here.wording.day(meeting.day);
    let title = say!(here, "change-meeting");
    let body = html! {
        (page_head(here, (&back, say!(here, "meeting-on", day = day_of)), &title, html! {}))
        (wrong(here, &filled.wrong))
        (others_changed(here, &filled.theirs, &editing.names))
        div.columns {
            form.form.panel method="post" action=(back) {
                (hidden_fields(Some(editing.version)))
                (day(here, filled))
                (gathering_fields(here, groups, (&filled.form.gathering, &filled.wrong)))
                (Field::text("reason", say!(here, "why-changed"), &filled.form.reason)
                    .optional(say!(here, "optional")).hint(say!(here, "why-changed-hint"))
                    .wrong(filled.wrong.on(here.wording, "reason")))
                (scope(here, editing, filled.form.for_later()))
                (form_footer(here, say!(here, "save"), &back))
            }
            div.stack {
                @if editing.meeting.check_movable().is_ok() { (cancellation(here, editing, &filled.wrong)) }
                (series(here, editing))
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

fn day(here: &MemberRequest, filled: &Filled<MeetingForm>) -> Markup {
    let wrong = filled.wrong.on(here.wording, "day");
    html! { (Field::day("day", say!(here, "aspect-day"), &filled.form.day).wrong(wrong)) }
}

/// When, where and who, for one meeting and several alike.
pub fn gathering_fields(
    here: &MemberRequest,
    groups: &[WorkGroup],
    (form, wrong): (&GatheringForm, &Corrections),
) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let optional = || say!(here, "optional");
    html! {
        div.form__row {
            (Field::time("begins", say!(here, "begins"), &form.begins).optional(optional()).wrong(on("begins")))
            (Field::time("ends", say!(here, "ends"), &form.ends).optional(optional()).wrong(on("ends")))
        }
        (Field::text("place", say!(here, "aspect-place"), &form.place).optional(optional()).wrong(on("place")))
        (Field::text("link", say!(here, "aspect-link"), &form.link).optional(optional())
            .hint(say!(here, "meeting-link-hint")).wrong(on("link")))
        (Select::new("group", say!(here, "who-meets"), &form.group, choices(groups))
            .or_nothing(say!(here, "whole-partnership")).wrong(on("group")))
        (Field::lines("note", say!(here, "meeting-note"), &form.note, 2)
            .optional(optional()).hint(say!(here, "meeting-note-hint")).wrong(on("note")))
    }
}

fn wrong<'a>(here: &MemberRequest, wrong: &'a Corrections) -> Mistakes<'a> {
    mistakes_summary(here, wrong)
        .called("group", say!(here, "who-meets"))
        .called("note", say!(here, "meeting-note"))
        .called("reason", say!(here, "why-changed"))
}

fn cancellation(here: &MemberRequest, editing: &EditedMeeting, wrong: &Corrections) -> Markup {
    let address = paths::MeetingCancellation {
        slug: here.slug(),
        number: editing.meeting.number,
    };
    let (title, hint, send, value) = match editing.meeting.cancelled {
        false => (
            say!(here, "call-off"),
            say!(here, "call-off-hint"),
            say!(here, "call-off-send"),
            "yes",
        ),
        true => (
            say!(here, "call-on"),
            say!(here, "call-on-hint"),
            say!(here, "call-on-send"),
            "",
        ),
    };
    html! {
        section.panel aria-labelledby="cancellation" {
            h2 #cancellation { (title) }
            p.panel__lead {
                (hint)
                @if editing.meeting.is_ahead(here.today) { " " (say!(here, "people-are-told")) }
            }
            form.form method="post" action=(address) {
                (hidden_fields(Some(editing.version)))
                input type="hidden" name="cancelled" value=(value);
                (Field::text("why", say!(here, "why"), editing.why)
                    .optional(say!(here, "optional")).wrong(wrong.on(here.wording, "why")))
                (scope(here, editing, false))
                div.buttons { button.button.button--quiet { (send) } }
            }
        }
    }
}

/// Whether later meetings of the series change along.
fn scope(here: &MemberRequest, editing: &EditedMeeting, later: bool) -> Markup {
    html! {
        @if editing.later > 0 {
            fieldset {
                legend { (say!(here, "change-scope")) }
                label.check {
                    input type="radio" name="scope" value="one" checked[!later];
                    " " (say!(here, "only-this-meeting"))
                }
                label.check {
                    input type="radio" name="scope" value="later" checked[later];
                    " " (say!(here, "later-meetings-too"))
                }
                p.field__hint { (say!(here, "change-scope-hint")) }
            }
        }
    }
}

/// The series that the meeting is one of, and the way to more of it.
fn series(here: &MemberRequest, editing: &EditedMeeting) -> Markup {
    let address = paths::MeetingSeries { slug: here.slug() };
    html! {
        @if let Some(series) = editing.meeting.series {
            section.panel aria-labelledby="series" {
                h2 #series { (say!(here, "in-series")) }
                p.panel__lead { (say!(here, "in-series-ahead", count = editing.later)) }
                p { a href=(address.with_query(&[("continues", &series.to_string())])) { (say!(here, "add-more-dates")) } }
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
