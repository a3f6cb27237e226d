//! A moment of which somebody asks how things stood.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Meeting, When};

/// A moment of the past that a page shows.
#[derive(Clone, Debug)]
pub struct PastMoment {
    /// As the address names it.
    pub when: When,
    /// The day that it was.
    pub day: NaiveDate,
    /// The first instant after it.
    pub end: DateTime<Utc>,
    /// The meeting, if it is one's.
    pub meeting: Option<Meeting>,
    /// Where the page stands as it is now.
    pub now: String,
}

impl PastMoment {
    /// Whether nothing of it is still to come.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        let closed = self.meeting.as_ref().and_then(|meeting| meeting.closed);
        closed.map_or(self.end <= now, |closed| closed <= now)
    }
}
