//! The forms that put meetings on the calendar, change one, and call it off.

use domain::{Audience, Meeting, RevisionNumber, WorkGroup};
use maud::{Markup, html};

use crate::components::{
    Choice, FormFields, PageHead, audience_note, form_footer, hidden_fields, mistakes_summary,
    others_changed,
};
use crate::layout::{Page, PageSection};
use crate::meetings::asked_before::asked_before_note;
use crate::meetings::form::{
    BEGINS, CancellationForm, DAY, ENDS, GROUP, GatheringForm, LINK, MeetingForm, NOTE, PLACE,
    REASON, WHY,
};
use crate::paths;
use crate::paths::WithQuery;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A meeting that is changed.
pub struct EditedMeeting {
    pub meeting: Meeting,
    pub version: RevisionNumber,
    /// How many later ones of its series may change along.
    pub following: usize,
    pub groups: Vec<WorkGroup>,
    /// Who hears of it when it changes, or is called off.
    pub told: Audience,
}

/// The two forms on the page of a meeting that is changed.
#[derive(Default)]
pub struct MeetingForms {
    pub change: Filled<MeetingForm>,
    pub cancellation: Filled<CancellationForm>,
}

/// What is typed about when, where and who, and what can be chosen.
pub struct GatheringTyped<'a> {
    pub form: &'a GatheringForm,
    pub wrong: &'a Corrections,
    pub groups: &'a [WorkGroup],
}

/// What the form for a new meeting shows.
pub struct NewMeetingView {
    pub groups: Vec<WorkGroup>,
    /// Whom the question before it reaches.
    pub asked: Audience,
}

/// One new meeting.
pub fn new_meeting_page(
    viewer: &Viewer,
    new: &NewMeetingView,
    filled: &Filled<MeetingForm>,
) -> Page {
    let slug = viewer.slug();
    let list = paths::Meetings { slug };
    let title = say!(viewer, "add-meeting");
    let body = html! {
        (PageHead::below(viewer, &list, say!(viewer, "meetings")).titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        form.form.panel method="post" action=(list) {
            (hidden_fields(None))
            (day_and_gathering(viewer, &new.groups, filled))
            (asked_before_note(viewer, &new.asked))
            (form_footer(viewer, &say!(viewer, "add-it"), &list))
        }
    };
    of(title, body)
}

/// A meeting that is changed, or called off or on.
pub fn edit_meeting_page(viewer: &Viewer, editing: &EditedMeeting, forms: &MeetingForms) -> Page {
    let meeting = &editing.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    let back = paths::Meeting { slug, number };
    let day_of = viewer.day(meeting.day);
    let head = PageHead::below(viewer, &back, say!(viewer, "meeting-on", day = day_of));
    let title = say!(viewer, "change-meeting");
    let (change, cancelling) = (&forms.change, &forms.cancellation);
    let body = html! {
        (head.titled(&title))
        (mistakes_summary(viewer, &change.wrong))
        (mistakes_summary(viewer, &cancelling.wrong))
        (others_changed(viewer, &change.theirs, &change.names))
        (others_changed(viewer, &cancelling.theirs, &cancelling.names))
        div.columns {
            (change_form(viewer, editing, change))
            div.stack {
                @if meeting.check_movable().is_ok() { (cancellation(viewer, editing, cancelling)) }
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

fn change_form(viewer: &Viewer, editing: &EditedMeeting, filled: &Filled<MeetingForm>) -> Markup {
    let (slug, number) = (viewer.slug(), editing.meeting.number);
    let meeting = paths::Meeting { slug, number };
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let reason = fields.text(REASON, &filled.form.reason);
    let reason = reason.optional(say!(viewer, "optional"));
    html! {
        form.form.panel method="post" action=(meeting) {
            (hidden_fields(Some(editing.version)))
            (day_and_gathering(viewer, &editing.groups, filled))
            (reason.hint(say!(viewer, "why-changed-hint")))
            (scope(viewer, editing, filled.form.for_later()))
            (told_note(viewer, editing))
            (form_footer(viewer, &say!(viewer, "save"), &meeting))
        }
    }
}

/// Whom a change is mailed to, while the meeting lies ahead.
fn told_note(viewer: &Viewer, editing: &EditedMeeting) -> Markup {
    html! {
        @if editing.meeting.is_ahead(viewer.today) {
            div.stack.stack--tight.small.soft {
                p { (say!(viewer, "people-are-told")) }
                (audience_note(viewer, &editing.told))
            }
        }
    }
}

fn day_and_gathering(
    viewer: &Viewer,
    groups: &[WorkGroup],
    filled: &Filled<MeetingForm>,
) -> Markup {
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let typed = GatheringTyped {
        form: &filled.form.gathering,
        wrong: &filled.wrong,
        groups,
    };
    html! {
        (fields.day(DAY, &filled.form.day))
        (gathering_fields(viewer, &typed))
    }
}

/// When, where and who, for one meeting and several alike.
pub fn gathering_fields(viewer: &Viewer, typed: &GatheringTyped<'_>) -> Markup {
    let (form, fields) = (typed.form, FormFields::new(viewer.wording, typed.wrong));
    let optional = || say!(viewer, "optional");
    let link = fields.text(LINK, &form.link);
    let group = fields.select(GROUP, &form.group, choices(typed.groups));
    let note = fields.lines(NOTE, &form.note, 2);
    html! {
        div.form__row {
            (fields.time(BEGINS, &form.begins).optional(optional()))
            (fields.time(ENDS, &form.ends).optional(optional()))
        }
        (fields.text(PLACE, &form.place).optional(optional()))
        (link.optional(optional()).hint(say!(viewer, "meeting-link-hint")))
        (group.or_nothing(&say!(viewer, "whole-partnership")))
        (note.optional(optional()).hint(say!(viewer, "meeting-note-hint")))
    }
}

fn cancellation(
    viewer: &Viewer,
    editing: &EditedMeeting,
    filled: &Filled<CancellationForm>,
) -> Markup {
    let address = paths::MeetingCancellation {
        slug: viewer.slug(),
        number: editing.meeting.number,
    };
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let (title, hint, send, value) = if editing.meeting.cancelled {
        (
            say!(viewer, "call-on"),
            say!(viewer, "call-on-hint"),
            say!(viewer, "call-on-send"),
            "",
        )
    } else {
        (
            say!(viewer, "call-off"),
            say!(viewer, "call-off-hint"),
            say!(viewer, "call-off-send"),
            "yes",
        )
    };
    html! {
        section.panel aria-labelledby="cancellation" {
            h2 #cancellation { (title) }
            p.panel__lead { (hint) }
            (told_note(viewer, editing))
            form.form method="post" action=(address) {
                (hidden_fields(Some(editing.version)))
                input type="hidden" name="cancelled" value=(value);
                (fields.text(WHY, &filled.form.why).optional(say!(viewer, "optional")))
                (scope(viewer, editing, false))
                div.buttons {
                    button.button.button--quiet { (send) }
                }
            }
        }
    }
}

/// Whether later meetings of the series change along.
fn scope(viewer: &Viewer, editing: &EditedMeeting, later: bool) -> Markup {
    html! {
        @if editing.following > 0 {
            fieldset {
                legend { (say!(viewer, "change-scope")) }
                label.check {
                    input type="radio" name="scope" value="one" checked[!later];
                    " "
                    (say!(viewer, "only-this-meeting"))
                }
                label.check {
                    input type="radio" name="scope" value="later" checked[later];
                    " "
                    (say!(viewer, "later-meetings-too"))
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
                p.panel__lead { (say!(viewer, "in-series-ahead", count = editing.following)) }
                p {
                    a href=(address.with_query(&[("continues", &series.to_string())])) {
                        (say!(viewer, "add-more-dates"))
                    }
                }
            }
        }
    }
}

fn choices(groups: &[WorkGroup]) -> Vec<Choice> {
    let choices = groups
        .iter()
        .map(|group| Choice::new(&group.number, &group.name));
    choices.collect()
}
