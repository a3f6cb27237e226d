//! The form that adds a meeting in every month, or in some.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use domain::WorkGroup;
use maud::{Markup, html};

use crate::components::{Choice, Field, Select, hidden_fields, mistakes_summary, page_head};
use crate::layout::{Page, PageSection};
use crate::meetings::edit_page::gathering_fields;
use crate::meetings::series::form::SeriesForm;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The days on which a series would fall.
pub struct SeriesPreview {
    pub days: Vec<NaiveDate>,
    /// Those of them on which the same people meet already.
    pub taken: BTreeSet<NaiveDate>,
}

pub fn series_page(
    here: &MemberRequest,
    groups: &[WorkGroup],
    filled: &Filled<SeriesForm>,
    preview: Option<&SeriesPreview>,
) -> Page {
    let list = paths::Meetings { slug: here.slug() };
    let (title, lead) = match filled.form.continues.is_empty() {
        true => (say!(here, "add-series"), say!(here, "series-hint")),
        false => (say!(here, "series-more"), say!(here, "series-more-hint")),
    };
    let form = &filled.form;
    let wrong = mistakes_summary(here, &filled.wrong)
        .called("group", say!(here, "who-meets"))
        .called("every", say!(here, "how-often"))
        .called("skip", say!(here, "months-to-skip"))
        .called("note", say!(here, "meeting-note"));
    let body = html! {
        (page_head(here, (&list, say!(here, "meetings")), &title, html! { p.page-head__lead { (lead) } }))
        (wrong)
        @if let Some(preview) = preview { (days(here, preview)) }
        form.form.panel method="post" action=(paths::MeetingSeries { slug: here.slug() }) {
            (hidden_fields(None))
            input type="hidden" name="continues" value=(form.continues);
            (when(here, filled))
            (gathering_fields(here, groups, (&form.gathering, &filled.wrong)))
            div.buttons {
                button.button { (say!(here, "add-them")) }
                button.button.button--quiet name="preview" value="days" { (say!(here, "show-days")) }
                a.button.button--plain href=(list) { (say!(here, "cancel")) }
            }
        }
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

/// The days, before they are added.
fn days(here: &MemberRequest, preview: &SeriesPreview) -> Markup {
    let free = preview.days.len() - preview.taken.len();
    html! {
        section.note role="status" aria-labelledby="days" {
            h2 #days { @if free == 0 { (say!(here, "series-no-day")) } @else { (say!(here, "series-days", count = free)) } }
            ul.days {
                @for day in &preview.days {
                    li {
                        time datetime=(day) { (here.wording.weekday(*day)) }
                        @if preview.taken.contains(day) { " · " span.soft { (say!(here, "series-day-taken")) } }
                    }
                }
            }
        }
    }
}

fn when(here: &MemberRequest, filled: &Filled<SeriesForm>) -> Markup {
    let on = |field| filled.wrong.on(here.wording, field);
    let form = &filled.form;
    html! {
        div.form__row {
            (Select::new("week", say!(here, "which-week"), &form.week, weeks(here)).wrong(on("week")))
            (Select::new("weekday", say!(here, "weekday"), &form.weekday, weekdays(here)).wrong(on("weekday")))
            (Select::new("every", say!(here, "how-often"), &form.every, rhythms(here, &form.every)).wrong(on("every")))
        }
        div.form__row {
            (Field::day("from", say!(here, "series-from"), &form.from)
                .hint(say!(here, "series-from-hint")).wrong(on("from")))
            (Field::number("times", say!(here, "how-many"), &form.times).wrong(on("times")))
        }
        (months(here, filled))
    }
}

fn months(here: &MemberRequest, filled: &Filled<SeriesForm>) -> Markup {
    let wrong = filled.wrong.on(here.wording, "skip");
    let months = (1..=12).filter_map(|month| {
        let day = NaiveDate::from_ymd_opt(here.today.year(), month, 1)?;
        Some((month, here.wording.month_near(day, here.today)))
    });
    html! {
        fieldset.choices.choices--brief #skip tabindex="-1" aria-describedby="skip-hint" {
            legend { (say!(here, "months-to-skip")) " " span.field__optional { (say!(here, "optional")) } }
            p.field__hint #skip-hint { (say!(here, "months-to-skip-hint")) }
            @if let Some(wrong) = wrong { p.field__why { (wrong) } }
            @for (month, name) in months {
                label.check {
                    input type="checkbox" name="skip" value=(month) checked[filled.form.skips(month)];
                    " " (name)
                }
            }
        }
    }
}

fn weeks(here: &MemberRequest) -> Vec<Choice> {
    vec![
        Choice::new("1", say!(here, "week-1")),
        Choice::new("2", say!(here, "week-2")),
        Choice::new("3", say!(here, "week-3")),
        Choice::new("4", say!(here, "week-4")),
        Choice::new("last", say!(here, "week-last")),
    ]
}

fn weekdays(here: &MemberRequest) -> Vec<Choice> {
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

/// How often one meets, usually; a series that goes on in another rhythm keeps it.
fn rhythms(here: &MemberRequest, chosen: &str) -> Vec<Choice> {
    let mut rhythms = vec![
        Choice::new("1", say!(here, "every-month")),
        Choice::new("2", say!(here, "every-two-months")),
        Choice::new("3", say!(here, "every-quarter")),
        Choice::new("6", say!(here, "every-half-year")),
    ];
    if let Ok(months @ (4 | 5 | 7..=12)) = chosen.parse::<u32>() {
        let every = say!(here, "every-so-many-months", months = months);
        rhythms.push(Choice::new(months, every));
    }
    rhythms
}
