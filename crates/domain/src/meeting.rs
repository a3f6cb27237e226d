use chrono::{DateTime, NaiveDate, Utc};
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
    /// When its work was finished, once somebody said so: the links that asked before it end then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<DateTime<Utc>>,
}

/// A rule about meetings that a request would break.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum MeetingError {
    /// It has not begun.
    #[error("this meeting is still to come; close it on its day or later")]
    StillAhead,
    /// It does not take place.
    #[error("this meeting was called off")]
    CalledOff,
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

    /// Whether it can be closed on the day `today`: from its own day on, unless it was called off.
    pub fn can_close(&self, today: NaiveDate) -> bool {
        self.check_close(today).is_ok()
    }

    /// Whether there is nothing to ask before it any more: it was called off, or closed.
    pub fn is_over(&self) -> bool {
        self.cancelled || self.closed.is_some()
    }

    /// Says that its work is finished `now`, on the day `today`. One that was closed before stays
    /// closed since then.
    ///
    /// # Errors
    ///
    /// When it is still to come, or was called off.
    pub fn close(&mut self, now: DateTime<Utc>, today: NaiveDate) -> Result<(), MeetingError> {
        self.check_close(today)?;
        self.closed = self.closed.or(Some(now));
        Ok(())
    }

    /// Takes back that it was closed.
    pub fn reopen(&mut self) {
        self.closed = None;
    }

    fn check_close(&self, today: NaiveDate) -> Result<(), MeetingError> {
        if self.cancelled {
            Err(MeetingError::CalledOff)
        } else if self.day > today {
            Err(MeetingError::StillAhead)
        } else {
            Ok(())
        }
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
