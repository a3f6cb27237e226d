use chrono::{NaiveDate, NaiveTime};
use domain::{Day, Hours, Meeting, Name, Note, TextError, WebAddress, WorkGroup, WorkGroupNumber};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;

/// The form that adds a meeting, or moves it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeetingForm {
    pub key: String,
    pub version: String,
    pub day: String,
    /// Why it is on another day, or otherwise not as it was.
    pub reason: String,
    /// Whether later meetings of its series change along.
    pub scope: String,
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

/// The form that calls a meeting off, or on again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CancellationForm {
    pub key: String,
    pub version: String,
    pub cancelled: String,
    pub why: String,
    /// Whether later meetings of its series change along.
    pub scope: String,
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
        let reason = wrong.take("reason", self.reason());
        let read = day.zip(gathering).filter(|_| reason.is_some());
        read.ok_or(wrong)
    }

    /// Why it changes.
    pub fn reason(&self) -> Result<Option<Note>, TextError> {
        Note::optional(&self.reason)
    }

    /// Whether the later ones of its series change along.
    pub fn for_later(&self) -> bool {
        is_for_later(&self.scope)
    }
}

impl CancellationForm {
    /// Whether the later ones of its series are called off or on along.
    pub fn for_later(&self) -> bool {
        is_for_later(&self.scope)
    }
}

impl GatheringForm {
    /// The form as it stands for a meeting.
    pub fn of(meeting: &Meeting) -> Self {
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
    pub fn read(&self, groups: &[WorkGroup], wrong: &mut Corrections) -> Option<Gathering> {
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

fn is_for_later(scope: &str) -> bool {
    scope == "later"
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
