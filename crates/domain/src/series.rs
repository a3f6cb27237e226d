//! Meetings that come back every month.

use chrono::{Datelike, Months, NaiveDate, Weekday};

/// A day of every month by its weekday: "the second Tuesday".
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Series {
    /// Which of the month's weeks.
    pub week: Week,
    /// Which day of that week.
    pub weekday: Weekday,
    /// The month of the first meeting is this day's.
    pub first: NaiveDate,
    /// How many meetings, one a month.
    pub times: u32,
}

/// Which of a month's weekdays of one name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Week {
    /// The first to fourth: every month has them.
    Nth(u8),
    /// The last, be it the fourth or the fifth.
    Last,
}

/// A series that cannot be.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SeriesError {
    /// Too few or too many meetings.
    #[error("plan 1 to {most} meetings at a time")]
    Times {
        /// The most at a time.
        most: u32,
    },
    /// No such week.
    #[error("choose the first, second, third, fourth or last week")]
    Week,
}

impl Series {
    /// The most meetings planned at a time: three years of them.
    pub const MOST: u32 = 36;

    /// The days of the series, from `first` on.
    ///
    /// # Errors
    ///
    /// When there are none or too many, or the week is not one that every month has.
    ///
    /// ```
    /// # use chrono::{NaiveDate, Weekday};
    /// # use domain::{Series, Week};
    /// let first = NaiveDate::from_ymd_opt(2027, 1, 13).unwrap();
    /// let series = Series { week: Week::Nth(2), weekday: Weekday::Tue, first, times: 2 };
    /// // January's second Tuesday, the 12th, lies before the first day.
    /// let days: Vec<String> = series.days()?.iter().map(ToString::to_string).collect();
    /// assert_eq!(days, ["2027-02-09", "2027-03-09"]);
    /// # Ok::<(), domain::SeriesError>(())
    /// ```
    pub fn days(&self) -> Result<Vec<NaiveDate>, SeriesError> {
        if self.times == 0 || self.times > Self::MOST {
            return Err(SeriesError::Times { most: Self::MOST });
        }
        if matches!(self.week, Week::Nth(0 | 5..)) {
            return Err(SeriesError::Week);
        }
        let months = (0..=self.times).filter_map(|n| self.first.checked_add_months(Months::new(n)));
        let days = months.filter_map(|month| self.in_month(month));
        Ok(days
            .filter(|day| *day >= self.first)
            .take(self.times as usize)
            .collect())
    }

    fn in_month(&self, month: NaiveDate) -> Option<NaiveDate> {
        let nth =
            |n| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), self.weekday, n);
        match self.week {
            Week::Nth(n) => nth(n),
            Week::Last => nth(5).or_else(|| nth(4)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(week: Week, weekday: Weekday, first: &str, times: u32) -> Vec<String> {
        let first = first.parse().unwrap();
        let series = Series {
            week,
            weekday,
            first,
            times,
        };
        series
            .days()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_series_falls_on_its_weekday() {
        assert_eq!(
            days(Week::Nth(2), Weekday::Tue, "2027-01-01", 2),
            ["2027-01-12", "2027-02-09"]
        );
        assert_eq!(
            days(Week::Last, Weekday::Wed, "2027-06-01", 2),
            ["2027-06-30", "2027-07-28"]
        );
        assert_eq!(
            days(Week::Nth(1), Weekday::Fri, "2027-01-31", 1),
            ["2027-02-05"]
        );
        assert_eq!(
            days(Week::Nth(4), Weekday::Mon, "2027-12-27", 1),
            ["2027-12-27"]
        );
    }

    #[test]
    fn a_series_that_cannot_be_is_refused() {
        let first = "2027-01-01".parse().unwrap();
        let series = Series {
            week: Week::Nth(5),
            weekday: Weekday::Mon,
            first,
            times: 3,
        };
        assert_eq!(series.days(), Err(SeriesError::Week));
        let series = Series {
            week: Week::Last,
            times: 37,
            ..series
        };
        assert_eq!(series.days(), Err(SeriesError::Times { most: 36 }));
    }
}
