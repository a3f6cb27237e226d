//! Actions: the steps that partners take towards an objective.
mod details;
mod draft;
mod later;
mod progress;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{ActionNumber, Due, Lead, Member, PartnerNumber, Percent, Source, Status};

pub use details::{ActionDetails, ActionKind, ActionText};
pub use draft::ActionDraft;
pub use later::SettledAction;

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
    /// The day on which it ceases, or last ceased, to be due too far ahead to be asked about; the
    /// day on which it was put on the plan where it never was so far ahead. None only in a record
    /// from before this was settled: see [`Action::as_recorded`].
    #[serde(default)]
    pub later_until: Option<NaiveDate>,
    /// Where it came from, if from a spreadsheet.
    pub source: Option<Source>,
}

/// A rule about actions that a request would break.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ActionError {
    /// It was finished or dropped: by that day.
    #[error("the action ended on {0}")]
    Ended(NaiveDate),
    /// It is open already.
    #[error("the action is open")]
    Open,
    /// A hold without a future.
    #[error("a hold that is over today")]
    HoldInThePast,
    /// It does not rest.
    #[error("the action is not on hold")]
    NotOnHold,
    /// A short win without its days.
    #[error("a short win without a start or a due day")]
    ShortWinNeedsDays,
    /// The start lies after the due day.
    #[error("the start lies after the due day")]
    StartsAfterDue,
    /// It would wait for itself, perhaps by way of others.
    #[error("the action would wait for itself")]
    WaitsForItself,
    /// What it would wait for has ended.
    #[error("the action to wait for has ended")]
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
        let draft = ActionDraft::new(details, due, None)?;
        Ok(draft.put_on_plan(number, today))
    }

    /// Changes what it is about.
    ///
    /// # Errors
    ///
    /// As [`Action::new`].
    pub fn revise(&mut self, details: ActionDetails) -> Result<(), ActionError> {
        details.check_due(self.due)?;
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
    /// # let details = ActionDetails::new(ObjectiveNumber(1), Title::new("Agree the rota")?);
    /// let mut action = Action::new(ActionNumber(42), details, Due::On(day(3)), day(1)).unwrap();
    /// action.move_due(Due::On(day(17))).unwrap();
    /// action.move_due(Due::On(day(10))).unwrap();
    /// assert_eq!(action.later_moves, 1, "an earlier day is no drift");
    /// assert_eq!(action.first_due, Some(day(3)));
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn move_due(&mut self, due: Due) -> Result<(), ActionError> {
        self.refuse_ended()?;
        self.details.check_due(due)?;
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

    /// Whether a short win is planned for longer than the six months that make it one.
    ///
    /// Accepted, with a plain warning.
    pub fn is_long_for_a_short_win(&self) -> bool {
        let longest = self.details.longest_short_win();
        matches!((self.due.day(), longest), (Some(due), Some(longest)) if due > longest)
    }

    /// Whether `partner` leads it.
    pub fn is_led_from(&self, partner: PartnerNumber) -> bool {
        self.lead.is_some_and(|lead| lead.partner == partner)
    }

    /// Whether it is `member`'s to say how it goes: the person who leads it, or anybody of the
    /// partner that does where no person is named.
    pub fn is_led_by(&self, member: &Member) -> bool {
        self.lead.is_some_and(|lead| lead.asks(member))
    }

    /// Whether `member` is asked how it goes: it is open, and the member's to say.
    pub fn asks(&self, member: &Member) -> bool {
        self.status.is_open() && self.is_led_by(member)
    }

    /// Whether `partner` leads or supports it: then its reports are responses.
    pub fn is_carried_by(&self, partner: PartnerNumber) -> bool {
        self.is_led_from(partner) || self.details.supporters.contains(&partner)
    }

    /// The latest day, up to `today`, on which a hold of it ended.
    pub fn last_hold_ended(&self, today: NaiveDate) -> Option<NaiveDate> {
        match &self.status {
            Status::OnHold(hold) if hold.until <= today => Some(hold.until),
            _ => self.hold_ended,
        }
    }

    /// What has ended is reopened before anything about its course is changed.
    fn refuse_ended(&self) -> Result<(), ActionError> {
        self.status
            .ended_by()
            .map_or(Ok(()), |on| Err(ActionError::Ended(on)))
    }
}
