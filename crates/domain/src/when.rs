//! A moment of the past, as people and addresses name it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{Day, Meeting, MeetingNumber, Zone};

/// A moment of the past: the end of a day, or a meeting.
///
/// ```
/// # use domain::{MeetingNumber, When};
/// assert_eq!("meeting-7".parse(), Ok(When::At(MeetingNumber(7))));
/// assert_eq!("2027-03-02".parse::<When>()?.to_string(), "2027-03-02");
/// assert!("the last meeting".parse::<When>().is_err());
/// # Ok::<(), domain::WhenError>(())
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum When {
    /// The end of a day.
    EndOf(NaiveDate),
    /// The moment at which a meeting was closed; the end of its day where it was not.
    At(MeetingNumber),
}

/// Some text names no moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("neither a day nor a meeting")]
pub struct WhenError;

/// What a meeting is called in addresses, before its number.
const MEETING: &str = "meeting-";

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        let text = text.trim();
        match text.strip_prefix(MEETING) {
            Some(number) => number
                .parse()
                .map(|number| Self::At(MeetingNumber(number)))
                .map_err(|_| WhenError),
            None => Day::read(text).map(Self::EndOf).map_err(|_| WhenError),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndOf(day) => day.fmt(f),
            Self::At(MeetingNumber(number)) => write!(f, "{MEETING}{number}"),
        }
    }
}

impl TryFrom<String> for When {
    type Error = WhenError;

    fn try_from(text: String) -> Result<Self, WhenError> {
        text.parse()
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.to_string()
    }
}

impl Meeting {
    /// The first instant that no longer belongs to it: just after it was closed, so that the closing
    /// is part of it; where nobody closed it, the end of its day.
    pub fn end(&self, zone: Zone) -> DateTime<Utc> {
        match self.closed {
            Some(closed) => closed + TimeDelta::milliseconds(1),
            None => zone.end_of(self.day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 2).unwrap();
        for (text, when) in [
            ("2027-03-02", Ok(When::EndOf(day))),
            ("meeting-7", Ok(When::At(MeetingNumber(7)))),
            ("meeting-", Err(WhenError)),
            ("the last meeting", Err(WhenError)),
            ("", Err(WhenError)),
        ] {
            assert_eq!(text.parse(), when, "{text:?}");
            assert_eq!(When::try_from(text.to_owned()), when, "{text:?}");
            if let Ok(when) = when {
                assert_eq!(String::from(when), text);
            }
        }
    }
}
