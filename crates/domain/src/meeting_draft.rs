//! What people agree about meetings, before it is kept.

use chrono::NaiveDate;

use crate::{Hours, Meeting, MeetingNumber, Name, Note, WebAddress, WorkGroupNumber};

/// When in the day, where and who: what meetings of a series have in common.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    /// From when to when.
    pub hours: Option<Hours>,
    pub place: Option<Name>,
    /// Where one joins from afar.
    pub link: Option<WebAddress>,
    /// The work group that meets; none where the whole partnership does.
    pub group: Option<WorkGroupNumber>,
    /// What about, or what to bring.
    pub note: Option<Note>,
}

/// What people agree about one meeting.
#[derive(Clone, Debug)]
pub struct MeetingDraft {
    pub day: NaiveDate,
    /// When, where and who.
    pub gathering: Gathering,
}

/// What people agree about meetings that come again and again.
#[derive(Clone, Debug)]
pub struct SeriesDraft {
    /// The days on which they fall.
    pub days: Vec<NaiveDate>,
    /// When, where and who.
    pub gathering: Gathering,
}

/// The same people would meet twice on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum MeetingClash {
    /// On the day of the meeting itself.
    #[error("the same people meet on that day already")]
    OnItsDay,
    /// On the day of a later one of its series.
    #[error("the same people meet already on {0}, the day of a later meeting of the series")]
    Later(NaiveDate),
}

impl Meeting {
    /// A meeting as it was agreed.
    pub fn agreed(number: MeetingNumber, draft: MeetingDraft) -> Self {
        let mut meeting = Self::on(number, draft.day);
        meeting.gather(draft.gathering);
        meeting
    }

    /// The same meeting as it was agreed anew.
    #[must_use]
    pub fn agreed_anew(&self, draft: MeetingDraft) -> Self {
        let mut meeting = Self {
            day: draft.day,
            ..self.clone()
        };
        meeting.gather(draft.gathering);
        meeting
    }

    /// Whether another of `all` has the same people on the same day, called off or not.
    pub fn clashes_with(&self, all: &[Self]) -> bool {
        let mut others = all.iter().filter(|one| one.number != self.number);
        others.any(|other| other.is_of(self.group, self.day))
    }

    fn gather(&mut self, gathering: Gathering) {
        self.hours = gathering.hours;
        self.place = gathering.place;
        self.link = gathering.link;
        self.group = gathering.group;
        self.note = gathering.note;
    }
}

impl SeriesDraft {
    /// Those of the days on which the same people meet already, called off or not.
    pub fn days_taken(&self, all: &[Meeting]) -> Vec<NaiveDate> {
        let group = self.gathering.group;
        let is_taken = |day: &&NaiveDate| all.iter().any(|meeting| meeting.is_of(group, **day));
        self.days.iter().filter(is_taken).copied().collect()
    }
}
