//! Actions that are due too far ahead to be asked about yet.

use chrono::{Days, NaiveDate};

use super::Action;
use crate::{Policy, Status};

/// An action as it is to be kept: whether it is *later*, and until when, is settled.
#[derive(Clone, Copy, Debug)]
pub struct SettledAction<'a>(&'a Action);

impl Action {
    /// Settles on the day `today`, on which it was changed, until when it is *later*: not begun,
    /// without a start day, and due further ahead than the policy says.
    ///
    /// The day on which it ceases to be so comes by itself; it is `today` if the change makes it
    /// so. From that day its silence counts.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = |m, d| chrono::NaiveDate::from_ymd_opt(2027, m, d).unwrap();
    /// # let details = ActionDetails::new(ObjectiveNumber(1), Title::new("Agree the rota")?);
    /// let policy = Policy::default(); // further ahead than 90 days
    /// let mut action = Action::new(ActionNumber(42), details, Due::On(day(8, 14)), day(1, 4)).unwrap();
    /// action.settle(&policy, day(1, 4));
    /// assert_eq!(action.later_until, Some(day(5, 16)));
    ///
    /// action.move_due(Due::On(day(4, 1))).unwrap();
    /// action.settle(&policy, day(2, 20));
    /// assert_eq!(action.later_until, Some(day(2, 20)), "it ceased with the move");
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn settle(&mut self, policy: &Policy, today: NaiveDate) -> SettledAction<'_> {
        let ahead = self.asked_about_from(policy.later_days);
        let ceases = ahead.filter(|day| *day > today);
        self.later_until = ceases.or(self.later_until.min(Some(today)));
        SettledAction(self)
    }

    /// As it was recorded, perhaps before anybody settled until when it was *later*: then as far
    /// as it can be told from how it stood, by the number that every partnership began with.
    pub fn as_recorded(mut self) -> Self {
        if self.later_until.is_none() {
            let ceases = self.asked_about_from(Policy::default().later_days);
            self.later_until = ceases.max(Some(self.on_plan));
        }
        self
    }

    /// The first day on which it is near enough to be asked about, if nobody has begun and it is
    /// due on a day but starts on none.
    fn asked_about_from(&self, later_days: u32) -> Option<NaiveDate> {
        let begun = match &self.status {
            Status::NotStarted => false,
            Status::OnHold(hold) => hold.begun,
            Status::InProgress | Status::Complete(_) | Status::Dropped { .. } => true,
        };
        let waits = !begun && self.details.start.is_none() && later_days > 0;
        let due = self.due.day().filter(|_| waits)?;
        due.checked_sub_days(Days::new(later_days.into()))
    }
}

impl SettledAction<'_> {
    /// The action.
    pub fn action(&self) -> &Action {
        self.0
    }
}
