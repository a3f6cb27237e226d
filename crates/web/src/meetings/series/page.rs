//! The form that adds a meeting in every month, or in some.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use domain::{Audience, WorkGroup};
use maud::{Markup, html};

use crate::components::{Choice, FormFields, PageHead, hidden_fields, mistakes_summary};
use crate::layout::{Page, PageSection};
use crate::meetings::asked_before::asked_before_note;
use crate::meetings::edit_page::{GatheringTyped, gathering_fields};
use crate::meetings::series::form::{EVERY, FROM, SKIP, SeriesForm, TIMES, WEEK, WEEKDAY};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The days on which a series would fall.
pub struct SeriesPreview {
    pub days: Vec<NaiveDate>,
    /// Those of them on which the same people meet already.
    pub taken: BTreeSet<NaiveDate>,
}

/// What the form shows beside what is typed.
pub struct SeriesView {
    pub groups: Vec<WorkGroup>,
    /// Whom the question before each of them reaches.
    pub asked: Audience,
    /// The days, where somebody wants to see them before they are added.
    pub preview: Option<SeriesPreview>,
}

pub fn series_page(viewer: &Viewer, view: &SeriesView, filled: &Filled<SeriesForm>) -> Page {
    let list = paths::Meetings {
        slug: viewer.slug(),
    };
    let (title, lead) = if filled.form.continues.is_empty() {
        (say!(viewer, "add-series"), say!(viewer, "series-hint"))
    } else {
        (
            say!(viewer, "series-more"),
            say!(viewer, "series-more-hint"),
        )
    };
    let form = &filled.form;
    let gathering = GatheringTyped {
        form: &form.gathering,
        wrong: &filled.wrong,
        groups: &view.groups,
    };
    let head = PageHead::below(viewer, &list, say!(viewer, "meetings"));
    let lead = html! {
        p.page-head__lead { (lead) }
    };
    let body = html! {
        (head.titled(&title).lead(lead))
        (mistakes_summary(viewer, &filled.wrong))
        @if let Some(preview) = &view.preview { (days(viewer, preview)) }
        form.form.panel method="post" action=(paths::MeetingSeries::new(viewer.slug())) {
            (hidden_fields(None))
            input type="hidden" name="continues" value=(form.continues);
            (when(viewer, filled))
            (gathering_fields(viewer, &gathering))
            (asked_before_note(viewer, &view.asked))
            div.buttons {
                button.button { (say!(viewer, "add-them")) }
                button.button.button--quiet name="preview" value="days" {
                    (say!(viewer, "show-days"))
                }
                a.button.button--plain href=(list) { (say!(viewer, "cancel")) }
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
fn days(viewer: &Viewer, preview: &SeriesPreview) -> Markup {
    let free = preview.days.len() - preview.taken.len();
    html! {
        section.note role="status" aria-labelledby="days" {
            h2 #days {
                @if free == 0 { (say!(viewer, "series-no-day")) } @else {
                    (say!(viewer, "series-days", count = free))
                }
            }
            ul.days {
                @for day in &preview.days {
                    li {
                        time datetime=(day) { (viewer.wording.weekday(*day)) }
                        @if preview.taken.contains(day) {
                            " · "
                            span.soft { (say!(viewer, "series-day-taken")) }
                        }
                    }
                }
            }
        }
    }
}

fn when(viewer: &Viewer, filled: &Filled<SeriesForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    html! {
        div.form__row {
            (fields.select(WEEK, &form.week, weeks(viewer)))
            (fields.select(WEEKDAY, &form.weekday, weekdays(viewer)))
            (fields.select(EVERY, &form.every, rhythms(viewer, &form.every)))
        }
        div.form__row {
            (fields.day(FROM, &form.from).hint(say!(viewer, "series-from-hint")))
            (fields.number(TIMES, &form.times))
        }
        (months(viewer, filled))
    }
}

fn months(viewer: &Viewer, filled: &Filled<SeriesForm>) -> Markup {
    let fields = FormFields::new(viewer.wording, &filled.wrong);
    let described = fields.described(SKIP, true);
    let months = (1..=12).filter_map(|month| {
        let day = NaiveDate::from_ymd_opt(viewer.today.year(), month, 1)?;
        Some((month, viewer.wording.month_near(day, viewer.today)))
    });
    html! {
        fieldset #skip.choices.choices--brief tabindex="-1" aria-describedby=[described] {
            legend {
                (SKIP.label(viewer.wording))
                " "
                span.field__optional { (say!(viewer, "optional")) }
            }
            p #skip-hint.field__hint { (say!(viewer, "months-to-skip-hint")) }
            (fields.correction(SKIP))
            @for (month, name) in months {
                label.check {
                    input type="checkbox" name="skip" value=(month) checked[filled.form.skips(month)];
                    " "
                    (name)
                }
            }
        }
    }
}

fn weeks(viewer: &Viewer) -> Vec<Choice> {
    vec![
        Choice::new("1", &say!(viewer, "week-1")),
        Choice::new("2", &say!(viewer, "week-2")),
        Choice::new("3", &say!(viewer, "week-3")),
        Choice::new("4", &say!(viewer, "week-4")),
        Choice::new("last", &say!(viewer, "week-last")),
    ]
}

fn weekdays(viewer: &Viewer) -> Vec<Choice> {
    vec![
        Choice::new("monday", &say!(viewer, "monday")),
        Choice::new("tuesday", &say!(viewer, "tuesday")),
        Choice::new("wednesday", &say!(viewer, "wednesday")),
        Choice::new("thursday", &say!(viewer, "thursday")),
        Choice::new("friday", &say!(viewer, "friday")),
        Choice::new("saturday", &say!(viewer, "saturday")),
        Choice::new("sunday", &say!(viewer, "sunday")),
    ]
}

/// How often one meets, usually; a series that goes on in another rhythm keeps it.
fn rhythms(viewer: &Viewer, chosen: &str) -> Vec<Choice> {
    let mut rhythms = vec![
        Choice::new("1", &say!(viewer, "every-month")),
        Choice::new("2", &say!(viewer, "every-two-months")),
        Choice::new("3", &say!(viewer, "every-quarter")),
        Choice::new("6", &say!(viewer, "every-half-year")),
    ];
    if let Ok(months @ (4 | 5 | 7..=12)) = chosen.parse::<u32>() {
        let every = say!(viewer, "every-so-many-months", months = months);
        rhythms.push(Choice::new(&months, &every));
    }
    rhythms
}
