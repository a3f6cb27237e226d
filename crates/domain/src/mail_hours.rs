//! When the program mails by itself: by day, by the partnership's clock, and not on Sundays.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};

use crate::{Partnership, Policy, PreMeetingMail};

/// A Sunday is over after one day, and no zone skips more than that.
const MOST_DAYS_AHEAD: usize = 4;

impl Partnership {
    /// The first moment from `at` on at which mails may leave that nobody pressed a button for.
    ///
    /// ```
    /// # use domain::*;
    /// # let own = Partnership { slug: Slug::new("three-rivers").unwrap(), name: Name::new("Three Rivers")?,
    /// #     zone: Zone::new("UTC").unwrap(), policy: Policy::default(), archived: false };
    /// let next = |at: &str| own.next_mail_time(at.parse().unwrap()).to_rfc3339();
    /// assert_eq!(next("2027-03-05T07:59:00Z"), "2027-03-05T08:00:00+00:00");
    /// assert_eq!(next("2027-03-05T17:59:00Z"), "2027-03-05T17:59:00+00:00");
    /// assert_eq!(next("2027-03-06T18:00:00Z"), "2027-03-08T08:00:00+00:00", "Sunday the 7th");
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn next_mail_time(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let first = self.zone.day_of(at);
        let days = first.iter_days().take(MOST_DAYS_AHEAD);
        let mut open = days.filter(|day| !rests(*day)).map(|day| {
            let hours = self.policy.mail_hours();
            let [from, until] = hours.map(|hour| self.zone.at(day, hour));
            (from, until.max(from))
        });
        let next = open.find(|(_, until)| at < *until);
        next.map_or(at, |(from, _)| at.max(from))
    }
}

impl Policy {
    /// From when and until when mails leave on a day; at least an hour.
    fn mail_hours(&self) -> [NaiveTime; 2] {
        let from = self.mail_from.min(22);
        let until = self.mail_until.clamp(from + 1, 23);
        [from, until].map(|hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
    }
}

impl PreMeetingMail {
    /// Whether it is mailed on the day `today` before a meeting on `meeting`. What would be due on a
    /// Sunday is on the Saturday before; what is quiet only then waits for the Monday.
    pub fn is_to_be_mailed(self, meeting: NaiveDate, today: NaiveDate, policy: &Policy) -> bool {
        let early = |day: &NaiveDate| rests(*day) && self != Self::Quiet;
        let tomorrow = today.succ_opt().filter(early);
        let days = [Some(today), tomorrow];
        let mut days = days.into_iter().flatten();
        days.any(|day| self.is_due(meeting, day, policy))
    }

    /// The day on which it leaves before a meeting on that day.
    pub fn leaves_on(self, meeting: NaiveDate, policy: &Policy) -> NaiveDate {
        let first = self.first_day(meeting, policy);
        let before = first.pred_opt().filter(|_| rests(first));
        before.unwrap_or(first)
    }
}

/// Whether nothing is mailed on a day.
fn rests(day: NaiveDate) -> bool {
    day.weekday() == Weekday::Sun
}
