//! Meetings that come back every month, or every few months.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate, Weekday};

/// A day of the month by its weekday, "the second Tuesday", in the months in which people meet.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Series {
    /// Which of the month's weeks.
    pub week: Week,
    /// Which day of that week.
    pub weekday: Weekday,
    /// No meeting is before this day.
    pub first: NaiveDate,
    /// How many months lie from one meeting to the next.
    pub every: u32,
    /// The months in which nobody meets, from 1 for January: a series goes on after them as if
    /// they had been met in.
    pub skipped: BTreeSet<u32>,
    /// How many meetings.
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

impl fmt::Display for Week {
    /// As forms have it: `2`, `last`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nth(nth) => nth.fmt(f),
            Self::Last => f.write_str("last"),
        }
    }
}

impl FromStr for Week {
    type Err = SeriesError;

    fn from_str(word: &str) -> Result<Self, SeriesError> {
        match word.parse() {
            Ok(nth @ 1..=4) => Ok(Self::Nth(nth)),
            _ if word == "last" => Ok(Self::Last),
            _ => Err(SeriesError::Week),
        }
    }
}

/// A series that cannot be.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SeriesError {
    /// Too few or too many meetings.
    #[error("not 1 to {most} meetings")]
    Times {
        /// The most at a time.
        most: u32,
    },
    /// No such week.
    #[error("not a week of a month")]
    Week,
    /// Too few or too many months from one to the next.
    #[error("not a number of months from one meeting to the next")]
    Every,
    /// Every month is skipped.
    #[error("every month is skipped")]
    NoMonth,
}

impl Series {
    /// The most meetings planned at a time: three years of them.
    pub const MOST: u32 = 36;
    /// The most months from one meeting to the next.
    pub const FARTHEST: u32 = 12;

    /// The days of the series, from `first` on: the series begins with the first month that has
    /// such a day then and is not skipped.
    ///
    /// # Errors
    ///
    /// When there are none or too many, or the week is not one that every month has.
    ///
    /// ```
    /// # use chrono::{NaiveDate, Weekday};
    /// # use domain::{Series, Week};
    /// let first = NaiveDate::from_ymd_opt(2027, 5, 12).unwrap();
    /// let (week, weekday) = (Week::Nth(2), Weekday::Tue);
    /// let series = Series { week, weekday, first, every: 1, skipped: [7].into(), times: 2 };
    /// // May's second Tuesday, the 11th, lies before the first day, and nobody meets in July.
    /// let days: Vec<String> = series.days()?.iter().map(ToString::to_string).collect();
    /// assert_eq!(days, ["2027-06-08", "2027-08-10"]);
    /// # Ok::<(), domain::SeriesError>(())
    /// ```
    pub fn days(&self) -> Result<Vec<NaiveDate>, SeriesError> {
        self.check()?;
        let meets = |day: &NaiveDate| !self.skipped.contains(&day.month());
        let mut months = self.months(1).skip_while(|day| !meets(day));
        let Some(begin) = months.next() else {
            return Ok(Vec::new());
        };
        let from = Self {
            first: begin,
            ..self.clone()
        };
        let days = from.months(self.every).filter(meets);
        Ok(days.take(self.times as usize).collect())
    }

    /// The series that goes on after meetings on these `days`: as most of them lie. Days that were
    /// moved by themselves are few, and change nothing. A month of the last year in which nobody
    /// met is skipped, if the days tell of a whole year.
    pub fn after(days: &[NaiveDate]) -> Option<Self> {
        let (first, last) = (days.iter().min()?, days.iter().max()?);
        let (week, weekday) = usual(days.iter().map(|day| (week_of(days, *day), day.weekday())))?;
        let months: BTreeSet<i32> = days.iter().map(month_count).collect();
        let gaps = months.iter().zip(months.iter().skip(1));
        let every = usual(gaps.map(|(from, to)| to.abs_diff(*from))).unwrap_or(1);
        let every = every.clamp(1, Self::FARTHEST);
        let met: BTreeSet<u32> = days.iter().map(Datelike::month).collect();
        let whole_year = month_count(last) - month_count(first) >= 11;
        let skipped = (1..=12).filter(|month| whole_year && every == 1 && !met.contains(month));
        let next = first_of(*last)?.checked_add_months(Months::new(every))?;
        Some(Self {
            week,
            weekday,
            first: next,
            every,
            skipped: skipped.collect(),
            times: u32::try_from(days.len()).unwrap_or(1).clamp(1, 12),
        })
    }

    fn check(&self) -> Result<(), SeriesError> {
        match self {
            Self { times, .. } if *times == 0 || *times > Self::MOST => {
                Err(SeriesError::Times { most: Self::MOST })
            }
            Self {
                week: Week::Nth(0 | 5..),
                ..
            } => Err(SeriesError::Week),
            Self { every, .. } if *every == 0 || *every > Self::FARTHEST => Err(SeriesError::Every),
            Self { skipped, .. } if (1..=12).all(|month| skipped.contains(&month)) => {
                Err(SeriesError::NoMonth)
            }
            _ => Ok(()),
        }
    }

    /// The days in the first month and in every so manyth after it, skipped or not.
    fn months(&self, every: u32) -> impl Iterator<Item = NaiveDate> {
        let months = (0..).map_while(move |n: u32| {
            let month = first_of(self.first)?;
            month.checked_add_months(Months::new(n.checked_mul(every)?))
        });
        let days = months.map_while(|month| self.in_month(month));
        days.skip_while(|day| *day < self.first)
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

/// What there is most often; of several that are, the first.
fn usual<T: PartialEq + Copy>(all: impl Iterator<Item = T>) -> Option<T> {
    let all: Vec<T> = all.collect();
    let count = |one: &T| all.iter().filter(|other| *other == one).count();
    let most = all.iter().map(count).max()?;
    all.iter().find(|one| count(one) == most).copied()
}

/// In which week of its month a day lies. A fifth one is the last, and where there is any among
/// the `days`, so is a fourth that no fifth follows.
fn week_of(days: &[NaiveDate], day: NaiveDate) -> Week {
    let nth = |day: NaiveDate| u8::try_from(day.day0() / 7 + 1).unwrap_or(5);
    let fifths = days.iter().any(|day| nth(*day) == 5);
    let last = day.checked_add_days(chrono::Days::new(7));
    match nth(day) {
        5 => Week::Last,
        4 if fifths && last.is_none_or(|next| next.month() != day.month()) => Week::Last,
        nth => Week::Nth(nth),
    }
}

fn first_of(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)
}

/// The months since our era began.
fn month_count(day: &NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(week: Week, weekday: Weekday, first: &str) -> Series {
        Series {
            week,
            weekday,
            first: first.parse().unwrap(),
            every: 1,
            skipped: BTreeSet::new(),
            times: 3,
        }
    }

    fn days(series: &Series) -> Vec<String> {
        let days = series.days().unwrap();
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_series_falls_on_its_weekday() {
        use Week::{Last, Nth};
        for (week, weekday, first, expected) in [
            (
                Nth(2),
                Weekday::Tue,
                "2027-01-01",
                ["2027-01-12", "2027-02-09", "2027-03-09"],
            ),
            // On the day itself, and one day late.
            (
                Nth(2),
                Weekday::Tue,
                "2027-01-12",
                ["2027-01-12", "2027-02-09", "2027-03-09"],
            ),
            (
                Nth(2),
                Weekday::Tue,
                "2027-01-13",
                ["2027-02-09", "2027-03-09", "2027-04-13"],
            ),
            // The last one is the fifth where there is one.
            (
                Last,
                Weekday::Wed,
                "2027-06-01",
                ["2027-06-30", "2027-07-28", "2027-08-25"],
            ),
            // January has a 31st and February none.
            (
                Nth(1),
                Weekday::Fri,
                "2027-01-31",
                ["2027-02-05", "2027-03-05", "2027-04-02"],
            ),
            // Over the end of the year, and a leap day.
            (
                Last,
                Weekday::Tue,
                "2027-12-28",
                ["2027-12-28", "2028-01-25", "2028-02-29"],
            ),
        ] {
            assert_eq!(days(&series(week, weekday, first)), expected, "{first}");
        }
    }

    #[test]
    fn months_are_skipped_and_the_others_stay_where_they_are() {
        let monthly = series(Week::Nth(2), Weekday::Tue, "2027-06-01");
        for (every, skipped, first, expected) in [
            (
                1,
                vec![7],
                "2027-06-01",
                ["2027-06-08", "2027-08-10", "2027-09-14"],
            ),
            (
                1,
                vec![7, 8, 12],
                "2027-11-01",
                ["2027-11-09", "2028-01-11", "2028-02-08"],
            ),
            (
                2,
                vec![],
                "2027-11-10",
                ["2027-12-14", "2028-02-08", "2028-04-11"],
            ),
            // July would be one of them; September still is.
            (
                2,
                vec![7],
                "2027-05-01",
                ["2027-05-11", "2027-09-14", "2027-11-09"],
            ),
            // It begins where people meet.
            (
                2,
                vec![7],
                "2027-07-01",
                ["2027-08-10", "2027-10-12", "2027-12-14"],
            ),
            (
                3,
                vec![],
                "2027-01-01",
                ["2027-01-12", "2027-04-13", "2027-07-13"],
            ),
        ] {
            let series = Series {
                every,
                skipped: skipped.into_iter().collect(),
                first: first.parse().unwrap(),
                ..monthly.clone()
            };
            assert_eq!(days(&series), expected, "{series:?}");
        }
    }

    #[test]
    fn a_series_that_cannot_be_is_refused() {
        let good = series(Week::Last, Weekday::Mon, "2027-01-01");
        let refused = |change: fn(&mut Series)| {
            let mut series = good.clone();
            change(&mut series);
            series.days().unwrap_err()
        };
        let most = 36;
        assert_eq!(refused(|s| s.week = Week::Nth(5)), SeriesError::Week);
        assert_eq!(refused(|s| s.week = Week::Nth(0)), SeriesError::Week);
        assert_eq!(refused(|s| s.times = 37), SeriesError::Times { most });
        assert_eq!(refused(|s| s.times = 0), SeriesError::Times { most });
        assert_eq!(refused(|s| s.every = 0), SeriesError::Every);
        assert_eq!(refused(|s| s.every = 13), SeriesError::Every);
        let all = |s: &mut Series| s.skipped = (1..=12).collect();
        assert_eq!(refused(all), SeriesError::NoMonth);
        let most_of_all = Series {
            times: 36,
            every: 12,
            ..good
        };
        assert_eq!(days(&most_of_all).len(), 36);
    }

    #[test]
    fn a_series_goes_on_as_most_of_its_days_lie() {
        let year = Series {
            skipped: [7, 12].into(),
            times: 10,
            ..series(Week::Nth(2), Weekday::Tue, "2027-01-01")
        };
        let mut known = year.days().unwrap();
        // One was moved because of snow.
        known[1] = "2027-02-17".parse().unwrap();
        let next = Series::after(&known).unwrap();
        assert_eq!((next.week, next.weekday), (year.week, year.weekday));
        assert_eq!((next.every, next.times), (1, 10));
        assert_eq!(next.first.to_string(), "2027-12-01");
        assert_eq!(
            days(&next)[0],
            "2027-12-14",
            "less than a year tells of no gap"
        );

        let mut known = Series { times: 11, ..year }.days().unwrap();
        let next = Series::after(&known).unwrap();
        assert_eq!(next.skipped, [7, 12].into());
        assert_eq!(days(&next)[0], "2028-02-08");
        known.truncate(1);
        assert_eq!(
            Series::after(&known).unwrap().first.to_string(),
            "2027-02-01"
        );
        assert_eq!(Series::after(&[]), None);
    }

    #[test]
    fn the_last_week_is_known_by_its_fifth_days() {
        let last = Series {
            times: 6,
            ..series(Week::Last, Weekday::Wed, "2027-06-01")
        };
        let next = Series::after(&last.days().unwrap()).unwrap();
        assert_eq!((next.week, next.weekday), (Week::Last, Weekday::Wed));
        let fourth = Series {
            week: Week::Nth(4),
            every: 3,
            ..last
        };
        let next = Series::after(&fourth.days().unwrap()).unwrap();
        assert_eq!((next.week, next.every), (Week::Nth(4), 3));
    }

    #[test]
    fn a_fourth_day_that_is_the_last_as_well_counts_as_the_fourth() {
        let days = ["2027-01-26", "2027-02-23", "2027-04-27"].map(|day| day.parse().unwrap());
        let next = Series::after(&days).unwrap();
        assert_eq!((next.week, next.weekday), (Week::Nth(4), Weekday::Tue));
    }

    #[test]
    fn a_series_goes_on_over_the_end_of_the_year() {
        let days = ["2027-12-14", "2028-01-11"].map(|day| day.parse().unwrap());
        let next = Series::after(&days).unwrap();
        assert_eq!(
            (next.every, next.first.to_string()),
            (1, "2028-02-01".into())
        );
    }
}
