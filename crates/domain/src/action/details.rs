use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::ActionError;
use crate::word::words;
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

/// What can be written about an action besides what it is called. Its form, its page, its history
/// and spreadsheets go through all of them.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum ActionText {
    /// What it takes.
    Resources,
    /// How one can tell that it worked.
    Measure,
    /// Anything else.
    Notes,
}

words! {
    /// Every text, in the order in which they are asked for and shown.
    ActionText {
        Resources: "resources",
        Measure: "measure",
        Notes: "notes",
    }
}

impl ActionDetails {
    /// An action of which no more is known than its place and its name.
    pub fn new(objective: ObjectiveNumber, title: Title) -> Self {
        Self {
            objective,
            title,
            kind: ActionKind::Action,
            code: None,
            strategy: None,
            group: None,
            supporters: Vec::new(),
            start: None,
            resources: None,
            measure: None,
            notes: None,
        }
    }

    /// What is written about it there.
    pub fn text(&self, text: ActionText) -> Option<&Note> {
        match text {
            ActionText::Resources => self.resources.as_ref(),
            ActionText::Measure => self.measure.as_ref(),
            ActionText::Notes => self.notes.as_ref(),
        }
    }

    /// Where that is written.
    pub fn text_mut(&mut self, text: ActionText) -> &mut Option<Note> {
        match text {
            ActionText::Resources => &mut self.resources,
            ActionText::Measure => &mut self.measure,
            ActionText::Notes => &mut self.notes,
        }
    }

    /// The same, with that written about it.
    pub fn with_texts(
        mut self,
        texts: impl IntoIterator<Item = (ActionText, Option<Note>)>,
    ) -> Self {
        for (text, written) in texts {
            *self.text_mut(text) = written;
        }
        self
    }

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
