use chrono::NaiveDate;

use super::{Action, ActionDetails, ActionError};
use crate::{ActionNumber, Due, Lead, Percent, Status};

/// An action as it is to be put on the plan: it may be due when it says.
#[derive(Clone, Debug)]
pub struct ActionDraft {
    details: ActionDetails,
    due: Due,
    lead: Option<Lead>,
}

impl ActionDraft {
    /// An action that nobody has put on the plan yet.
    ///
    /// # Errors
    ///
    /// When it is called a short win and lacks a day, or starts after it is due.
    pub fn new(details: ActionDetails, due: Due, lead: Option<Lead>) -> Result<Self, ActionError> {
        details.check_due(due)?;
        Ok(Self { details, due, lead })
    }

    /// Puts it on the plan `today`.
    pub fn put_on_plan(self, number: ActionNumber, today: NaiveDate) -> Action {
        Action {
            number,
            details: self.details,
            lead: self.lead,
            due: self.due,
            due_words: None,
            status: Status::NotStarted,
            percent: Percent::default(),
            waiting_for: None,
            on_plan: today,
            lead_since: self.lead.map(|_| today),
            first_due: self.due.day(),
            was_due: None,
            later_moves: 0,
            hold_ended: None,
            wait_ended: None,
            reopened: None,
            moved: None,
            later_until: Some(today),
            source: None,
        }
    }
}
