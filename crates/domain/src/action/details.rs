use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::ActionError;
use crate::{Due, Name, Note, ObjectiveNumber, PartnerNumber, Title, WorkGroupNumber};

/// What an action is about: all that can be edited without anybody being told why.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ActionDetails {
    /// The objective that it serves.
    pub objective: ObjectiveNumber,
    /// What will be done.
    pub title: Title,
    /// Whether it is meant to be finished soon.
    pub kind: ActionKind,
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
pub enum ActionKind {
    /// A step of any length.
    #[default]
    Action,
    /// A step meant to be finished within three to six months.
    ShortWin,
}

impl ActionDetails {
    /// Whether it may be due then: a short win has both its days, and nothing starts after it is
    /// due.
    pub(super) fn check_due(&self, due: Due) -> Result<(), ActionError> {
        match (self.start, due.day()) {
            (Some(start), Some(due)) if start > due => Err(ActionError::StartsAfterDue),
            (Some(_), Some(_)) => Ok(()),
            _ if self.kind == ActionKind::ShortWin => Err(ActionError::ShortWinNeedsDays),
            _ => Ok(()),
        }
    }

    /// The last day on which a short win that starts then can be due, six months later.
    pub(super) fn longest_short_win(&self) -> Option<NaiveDate> {
        let start = self.start.filter(|_| self.kind == ActionKind::ShortWin)?;
        start.checked_add_months(Months::new(6))
    }
}
