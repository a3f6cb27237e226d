use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Hours, MeetingNumber, Name, Note, WebAddress, WorkGroupNumber};

/// A day on which the partnership, or one of its work groups, comes together.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Meeting {
    /// Its number in the partnership.
    pub number: MeetingNumber,
    pub day: NaiveDate,
    /// From when to when, in the partnership's zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Name>,
    /// Where one joins from afar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<WebAddress>,
    /// The work group that meets; none where the whole partnership does.
    pub group: Option<WorkGroupNumber>,
    /// What about, or what to bring.
    pub note: Option<Note>,
    /// The meeting that its series began with; none where it stands by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<MeetingNumber>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// When it began, once somebody said so: since then its agenda stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<DateTime<Utc>>,
    /// When its work was finished, once somebody said so: its minutes are as things stood then, and
    /// the links that asked before it end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<DateTime<Utc>>,
}

/// A rule about meetings that a request would break.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum MeetingError {
    /// It has not begun.
    #[error("the meeting is still ahead")]
    StillAhead,
    /// It does not take place.
    #[error("the meeting is called off")]
    CalledOff,
    /// Nobody said that it began.
    #[error("the meeting has not begun")]
    NotBegun,
    /// Nobody said that its work is finished.
    #[error("the meeting is not closed")]
    NotClosed,
    /// It is over, and what was written down stands.
    #[error("the meeting is closed")]
    Closed,
    /// It goes on, or went on: it cannot be on another day, of others, or off.
    #[error("the meeting has begun")]
    Begun,
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
    /// A meeting of the whole partnership on `day`, of which nothing else is known.
    pub fn on(number: MeetingNumber, day: NaiveDate) -> Self {
        Self {
            number,
            day,
            hours: None,
            place: None,
            link: None,
            group: None,
            note: None,
            series: None,
            cancelled: false,
            began: None,
            closed: None,
        }
    }

    /// Whether it is the one that `group` has on that day, called off or not.
    pub fn is_of(&self, group: Option<WorkGroupNumber>, day: NaiveDate) -> bool {
        self.group == group && self.day == day
    }

    /// The meeting that the same people had before, of `all`, the earliest first.
    pub fn before<'a>(&self, all: &'a [Self]) -> Option<&'a Self> {
        let mut others = all.iter().rev();
        others.find(|other| other.group == self.group && !other.cancelled && other.day < self.day)
    }

    /// Whether its day is still to come on the day `today`, called off or not.
    pub fn is_ahead(&self, today: NaiveDate) -> bool {
        self.day >= today
    }

    /// Whether it can begin on the day `today`: from its own day on, unless it was called off or closed,
    /// and but once.
    pub fn can_begin(&self, today: NaiveDate) -> bool {
        self.began.is_none() && self.can_close(today)
    }

    /// Whether it can be closed on the day `today`: from its own day on, unless it was called off, and
    /// but once.
    pub fn can_close(&self, today: NaiveDate) -> bool {
        self.closed.is_none() && self.check_held(today).is_ok()
    }

    /// Whether somebody said that it began, and nobody yet that its work is finished.
    pub fn is_going_on(&self) -> bool {
        self.began.is_some() && self.closed.is_none() && !self.cancelled
    }

    /// Whether there is nothing to ask before it any more: it was called off, or closed.
    pub fn is_over(&self) -> bool {
        self.cancelled || self.closed.is_some()
    }

    /// Whether what was agreed about it can still be changed: not what was closed.
    ///
    /// # Errors
    ///
    /// [`MeetingError::Closed`].
    pub fn check_open(&self) -> Result<(), MeetingError> {
        self.closed.map_or(Ok(()), |_| Err(MeetingError::Closed))
    }

    /// Whether it can still be moved or called off: nobody said that it began.
    ///
    /// # Errors
    ///
    /// When it has begun, or is closed.
    pub fn check_movable(&self) -> Result<(), MeetingError> {
        self.check_open()?;
        self.began.map_or(Ok(()), |_| Err(MeetingError::Begun))
    }

    /// Whether it can become what was agreed `anew`: who meets, and on which day, only as long as
    /// it can be moved; the rest until it is closed.
    ///
    /// # Errors
    ///
    /// When it has begun and would be moved, or is closed.
    pub fn check_change(&self, anew: &Self) -> Result<(), MeetingError> {
        if self.is_of(anew.group, anew.day) {
            self.check_open()
        } else {
            self.check_movable()
        }
    }

    /// Whether it is changed along with an earlier one of its series: it is still to come after
    /// that one on the day `today`, and nobody said that it began.
    pub fn follows(&self, earlier: &Self, today: NaiveDate) -> bool {
        let same = self.series.is_some() && self.series == earlier.series;
        let later = self.day > earlier.day && self.number != earlier.number;
        same && later && self.is_ahead(today) && self.check_movable().is_ok()
    }

    /// Takes over what changed about an earlier one of its series, all but its day: what was
    /// agreed about this one by itself stays, where nothing else was agreed about all.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = |d| chrono::NaiveDate::from_ymd_opt(2027, 3, d).unwrap();
    /// # let name = |name| Name::new(name).ok();
    /// let before = Meeting { place: name("Library"), ..Meeting::on(MeetingNumber(1), day(9)) };
    /// let after = Meeting { day: day(10), place: name("Town Hall"), ..before.clone() };
    /// let note = Note::new("Bring cake").ok();
    /// let mut later = Meeting { note, ..Meeting::on(MeetingNumber(2), day(16)) };
    /// later.change_along(&before, &after);
    /// assert_eq!((later.day, &later.place), (day(16), &after.place));
    /// assert!(later.note.is_some());
    /// ```
    pub fn change_along(&mut self, before: &Self, after: &Self) {
        fn along<T: Clone + PartialEq>(own: &mut T, before: &T, after: &T) {
            if before != after {
                own.clone_from(after);
            }
        }
        along(&mut self.hours, &before.hours, &after.hours);
        along(&mut self.place, &before.place, &after.place);
        along(&mut self.link, &before.link, &after.link);
        along(&mut self.group, &before.group, &after.group);
        along(&mut self.note, &before.note, &after.note);
    }

    /// Whether people who come have to know how it differs from what it was `before`: they would
    /// come at the wrong time, to the wrong place, or in vain.
    pub fn is_news_since(&self, before: &Self) -> bool {
        let took_place = !before.cancelled;
        let takes_place = !self.cancelled;
        let elsewhere = self.day != before.day
            || self.hours != before.hours
            || self.place != before.place
            || self.link != before.link
            || self.group != before.group;
        took_place != takes_place || takes_place && elsewhere
    }

    /// Whether it still lies ahead, or goes on: what is prepared for it can be sent.
    ///
    /// # Errors
    ///
    /// When it was called off, or is closed.
    pub fn check_ahead(&self) -> Result<(), MeetingError> {
        self.check_open()?;
        if self.cancelled {
            Err(MeetingError::CalledOff)
        } else {
            Ok(())
        }
    }

    /// Whether things can be written down in it.
    ///
    /// # Errors
    ///
    /// When it has not begun, was called off, or is closed.
    pub fn check_going_on(&self) -> Result<(), MeetingError> {
        self.check_open()?;
        match (self.cancelled, self.began) {
            (true, _) => Err(MeetingError::CalledOff),
            (false, None) => Err(MeetingError::NotBegun),
            (false, Some(_)) => Ok(()),
        }
    }

    /// Whether its minutes can be amended: its work is finished.
    ///
    /// # Errors
    ///
    /// [`MeetingError::NotClosed`].
    pub fn check_closed(&self) -> Result<(), MeetingError> {
        self.closed.map(|_| ()).ok_or(MeetingError::NotClosed)
    }

    /// Says that it begins `now`, on the day `today`. One that began before began then.
    ///
    /// # Errors
    ///
    /// When it is still to come, was called off, or is closed.
    pub fn begin(&mut self, now: DateTime<Utc>, today: NaiveDate) -> Result<(), MeetingError> {
        self.check_open()?;
        self.check_held(today)?;
        self.began = self.began.or(Some(now));
        Ok(())
    }

    /// Says that its work is finished `now`, on the day `today`. One that was closed before stays
    /// closed since then. One of which nobody said that it began was held all the same.
    ///
    /// # Errors
    ///
    /// When it is still to come, or was called off.
    pub fn close(&mut self, now: DateTime<Utc>, today: NaiveDate) -> Result<(), MeetingError> {
        self.check_held(today)?;
        self.closed = self.closed.or(Some(now));
        Ok(())
    }

    fn check_held(&self, today: NaiveDate) -> Result<(), MeetingError> {
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
        if self.cancelled {
            MeetingState::Cancelled
        } else if self.day < today {
            MeetingState::Held
        } else {
            MeetingState::Planned
        }
    }
}
