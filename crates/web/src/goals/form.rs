use domain::{Goal, GoalNumber, Note, Title};
use serde::Deserialize;

use crate::request::corrections::Corrections;

/// The form that puts a goal on the plan, or changes it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoalForm {
    pub key: String,
    pub version: String,
    pub title: String,
    pub root_cause: String,
}

impl GoalForm {
    /// The form as it stands for a goal that is on the plan.
    pub fn of(goal: &Goal) -> Self {
        let cause = goal.root_cause.as_ref().map(ToString::to_string);
        Self {
            title: goal.title.to_string(),
            root_cause: cause.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Reads the goal of that number, so that every mistake is shown at once.
    pub fn read(&self, number: GoalNumber) -> Result<Goal, Corrections> {
        let mut wrong = Corrections::default();
        let title = wrong.take("title", Title::new(&self.title));
        let root_cause = wrong.take("root_cause", Note::optional(&self.root_cause));
        match (title, root_cause) {
            (Some(title), Some(root_cause)) => Ok(Goal {
                number,
                title,
                root_cause,
            }),
            _ => Err(wrong),
        }
    }
}
