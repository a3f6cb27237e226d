use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// From when to when people meet, by the clock on the wall.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Hours {
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends, on the same day; not always known.
    pub to: Option<NaiveTime>,
}

/// Why some hours cannot be.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum HoursError {
    /// No time of day.
    #[error("not a time of day")]
    NoTime,
    /// An end without a beginning.
    #[error("an end without a beginning")]
    NoBeginning,
    /// The end comes first.
    #[error("the end lies before the beginning")]
    Backwards,
}

impl Hours {
    /// Reads two times of day, of which the second or both may be left empty.
    ///
    /// # Errors
    ///
    /// When one is no time of day, only the end is there, or it lies before the beginning.
    ///
    /// ```
    /// # use domain::{Hours, HoursError};
    /// let hours = Hours::optional("9:30", "11 am")?.unwrap();
    /// assert_eq!(hours.minutes(), Some(90));
    /// assert_eq!(Hours::optional("", "")?, None);
    /// assert_eq!(Hours::optional("14:00", "1 pm"), Err(HoursError::Backwards));
    /// # Ok::<(), HoursError>(())
    /// ```
    pub fn optional(from: &str, to: &str) -> Result<Option<Self>, HoursError> {
        match (read(from)?, read(to)?) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err(HoursError::NoBeginning),
            (Some(from), Some(to)) if to <= from => Err(HoursError::Backwards),
            (Some(from), to) => Ok(Some(Self { from, to })),
        }
    }

    /// How many minutes lie between, where the end is known.
    pub fn minutes(&self) -> Option<i64> {
        self.to.map(|to| (to - self.from).num_minutes())
    }

    /// The time of day some minutes after it began.
    pub fn after(&self, minutes: u32) -> NaiveTime {
        self.from + TimeDelta::minutes(minutes.into())
    }

    /// When each of several topics begins that take so many minutes, one after another.
    pub fn starts(&self, minutes: impl IntoIterator<Item = u16>) -> Vec<NaiveTime> {
        let mut clock = self.from;
        let starts = minutes.into_iter().map(|minutes| {
            let next = clock + TimeDelta::minutes(minutes.into());
            std::mem::replace(&mut clock, next)
        });
        starts.collect()
    }
}

/// Reads a time of day as people type it, and as a browser sends it.
fn read(typed: &str) -> Result<Option<NaiveTime>, HoursError> {
    let text = typed.trim().to_lowercase().replace('.', "");
    if text.is_empty() {
        return Ok(None);
    }
    let (clock, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (text.as_str(), None),
    };
    let mut parts = clock.trim().splitn(3, ':').map(str::parse::<u32>);
    let hour = parts.next().and_then(Result::ok);
    let minute = parts.next().map_or(Some(0), Result::ok);
    let hour = match (hour, half) {
        (Some(hour @ 1..=12), Some(half)) => Some(hour % 12 + half),
        (hour, None) => hour,
        (_, Some(_)) => None,
    };
    let time = hour
        .zip(minute)
        .and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
    time.map(Some).ok_or(HoursError::NoTime)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let time = |h, m| Ok(NaiveTime::from_hms_opt(h, m, 0));
        for (typed, read_as) in [
            ("", Ok(None)),
            ("9", time(9, 0)),
            ("9:30", time(9, 30)),
            ("09:30:00", time(9, 30)),
            ("2:15 p.m.", time(14, 15)),
            ("12 am", time(0, 0)),
            ("12pm", time(12, 0)),
            ("23:59", time(23, 59)),
            ("13 pm", Err(HoursError::NoTime)),
            ("25:00", Err(HoursError::NoTime)),
            ("noon", Err(HoursError::NoTime)),
        ] {
            assert_eq!(read(typed), read_as, "{typed:?}");
        }
    }

    #[test]
    fn an_end_needs_a_beginning_that_lies_before_it() {
        let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
        let hours = |from, to| Ok(Some(Hours { from, to }));
        let half_past_nine = time(9, 30);
        for (from, to, expected) in [
            ("", "", Ok(None)),
            ("9:30", "", hours(half_past_nine, None)),
            ("9:30", "11:00", hours(half_past_nine, Some(time(11, 0)))),
            ("9:30", "9:31", hours(half_past_nine, Some(time(9, 31)))),
            ("9:30", "9:30", Err(HoursError::Backwards)),
            ("9:30", "9:29", Err(HoursError::Backwards)),
            ("", "11:00", Err(HoursError::NoBeginning)),
            ("noon", "", Err(HoursError::NoTime)),
            ("9:30", "late", Err(HoursError::NoTime)),
        ] {
            assert_eq!(Hours::optional(from, to), expected, "{from:?} {to:?}");
        }
    }

    #[test]
    fn topics_begin_one_after_another() {
        let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
        let from = time(9, 30);
        let to = Some(time(11, 0));
        assert_eq!(Hours { from, to }.minutes(), Some(90));
        let hours = Hours { from, to: None };
        assert_eq!(hours.minutes(), None);
        assert_eq!(hours.after(45), time(10, 15));
        let starts = [time(9, 30), time(9, 35), time(10, 35)];
        assert_eq!(hours.starts([5, 60, 10]), starts);
    }
}
