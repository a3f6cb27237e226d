use domain::{Aspect, Goal, Note, Title};
use serde::Deserialize;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const TITLE: FormField = FormField::new("title", |wording| say!(wording, "goal-title"));
pub const ROOT_CAUSE: FormField =
    FormField::new("root_cause", |wording| say!(wording, "aspect-root-cause"));

/// The form that puts a goal on the plan, or changes it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoalForm {
    pub title: String,
    pub root_cause: String,
}

impl Form for GoalForm {
    fn changes(&self, aspect: Aspect) -> bool {
        matches!(aspect, Aspect::Title | Aspect::RootCause)
    }
}

impl GoalForm {
    /// The form as it stands for a goal that is on the plan.
    pub fn of(goal: &Goal) -> Self {
        let cause = goal.root_cause.as_ref().map(ToString::to_string);
        Self {
            title: goal.title.to_string(),
            root_cause: cause.unwrap_or_default(),
        }
    }

    /// Reads the title and the root cause, so that every mistake is shown at once.
    pub fn read(&self) -> Result<(Title, Option<Note>), Corrections> {
        let mut wrong = Corrections::default();
        let title = wrong.take(TITLE, Title::new(&self.title));
        let root_cause = wrong.take(ROOT_CAUSE, Note::optional(&self.root_cause));
        title.zip(root_cause).ok_or(wrong)
    }
}
