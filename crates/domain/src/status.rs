//! How an action stands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Note;
use crate::word::{slugs, words};

/// How an action stands, with what belongs to it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody has begun.
    #[default]
    NotStarted,
    /// Somebody is at it.
    InProgress,
    /// It rests until a day.
    OnHold(Hold),
    /// It was finished.
    Complete(Completion),
    /// It was given up.
    Dropped {
        /// The day on which it was.
        on: NaiveDate,
        reason: Note,
    },
}

/// When an action was finished.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Completion {
    /// On this day.
    On(NaiveDate),
    /// Before somebody recorded it, as a file may say without a day.
    Unknown {
        /// The day on which it was recorded.
        recorded: NaiveDate,
    },
}

/// A rest that ends by itself.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Hold {
    /// The first day on which work goes on.
    pub until: NaiveDate,
    /// What is waited for.
    pub reason: Note,
    /// Whether work had begun, so that it goes on from there.
    pub begun: bool,
}

/// The name of a status, without what belongs to it: what a list filters by and a file calls it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum StatusName {
    /// Nobody has begun.
    NotStarted,
    /// Somebody is at it.
    InProgress,
    /// It rests until a day.
    OnHold,
    /// It is done.
    Complete,
    /// It was given up.
    Dropped,
}

words! {
    /// Every status, in the order in which an action goes through them.
    StatusName {
        NotStarted: "not_started",
        InProgress: "in_progress",
        OnHold: "on_hold",
        Complete: "complete",
        Dropped: "dropped",
    }
}

slugs!(StatusName);

impl Status {
    /// How the action stands on the day `today`: a hold ends by itself on its day.
    ///
    /// ```
    /// # use domain::{Hold, Note, Status, StatusName};
    /// # let day = |d| chrono::NaiveDate::from_ymd_opt(2027, 5, d).unwrap();
    /// let reason = Note::new("waiting for the grant")?;
    /// let status = Status::OnHold(Hold { until: day(1), reason, begun: true });
    /// assert_eq!(status.name(day(1).pred_opt().unwrap()), StatusName::OnHold);
    /// assert_eq!(status.name(day(1)), StatusName::InProgress);
    /// # Ok::<(), domain::TextError>(())
    /// ```
    pub fn name(&self, today: NaiveDate) -> StatusName {
        match self {
            Self::NotStarted => StatusName::NotStarted,
            Self::InProgress => StatusName::InProgress,
            Self::OnHold(hold) if today < hold.until => StatusName::OnHold,
            Self::OnHold(hold) if hold.begun => StatusName::InProgress,
            Self::OnHold(_) => StatusName::NotStarted,
            Self::Complete(_) => StatusName::Complete,
            Self::Dropped { .. } => StatusName::Dropped,
        }
    }

    /// Finished on this day.
    pub fn finished_on(day: NaiveDate) -> Self {
        Self::Complete(Completion::On(day))
    }

    /// Whether work is still to be done.
    pub fn is_open(&self) -> bool {
        self.ended_by().is_none()
    }

    /// The day on which it was finished, where that is known.
    pub fn finished(&self) -> Option<NaiveDate> {
        match self {
            Self::Complete(Completion::On(day)) => Some(*day),
            _ => None,
        }
    }

    /// The day on which it was finished or dropped, where that is known.
    pub fn ended(&self) -> Option<NaiveDate> {
        match self {
            Self::Complete(Completion::On(on)) | Self::Dropped { on, .. } => Some(*on),
            Self::Complete(Completion::Unknown { .. })
            | Self::NotStarted
            | Self::InProgress
            | Self::OnHold(_) => None,
        }
    }

    /// The day by which it had ended: the day on which it did or, where nobody knows that one, the
    /// day on which somebody recorded that it had.
    pub fn ended_by(&self) -> Option<NaiveDate> {
        match self {
            Self::Complete(Completion::Unknown { recorded }) => Some(*recorded),
            other => other.ended(),
        }
    }
}

impl StatusName {
    /// Whether work is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Complete | Self::Dropped)
    }
}
