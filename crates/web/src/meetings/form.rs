use application::meetings::{MeetingCancellation, MeetingRevision};
use chrono::NaiveTime;
use domain::{
    Aspect, Day, Gathering, Hours, Meeting, MeetingDraft, Name, Note, WebAddress, WorkGroup,
    WorkGroupNumber,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const DAY: FormField = FormField::new("day", |wording| say!(wording, "aspect-day"));
pub const BEGINS: FormField = FormField::new("begins", |wording| say!(wording, "begins"));
pub const ENDS: FormField = FormField::new("ends", |wording| say!(wording, "ends"));
pub const PLACE: FormField = FormField::new("place", |wording| say!(wording, "aspect-place"));
pub const LINK: FormField = FormField::new("link", |wording| say!(wording, "aspect-link"));
pub const GROUP: FormField = FormField::new("group", |wording| say!(wording, "who-meets"));
pub const NOTE: FormField = FormField::new("note", |wording| say!(wording, "meeting-note"));
pub const REASON: FormField = FormField::new("reason", |wording| say!(wording, "why-changed"));
pub const WHY: FormField = FormField::new("why", |wording| say!(wording, "why"));

/// The form that adds a meeting, or moves it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeetingForm {
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
    pub cancelled: String,
    pub why: String,
    /// Whether later meetings of its series change along.
    pub scope: String,
}

impl Form for MeetingForm {
    fn changes(&self, aspect: Aspect) -> bool {
        !matches!(aspect, Aspect::Cancelled | Aspect::Began | Aspect::Closed)
    }
}

impl Form for CancellationForm {
    fn changes(&self, aspect: Aspect) -> bool {
        aspect == Aspect::Cancelled
    }
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

    /// Reads on which day who comes together, where `groups` are all the groups there are, so that
    /// every mistake is shown at once.
    pub fn read(&self, groups: &[WorkGroup]) -> Result<MeetingRevision, Corrections> {
        let mut wrong = Corrections::default();
        let day = wrong.take(DAY, Day::read(&self.day));
        let gathering = self.gathering.read(groups, &mut wrong);
        let why = wrong.take(REASON, Note::optional(&self.reason));
        match (day, gathering, why) {
            (Some(day), Some(gathering), Some(why)) => Ok(MeetingRevision {
                draft: MeetingDraft { day, gathering },
                why,
                for_later: self.for_later(),
            }),
            _ => Err(wrong),
        }
    }

    /// Whether the later ones of its series change along.
    pub fn for_later(&self) -> bool {
        is_for_later(&self.scope)
    }
}

impl CancellationForm {
    /// Reads whether it is called off, and why.
    pub fn read(&self) -> Result<MeetingCancellation, Corrections> {
        let why = Note::optional(&self.why).map_err(|wrong| Corrections::one(WHY, wrong))?;
        Ok(MeetingCancellation {
            cancelled: !self.cancelled.is_empty(),
            why,
            for_later: is_for_later(&self.scope),
        })
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
        let hours = wrong.take(BEGINS, hours);
        let place = wrong.take(PLACE, Name::optional(&self.place));
        let link = wrong.take(LINK, WebAddress::optional(&self.link));
        let group = wrong.take(GROUP, read_group(&self.group, groups));
        let note = wrong.take(NOTE, Note::optional(&self.note));
        Some(Gathering {
            hours: hours?,
            place: place?,
            link: link?,
            group: group?,
            note: note?,
        })
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
