//! How an action comes along: rests, goes on, waits, is heard of, ends.

use chrono::NaiveDate;

use super::{Action, ActionError};
use crate::{Hold, Note, Percent, ProgressReport, Says, Status, StatusName};

impl Action {
    /// Lets it rest until a day, on which it goes on by itself.
    ///
    /// # Errors
    ///
    /// When it has ended, or the day is not after `today`.
    pub fn hold(
        &mut self,
        until: NaiveDate,
        reason: Note,
        today: NaiveDate,
    ) -> Result<(), ActionError> {
        self.refuse_ended()?;
        if until <= today {
            return Err(ActionError::HoldInThePast);
        }
        let begun = self.has_begun();
        self.set_status(
            Status::OnHold(Hold {
                until,
                reason,
                begun,
            }),
            today,
        );
        Ok(())
    }

    /// Ends its hold before its time.
    ///
    /// # Errors
    ///
    /// When it is not on hold `today`.
    pub fn resume(&mut self, today: NaiveDate) -> Result<(), ActionError> {
        match &self.status {
            Status::OnHold(hold) if today < hold.until => {
                self.set_status(begun_or_not(hold.begun), today);
                Ok(())
            }
            _ => Err(ActionError::NotOnHold),
        }
    }

    /// Gives it up.
    ///
    /// # Errors
    ///
    /// When it has ended already.
    pub fn drop(&mut self, reason: Note, today: NaiveDate) -> Result<(), ActionError> {
        self.refuse_ended()?;
        self.set_status(Status::Dropped { on: today, reason }, today);
        Ok(())
    }

    /// Takes it up again after it was finished or dropped.
    ///
    /// # Errors
    ///
    /// When it is open.
    pub fn reopen(&mut self, today: NaiveDate) -> Result<(), ActionError> {
        if self.status.is_open() {
            return Err(ActionError::Open);
        }
        self.set_status(Status::InProgress, today);
        self.reopened = Some(today);
        Ok(())
    }

    /// Takes over `today` how it stands in a file. It moved on the day that the file names, if it
    /// names one.
    pub fn take_over(&mut self, status: Status, named: Option<NaiveDate>, today: NaiveDate) {
        if !self.status.is_open() && status.is_open() {
            self.reopened = Some(today);
        }
        let moved = self.moved;
        self.set_status(status, today);
        self.moved = moved.max(named);
    }

    /// Takes in what somebody said about it.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub fn hear(&mut self, report: &ProgressReport) -> Result<(), ActionError> {
        self.refuse_ended()?;
        let today = report.on;
        if let Some(percent) = report.percent
            && percent != self.percent
        {
            self.percent = percent;
            self.moved = Some(today);
        }
        let begins = report.says == Says::GoingWell || self.percent > Percent::default();
        if report.says == Says::Finished {
            self.set_status(Status::finished_on(today), today);
        } else if begins && self.status.name(today) == StatusName::NotStarted {
            self.set_status(Status::InProgress, today);
        }
        Ok(())
    }

    /// Takes back what a report changed about it: from how it stood `before` the report to how it
    /// stood `after`. What was changed again since stays as it is now.
    pub fn unhear(&mut self, before: &Self, after: &Self) {
        if self.stands_like(after) {
            self.status = before.status.clone();
            (self.percent, self.moved) = (before.percent, before.moved);
            self.hold_ended = before.hold_ended;
            if self.later_until == after.later_until {
                self.later_until = before.later_until;
            }
        }
    }

    /// Whether it has come as far as `other`, which it was or will be: the same status and percent
    /// since the same day.
    pub fn stands_like(&self, other: &Self) -> bool {
        self.status == other.status && self.percent == other.percent && self.moved == other.moved
    }

    /// Lets it wait for another action to end.
    ///
    /// # Errors
    ///
    /// When it has ended, or the other has.
    pub fn wait_for(&mut self, other: &Self) -> Result<(), ActionError> {
        self.refuse_ended()?;
        if other.number == self.number {
            return Err(ActionError::WaitsForItself);
        }
        if !other.status.is_open() {
            return Err(ActionError::NothingToWaitFor);
        }
        self.waiting_for = Some(other.number);
        Ok(())
    }

    /// Lets it wait no longer for the action that it waited for, if any.
    ///
    /// Its count began anew on the day on which that one ended; where it goes on, `today`.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub fn wait_no_longer(
        &mut self,
        waited: Option<&Self>,
        today: NaiveDate,
    ) -> Result<(), ActionError> {
        self.refuse_ended()?;
        let ended = waited.map(|waited| waited.status.ended_by().unwrap_or(today));
        self.wait_ended = self.wait_ended.max(ended);
        self.waiting_for = None;
        Ok(())
    }

    fn has_begun(&self) -> bool {
        match &self.status {
            Status::OnHold(hold) => hold.begun,
            status => *status == Status::InProgress,
        }
    }

    fn set_status(&mut self, status: Status, today: NaiveDate) {
        if let Status::OnHold(hold) = &self.status {
            self.hold_ended = Some(hold.until.min(today));
        }
        self.status = status;
        self.moved = Some(today);
    }
}

fn begun_or_not(begun: bool) -> Status {
    if begun {
        Status::InProgress
    } else {
        Status::NotStarted
    }
}
