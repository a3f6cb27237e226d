use application::series::AddedSeries;
use chrono::{NaiveDate, Weekday};
use domain::{Day, Meeting, MeetingNumber, Series, SeriesDraft, SeriesError, Slug, WorkGroup};
use serde::Deserialize;
use wording::Mistake;

use crate::meetings::form::GatheringForm;
use crate::paths;
use crate::paths::WithQuery;
use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const WEEK: FormField = FormField::new("week", |wording| say!(wording, "which-week"));
pub const WEEKDAY: FormField = FormField::new("weekday", |wording| say!(wording, "weekday"));
pub const EVERY: FormField = FormField::new("every", |wording| say!(wording, "how-often"));
pub const FROM: FormField = FormField::new("from", |wording| say!(wording, "series-from"));
pub const TIMES: FormField = FormField::new("times", |wording| say!(wording, "how-many"));
pub const SKIP: FormField = FormField::new("skip", |wording| say!(wording, "months-to-skip"));

/// The form that adds a meeting in every month, or in some.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct SeriesForm {
    pub week: String,
    pub weekday: String,
    pub every: String,
    pub from: String,
    pub times: String,
    /// The months in which nobody meets.
    #[serde(rename = "skip")]
    pub skipped: Vec<String>,
    /// The series that goes on; nothing where a new one begins.
    pub continues: String,
    /// Whether somebody wants to see the days before they are added.
    pub preview: String,
    #[serde(flatten)]
    pub gathering: GatheringForm,
}

/// The series that goes on, as the address of the form has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SeriesQuery {
    pub continues: String,
}

/// What became of a series, as the address of the page that says so has it.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct SeriesAnswer {
    /// How many meetings were added.
    pub added: Option<u32>,
    /// How many days were there already.
    pub kept: Option<u32>,
    /// The first of the meetings that were added.
    pub first: Option<MeetingNumber>,
}

impl Form for SeriesForm {}

impl Default for SeriesForm {
    fn default() -> Self {
        Self {
            week: "2".into(),
            weekday: "tuesday".into(),
            every: "1".into(),
            from: String::new(),
            times: "12".into(),
            skipped: Vec::new(),
            continues: String::new(),
            preview: String::new(),
            gathering: GatheringForm::default(),
        }
    }
}

impl SeriesForm {
    /// The form before anybody types, with a series that begins on the day `today`.
    pub fn starting(today: NaiveDate) -> Self {
        Self {
            from: today.to_string(),
            ..Self::default()
        }
    }

    /// The form for more meetings of a series, which go on as those that there are, the earliest
    /// first.
    pub fn continuing(number: MeetingNumber, meetings: &[Meeting]) -> Option<Self> {
        let days: Vec<NaiveDate> = meetings.iter().map(|meeting| meeting.day).collect();
        let series = Series::after(&days)?;
        Some(Self {
            week: series.week.to_string(),
            weekday: weekday_value(series.weekday).to_owned(),
            every: series.every.to_string(),
            from: series.first.to_string(),
            times: series.times.to_string(),
            skipped: series.skipped.iter().map(u32::to_string).collect(),
            continues: number.to_string(),
            gathering: GatheringForm::of(meetings.last()?),
            ..Self::default()
        })
    }

    /// Whether the days are to be shown, and nothing is to be added yet.
    pub fn is_preview(&self) -> bool {
        self.preview == "days"
    }

    /// Whether nobody meets in that month.
    pub fn skips(&self, month: u32) -> bool {
        self.skipped.iter().any(|one| *one == month.to_string())
    }

    /// Reads on which days who comes together.
    pub fn read(&self, groups: &[WorkGroup]) -> Result<SeriesDraft, Corrections> {
        let mut wrong = Corrections::default();
        let series = self.series(&mut wrong);
        let gathering = self.gathering.read(groups, &mut wrong);
        // What is skipped is told last: it is the whole series that it leaves no day of.
        let days = series.and_then(|series| wrong.take(SKIP, series.days()));
        match (days, gathering) {
            (Some(days), Some(gathering)) => Ok(SeriesDraft { days, gathering }),
            _ => Err(wrong),
        }
    }

    fn series(&self, wrong: &mut Corrections) -> Option<Series> {
        let week = wrong.take(WEEK, self.week.parse());
        let weekday = wrong.take(WEEKDAY, self.weekday());
        let every = wrong.take(EVERY, self.every());
        let first = wrong.take(FROM, Day::read(&self.from));
        let times = wrong.take(TIMES, self.times());
        let skipped = self.skipped.iter().filter_map(|month| month.parse().ok());
        Some(Series {
            week: week?,
            weekday: weekday?,
            every: every?,
            first: first?,
            times: times?,
            skipped: skipped.collect(),
        })
    }

    fn times(&self) -> Result<u32, SeriesError> {
        let times = self.times.trim().parse().ok();
        let most = Series::MOST;
        times
            .filter(|times| (1..=most).contains(times))
            .ok_or(SeriesError::Times { most })
    }

    fn every(&self) -> Result<u32, SeriesError> {
        let every = self.every.parse().ok();
        let possible = 1..=Series::FARTHEST;
        every
            .filter(|every| possible.contains(every))
            .ok_or(SeriesError::Every)
    }

    fn weekday(&self) -> Result<Weekday, Mistake> {
        self.weekday.parse().map_err(|_| Mistake::NotChosen)
    }
}

impl From<AddedSeries> for SeriesAnswer {
    fn from(series: AddedSeries) -> Self {
        Self {
            added: u32::try_from(series.added).ok(),
            kept: u32::try_from(series.kept).ok(),
            first: Some(series.first),
        }
    }
}

impl SeriesAnswer {
    /// The address of the page that says it.
    pub fn address(self, slug: Slug) -> String {
        let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
        let (added, kept) = (number(self.added), number(self.kept));
        let first = self.first.map(|first| first.to_string());
        let first = first.unwrap_or_default();
        let said = [("added", &*added), ("kept", &kept), ("first", &first)];
        paths::Meetings { slug }.with_query(&said)
    }

    /// Those of the meetings that were added.
    pub fn names<'a>(self, meetings: &'a [Meeting]) -> impl Iterator<Item = &'a Meeting> + use<'a> {
        let first = self.first.map_or(i64::MAX, |first| first.0);
        let added = first..first.saturating_add(self.added.unwrap_or_default().into());
        let meetings = meetings.iter();
        meetings.filter(move |meeting| added.contains(&meeting.number.0))
    }
}

/// What the form says for a day of the week.
fn weekday_value(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}
