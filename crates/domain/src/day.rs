//! Civil days as people type them.

use chrono::{Datelike, NaiveDate};

/// Reads the days that people type.
#[derive(Clone, Copy, Debug)]
pub struct Day;

/// Some text is no day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum DayError {
    /// Nothing was written where a day is needed.
    #[error("no day")]
    Blank,
    /// It cannot be read as a day.
    #[error("not a day")]
    Unreadable,
    /// It is too far from our time to be meant.
    #[error("a day before 2000 or after 2100")]
    OutOfReach,
}

impl Day {
    /// Reads a day, written with the year first or as month/day/year.
    ///
    /// # Errors
    ///
    /// When nothing was typed, it is no day, or it lies outside of 2000 to 2100.
    ///
    /// ```
    /// # use domain::{Day, DayError};
    /// assert_eq!(Day::read("2027-03-31"), Day::read(" 3/31/2027 "));
    /// assert_eq!(Day::read("31 soon"), Err(DayError::Unreadable));
    /// assert_eq!(Day::read("0027-03-31"), Err(DayError::OutOfReach));
    /// ```
    pub fn read(typed: &str) -> Result<NaiveDate, DayError> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(DayError::Blank);
        }
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(text, "%m/%d/%Y"))
            .map_err(|_| DayError::Unreadable)?;
        match day.year() {
            2000..=2100 => Ok(day),
            _ => Err(DayError::OutOfReach),
        }
    }

    /// Reads a day that may be left empty.
    ///
    /// # Errors
    ///
    /// As [`Day::read`], apart from blank text.
    pub fn optional(typed: &str) -> Result<Option<NaiveDate>, DayError> {
        match Self::read(typed) {
            Err(DayError::Blank) => Ok(None),
            read => read.map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let day = |y, m, d| Ok(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        for (typed, read) in [
            ("2027-03-31", day(2027, 3, 31)),
            (" 3/31/2027 ", day(2027, 3, 31)),
            ("2000-01-01", day(2000, 1, 1)),
            ("2100-12-31", day(2100, 12, 31)),
            ("1999-12-31", Err(DayError::OutOfReach)),
            ("2101-01-01", Err(DayError::OutOfReach)),
            ("2027-02-29", Err(DayError::Unreadable)),
            ("31 soon", Err(DayError::Unreadable)),
            (" ", Err(DayError::Blank)),
        ] {
            assert_eq!(Day::read(typed), read, "{typed:?}");
            let optional = match read {
                Err(DayError::Blank) => Ok(None),
                read => read.map(Some),
            };
            assert_eq!(Day::optional(typed), optional, "{typed:?}");
        }
    }
}
