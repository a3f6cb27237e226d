//! The forms that put meetings on the calendar.

use domain::WorkGroup;
use maud::{Markup, html};

use crate::components::{Choice, Field, Mistakes, Select, hidden, mistakes};
use crate::forms::{Corrections, Filled, MeetingForm, SeriesForm};
use crate::here::Here;
use crate::{paths, say};

/// One date.
pub fn one(here: &Here, groups: &[WorkGroup], filled: &Filled<MeetingForm>) -> Markup {
    html! {
        section.panel aria-labelledby="one" {
            h2 #one { (say!(here, "add-meeting")) }
            form.form method="post" action=(paths::Meetings { slug: here.slug() }) {
                (hidden(None))
                (fields(here, groups, filled))
                div.buttons { button.button { (say!(here, "add-it")) } }
            }
        }
    }
}

/// When who meets, for a new meeting and one that is changed alike.
pub fn fields(here: &Here, groups: &[WorkGroup], filled: &Filled<MeetingForm>) -> Markup {
    let on = |field| filled.wrong.on(here.wording, field);
    let form = &filled.form;
    html! {
        (Field::day("day", say!(here, "aspect-day"), &form.day).wrong(on("day")))
        (Select::new("group", say!(here, "who-meets"), &form.group, choices(groups))
            .or_nothing(say!(here, "whole-partnership")).wrong(on("group")))
        (Field::lines("note", say!(here, "meeting-note"), &form.note, 2)
            .optional(say!(here, "optional")).hint(say!(here, "meeting-note-hint")).wrong(on("note")))
    }
}

/// What is wrong with those.
pub fn wrong<'a>(here: &Here, wrong: &'a Corrections) -> Mistakes<'a> {
    mistakes(here, wrong)
        .called("group", say!(here, "who-meets"))
        .called("note", say!(here, "meeting-note"))
}

/// A date a month.
pub fn series(here: &Here, groups: &[WorkGroup], filled: &Filled<SeriesForm>) -> Markup {
    let on = |field| filled.wrong.on(here.wording, field);
    let form = &filled.form;
    html! {
        section.panel aria-labelledby="series" {
            h2 #series { (say!(here, "add-series")) }
            p.panel__lead { (say!(here, "series-hint")) }
            form.form method="post" action=(paths::MeetingSeries { slug: here.slug() }) {
                (hidden(None))
                (Select::new("week", say!(here, "which-week"), &form.week, weeks(here)).wrong(on("week")))
                (Select::new("weekday", say!(here, "weekday"), &form.weekday, weekdays(here)).wrong(on("weekday")))
                (Field::day("from", say!(here, "series-from"), &form.from)
                    .hint(say!(here, "series-from-hint")).wrong(on("from")))
                (Field::number("times", say!(here, "how-many"), &form.times).wrong(on("times")))
                (Select::new("series_group", say!(here, "who-meets"), &form.group, choices(groups))
                    .or_nothing(say!(here, "whole-partnership")).wrong(on("series_group")))
                (Field::lines("series_note", say!(here, "meeting-note"), &form.note, 2)
                    .optional(say!(here, "optional")).hint(say!(here, "meeting-note-hint")).wrong(on("series_note")))
                div.buttons { button.button { (say!(here, "add-them")) } }
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

fn weeks(here: &Here) -> Vec<Choice> {
    vec![
        Choice::new("1", say!(here, "week-1")),
        Choice::new("2", say!(here, "week-2")),
        Choice::new("3", say!(here, "week-3")),
        Choice::new("4", say!(here, "week-4")),
        Choice::new("last", say!(here, "week-last")),
    ]
}

fn weekdays(here: &Here) -> Vec<Choice> {
    vec![
        Choice::new("monday", say!(here, "monday")),
        Choice::new("tuesday", say!(here, "tuesday")),
        Choice::new("wednesday", say!(here, "wednesday")),
        Choice::new("thursday", say!(here, "thursday")),
        Choice::new("friday", say!(here, "friday")),
        Choice::new("saturday", say!(here, "saturday")),
        Choice::new("sunday", say!(here, "sunday")),
    ]
}
