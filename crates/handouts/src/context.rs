//! What every handout is made for.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Meeting, Partnership};
use wording::Wording;

/// For which meeting a handout is made, and for whom.
#[derive(Clone, Copy)]
pub struct HandoutContext<'a> {
    pub partnership: &'a Partnership,
    pub meeting: &'a Meeting,
    /// How the reader is spoken to.
    pub wording: &'static Wording,
    /// The day on which it is made.
    pub today: NaiveDate,
    /// The instant at which it is made.
    pub now: DateTime<Utc>,
}
