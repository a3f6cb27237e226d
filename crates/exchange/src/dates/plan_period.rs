//! The time that a plan covers.

use chrono::{Datelike, NaiveDate};

use super::pieces::{self, DatePiece};
use super::{Habits, read_date};

/// From the first to the last day of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PlanPeriod {
    first: NaiveDate,
    last: NaiveDate,
}

impl PlanPeriod {
    /// The period that the words name, where they name two days or a single year.
    pub(crate) fn read(words: &str) -> Option<Self> {
        let when = read_date(words, Habits::default());
        if let (Some(first), Some(last)) = (when.start, when.due) {
            return Some(Self { first, last });
        }
        let year: i32 = words
            .trim()
            .trim_start_matches("Calendar Year ")
            .parse()
            .ok()?;
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(Self {
            first,
            last: NaiveDate::from_ymd_opt(year, 12, 31)?,
        })
    }

    /// The one stretch within the period, where there is exactly one.
    pub(super) fn only(self, month: u32, day: Option<u32>) -> Option<DatePiece> {
        let years = self.first.year()..=self.last.year().min(self.first.year() + 20);
        let mut within = years.filter_map(|year| dated(year, month, day)).filter(|piece| {
            matches!(piece, DatePiece::Span(first, last) if *last >= self.first && *first <= self.last)
        });
        let only = within.next();
        only.filter(|_| within.next().is_none())
    }
}

/// The latest such stretch that starts before `end`.
pub(super) fn dated_before(month: u32, day: Option<u32>, end: NaiveDate) -> Option<DatePiece> {
    let year = if month > end.month() {
        end.year() - 1
    } else {
        end.year()
    };
    dated(year, month, day)
}

fn dated(year: i32, month: u32, day: Option<u32>) -> Option<DatePiece> {
    match day {
        None => pieces::whole_month(year, month),
        Some(day) => NaiveDate::from_ymd_opt(year, month, day).map(|day| DatePiece::Span(day, day)),
    }
}
