//! Actions: the steps that partners take towards an objective.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    ActionNumber, Due, Hold, Lead, Name, Note, ObjectiveNumber, PartnerNumber, Percent,
    ProgressReport, Says, Source, Status, Title, WorkGroupNumber,
};

/// A step towards an objective, as it stands.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Action {
    /// Its number in the partnership.
    pub number: ActionNumber,
    /// What it is about.
    #[serde(flatten)]
    pub details: ActionDetails,
    /// Who answers for it.
    pub lead: Option<Lead>,
    /// When it should be finished.
    pub due: Due,
    /// The words that somebody wrote for it.
    pub due_words: Option<String>,
    /// How it stands.
    pub status: Status,
    /// How much of it is done.
    pub percent: Percent,
    /// The action that has to end before this one can go on.
    pub waiting_for: Option<ActionNumber>,
    /// The day on which it was put on the plan.
    pub on_plan: NaiveDate,
    /// The day on which its present lead took it.
    pub lead_since: Option<NaiveDate>,
    /// The first due day that it ever had.
    pub first_due: Option<NaiveDate>,
    /// The due day that it had last, while it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was_due: Option<NaiveDate>,
    /// How often its due day was moved to a later one.
    pub later_moves: u32,
    /// The day on which its last hold ended before its time.
    pub hold_ended: Option<NaiveDate>,
    /// The day on which it last waited no longer, after somebody said so.
    pub wait_ended: Option<NaiveDate>,
    /// The day on which it was last reopened.
    pub reopened: Option<NaiveDate>,
    /// The day on which its status or percent last changed.
    pub moved: Option<NaiveDate>,
    /// Where it came from, if from a spreadsheet.
    pub source: Option<Source>,
}

/// What an action is about: all that can be edited without anybody being told why.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ActionDetails {
    /// The objective that it serves.
    pub objective: ObjectiveNumber,
    /// What will be done.
    pub title: Title,
    /// Whether it is meant to be finished soon.
    pub kind: Kind,
    /// What the plan calls it, like `1.A.2`.
    pub code: Option<Name>,
    /// The heading above it.
    pub strategy: Option<Title>,
    /// The work group whose meetings it is about.
    pub group: Option<WorkGroupNumber>,
    /// Partners that help, in order of number.
    pub supporters: Vec<PartnerNumber>,
    /// The day on which work begins.
    pub start: Option<NaiveDate>,
    /// What it takes.
    pub resources: Option<Note>,
    /// How one can tell that it worked.
    pub measure: Option<Note>,
    /// Anything else.
    pub notes: Option<Note>,
}

/// Whether an action is meant to be finished soon.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A step of any length.
    #[default]
    Action,
    /// A step meant to be finished within three to six months.
    ShortWin,
}

/// A rule about actions that a request would break.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ActionError {
    /// It was finished or dropped.
    #[error("this action ended on {0}; reopen it first")]
    Ended(NaiveDate),
    /// It is open already.
    #[error("this action is open already")]
    Open,
    /// A hold without a future.
    #[error("choose a day after today")]
    HoldInThePast,
    /// It does not rest.
    #[error("this action is not on hold")]
    NotOnHold,
    /// A short win without its days.
    #[error("a short win needs a start and a due day")]
    ShortWinNeedsDays,
    /// The start lies after the due day.
    #[error("the start lies after the due day")]
    StartsAfterDue,
    /// It would wait for itself, perhaps by way of others.
    #[error("these actions would wait for each other")]
    WaitsForItself,
    /// What it would wait for has ended.
    #[error("that action has ended already: there is nothing to wait for")]
    NothingToWaitFor,
}

impl Action {
    /// Puts an action on the plan `today`.
    ///
    /// # Errors
    ///
    /// When it is called a short win and lacks a day, or starts after it is due.
    pub fn new(
        number: ActionNumber,
        details: ActionDetails,
        due: Due,
        today: NaiveDate,
    ) -> Result<Self, ActionError> {
        check_days(&details, due)?;
        Ok(Self {
            number,
            details,
            lead: None,
            due,
            due_words: None,
            status: Status::NotStarted,
            percent: Percent::default(),
            waiting_for: None,
            on_plan: today,
            lead_since: None,
            first_due: due.day(),
            was_due: None,
            later_moves: 0,
            hold_ended: None,
            wait_ended: None,
            reopened: None,
            moved: None,
            source: None,
        })
    }

    /// Changes what it is about.
    ///
    /// # Errors
    ///
    /// As [`Action::new`].
    pub fn revise(&mut self, details: ActionDetails) -> Result<(), ActionError> {
        check_days(&details, self.due)?;
        self.details = details;
        Ok(())
    }

    /// Gives it to another lead, whose count begins `today`; or to nobody.
    pub fn reassign(&mut self, lead: Option<Lead>, today: NaiveDate) {
        if self.lead != lead {
            self.lead_since = lead.map(|_| today);
            self.lead = lead;
        }
    }

    /// Moves its due day. A day that comes after a while without one is held against the last.
    ///
    /// # Errors
    ///
    /// When it has ended; when a short win would lose its day, or be due before it starts.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = |d| chrono::NaiveDate::from_ymd_opt(2027, 3, d).unwrap();
    /// # let details = ActionDetails { objective: ObjectiveNumber(1), title: Title::new("Agree the rota")?,
    /// #     kind: Kind::Action, code: None, strategy: None, group: None, supporters: vec![], start: None,
    /// #     resources: None, measure: None, notes: None };
    /// let mut action = Action::new(ActionNumber(42), details, Due::On(day(3)), day(1)).unwrap();
    /// action.move_due(Due::On(day(17))).unwrap();
    /// action.move_due(Due::On(day(10))).unwrap();
    /// assert_eq!(action.later_moves, 1, "an earlier day is no drift");
    /// assert_eq!(action.first_due, Some(day(3)));
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn move_due(&mut self, due: Due) -> Result<(), ActionError> {
        self.refuse_ended()?;
        check_days(&self.details, due)?;
        let before = self.due.day().or(self.was_due);
        if let (Some(before), Some(after)) = (before, due.day())
            && after > before
        {
            self.later_moves += 1;
        }
        self.was_due = before.filter(|_| due.day().is_none());
        self.first_due = self.first_due.or(due.day());
        if self.due != due {
            self.due_words = None;
        }
        self.due = due;
        Ok(())
    }

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

    /// Takes over `today` how it stands in a file, where an end may have a day of its own.
    pub fn take_over(&mut self, status: Status, today: NaiveDate) {
        if !self.status.is_open() && status.is_open() {
            self.reopened = Some(today);
        }
        self.set_status(status, today);
        self.moved = self.status.ended().or(self.moved);
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
            self.set_status(Status::Complete(today), today);
        } else if begins && self.status.name(today) == crate::StatusName::NotStarted {
            self.set_status(Status::InProgress, today);
        }
        Ok(())
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
        let ended = waited.map(|waited| waited.status.ended().unwrap_or(today));
        self.wait_ended = self.wait_ended.max(ended);
        self.waiting_for = None;
        Ok(())
    }

    /// Whether a short win is planned for longer than the six months that make it one.
    ///
    /// Accepted, with a plain warning.
    pub fn is_long_for_a_short_win(&self) -> bool {
        let longest = self
            .details
            .start
            .and_then(|start| start.checked_add_months(Months::new(6)));
        self.details.kind == Kind::ShortWin
            && matches!((self.due.day(), longest), (Some(due), Some(longest)) if due > longest)
    }

    /// Whether `partner` leads or supports it: then its reports are responses.
    pub fn is_carried_by(&self, partner: PartnerNumber) -> bool {
        let leads = self.lead.is_some_and(|lead| lead.partner == partner);
        leads || self.details.supporters.contains(&partner)
    }

    /// The latest day, up to `today`, on which a hold of it ended.
    pub fn last_hold_ended(&self, today: NaiveDate) -> Option<NaiveDate> {
        match &self.status {
            Status::OnHold(hold) if hold.until <= today => Some(hold.until),
            _ => self.hold_ended,
        }
    }

    fn refuse_ended(&self) -> Result<(), ActionError> {
        self.status
            .ended()
            .map_or(Ok(()), |on| Err(ActionError::Ended(on)))
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
    match begun {
        true => Status::InProgress,
        false => Status::NotStarted,
    }
}

fn check_days(details: &ActionDetails, due: Due) -> Result<(), ActionError> {
    match (details.start, due.day()) {
        (Some(start), Some(due)) if start > due => Err(ActionError::StartsAfterDue),
        (Some(_), Some(_)) => Ok(()),
        _ if details.kind == Kind::ShortWin => Err(ActionError::ShortWinNeedsDays),
        _ => Ok(()),
    }
}
