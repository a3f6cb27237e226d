//! Until when an assessment holds, so that it can be kept.

use chrono::{Days, NaiveDate};

use crate::{Assessment, Facts};

/// An assessment, and until when it holds if nothing is recorded.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CachedAssessment {
    pub assessment: Assessment,
    /// The first day for which it holds.
    pub valid_from: NaiveDate,
    /// The last day for which it is known to hold.
    pub valid_until: NaiveDate,
}

/// How many days an assessment is kept at most: even what stays as it is is looked at once a month.
const MOST_DAYS_VALID: u64 = 31;

/// The last day of an assessment that nothing but a record can change.
const FOR_GOOD: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("that day exists");

impl Facts<'_> {
    /// How the action stands on the day `today`, and until when that holds if nothing is recorded.
    ///
    /// The rule itself is asked day by day: no second rule says when the first will change its mind.
    pub fn assess_ahead(&self, today: NaiveDate) -> CachedAssessment {
        let assessment = self.assess(today);
        if !assessment.status.is_open() {
            return CachedAssessment {
                assessment,
                valid_from: NaiveDate::default(),
                valid_until: FOR_GOOD,
            };
        }
        let ahead = (1..=MOST_DAYS_VALID).map_while(|n| today.checked_add_days(Days::new(n)));
        let same = ahead
            .take_while(|day| self.assess(*day) == assessment)
            .last();
        CachedAssessment {
            assessment,
            valid_from: today,
            valid_until: same.unwrap_or(today),
        }
    }
}
