use chrono::{NaiveDate, NaiveTime, Weekday};
use domain::{
    Day, Hours, Meeting, Name, Note, Series, SeriesError, Slug, WebAddress, Week, WorkGroup,
    WorkGroupNumber,
};
use serde::Deserialize;
use wording::Mistake;

use super::Corrections;
use crate::paths;
use crate::paths::WithQuery;

/// The form that adds a meeting, or moves it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeetingForm {
    pub key: String,
    pub version: String,
    pub day: String,
    #[serde(flatten)]
    pub gathering: GatheringForm,
}

/// What the forms for one meeting and for several ask alike.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GatheringForm {
    pub begins: String,
    pub ends: String,
    pub place: String,
    pub link: String,
    pub group: String,
    pub note: String,
}

/// The form that adds a meeting a month.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct SeriesForm {
    pub key: String,
    pub week: String,
    pub weekday: String,
    pub from: String,
    pub times: String,
    #[serde(flatten)]
    pub gathering: GatheringForm,
}

/// The form that calls a meeting off, or on again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CancellationForm {
    pub key: String,
    pub version: String,
    pub cancelled: String,
    pub why: String,
}

/// What became of a series, as the address of the page that says so has it.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct SeriesAnswer {
    /// How many meetings were added.
    pub added: Option<u32>,
    /// How many days were there already.
    pub kept: Option<u32>,
}

/// When, where and who: a meeting without its day and number.
#[derive(Clone, Debug)]
pub struct Gathering {
    pub hours: Option<Hours>,
    pub place: Option<Name>,
    pub link: Option<WebAddress>,
    pub group: Option<WorkGroupNumber>,
    pub note: Option<Note>,
}

impl MeetingForm {
    /// The form as it stands for a meeting.
    pub fn of(meeting: &Meeting) -> Self {
        Self {
            day: meeting.day.to_string(),
            gathering: GatheringForm::of(meeting),
            ..Self::default()
        }
    }

    /// Reads on which day who comes together, where `groups` are all the groups there are.
    pub fn read(&self, groups: &[WorkGroup]) -> Result<(NaiveDate, Gathering), Corrections> {
        let mut wrong = Corrections::default();
        let day = wrong.take("day", Day::read(&self.day));
        let gathering = self.gathering.read(groups, &mut wrong);
        day.zip(gathering).ok_or(wrong)
    }
}

impl GatheringForm {
    fn of(meeting: &Meeting) -> Self {
        let text = |text: Option<String>| text.unwrap_or_default();
        let time = |time: NaiveTime| time.format("%H:%M").to_string();
        Self {
            begins: text(meeting.hours.map(|hours| time(hours.from))),
            ends: text(meeting.hours.and_then(|hours| hours.to).map(time)),
            place: text(meeting.place.as_ref().map(ToString::to_string)),
            link: text(meeting.link.as_ref().map(ToString::to_string)),
            group: text(meeting.group.map(|group| group.to_string())),
            note: text(meeting.note.as_ref().map(ToString::to_string)),
        }
    }

    /// Reads when, where and who, and says what is wrong with it.
    fn read(&self, groups: &[WorkGroup], wrong: &mut Corrections) -> Option<Gathering> {
        let hours = Hours::optional(&self.begins, &self.ends);
        let hours = wrong.take("begins", hours);
        let place = wrong.take("place", Name::optional(&self.place));
        let link = wrong.take("link", WebAddress::optional(&self.link));
        let group = wrong.take("group", read_group(&self.group, groups));
        let note = wrong.take("note", Note::optional(&self.note));
        Some(Gathering {
            hours: hours?,
            place: place?,
            link: link?,
            group: group?,
            note: note?,
        })
    }
}

impl Gathering {
    /// Takes over for a meeting what was said.
    pub fn apply(self, meeting: &mut Meeting) {
        meeting.hours = self.hours;
        meeting.place = self.place;
        meeting.link = self.link;
        meeting.group = self.group;
        meeting.note = self.note;
    }
}

impl Default for SeriesForm {
    fn default() -> Self {
        Self {
            key: String::new(),
            week: "2".into(),
            weekday: "tuesday".into(),
            from: String::new(),
            times: "12".into(),
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

    /// Reads on which days who comes together.
    pub fn read(&self, groups: &[WorkGroup]) -> Result<(Vec<NaiveDate>, Gathering), Corrections> {
        let mut wrong = Corrections::default();
        let week = wrong.take("week", self.week());
        let weekday = wrong.take("weekday", self.weekday());
        let first = wrong.take("from", Day::read(&self.from));
        let times = wrong.take("times", self.times());
        let gathering = self.gathering.read(groups, &mut wrong);
        let series = week.zip(weekday).zip(first.zip(times));
        let days = series.and_then(|((week, weekday), (first, times))| {
            let series = Series {
                week,
                weekday,
                first,
                times,
            };
            wrong.take("times", series.days())
        });
        days.zip(gathering).ok_or(wrong)
    }

    fn times(&self) -> Result<u32, SeriesError> {
        let times = self.times.trim().parse().ok();
        let most = Series::MOST;
        times
            .filter(|times| (1..=most).contains(times))
            .ok_or(SeriesError::Times { most })
    }

    fn week(&self) -> Result<Week, SeriesError> {
        match self.week.as_str() {
            "last" => Ok(Week::Last),
            nth => nth.parse().map(Week::Nth).map_err(|_| SeriesError::Week),
        }
    }

    fn weekday(&self) -> Result<Weekday, Mistake> {
        self.weekday.parse().map_err(|_| Mistake::NotChosen)
    }
}

impl SeriesAnswer {
    /// The address of the page that says it.
    pub fn address(self, slug: Slug) -> String {
        let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
        let (added, kept) = (number(self.added), number(self.kept));
        paths::Meetings { slug }.with_query(&[("added", &added), ("kept", &kept)])
    }
}

/// Reads who meets; nothing chosen stands for everybody.
fn read_group(typed: &str, groups: &[WorkGroup]) -> Result<Option<WorkGroupNumber>, Mistake> {
    if typed.is_empty() {
        return Ok(None);
    }
    let chosen = groups
        .iter()
        .find(|group| group.number.to_string() == typed);
    chosen.map(|group| Some(group.number)).ok_or(Mistake::Gone)
}
