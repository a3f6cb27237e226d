use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{MeetingNumber, Note, WorkGroupNumber};

/// A day on which the partnership, or one of its work groups, comes together.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Meeting {
    /// Its number in the partnership.
    pub number: MeetingNumber,
    /// The day.
    pub day: NaiveDate,
    /// The work group that meets; none where the whole partnership does.
    pub group: Option<WorkGroupNumber>,
    /// Where, or what about.
    pub note: Option<Note>,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// How a meeting stands on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MeetingState {
    /// It is still to come; on its own day too.
    Planned,
    /// Its day has passed.
    Held,
    /// It was called off.
    Cancelled,
}

impl Meeting {
    /// Whether it is the one that `group` has on that day, called off or not.
    pub fn is_of(&self, group: Option<WorkGroupNumber>, day: NaiveDate) -> bool {
        self.group == group && self.day == day
    }

    /// Whether its day is still to come on the day `today`, called off or not.
    pub fn is_ahead(&self, today: NaiveDate) -> bool {
        self.day >= today
    }

    /// How it stands on the day `today`. A day that has passed counts as held, whether or not
    /// somebody did the paperwork.
    pub fn state(&self, today: NaiveDate) -> MeetingState {
        match self.cancelled {
            true => MeetingState::Cancelled,
            false if self.day < today => MeetingState::Held,
            false => MeetingState::Planned,
        }
    }
}
