use chrono::NaiveDate;
use domain::{
    Aspect, Day, Goal, GoalNumber, Measure, Name, Note, Objective, ObjectiveDraft, Reading, Title,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::number::read_number;
use crate::request::submission::Form;
use crate::say::say;

pub const GOAL: FormField = FormField::new("goal", |wording| say!(wording, "which-goal"));
pub const TITLE: FormField = FormField::new("title", |wording| say!(wording, "objective-title"));
pub const WHAT: FormField = FormField::new("what", |wording| say!(wording, "measure-what"));
pub const BASELINE: FormField =
    FormField::new("baseline", |wording| say!(wording, "aspect-baseline"));
pub const TARGET: FormField = FormField::new("target", |wording| say!(wording, "aspect-target"));
pub const UNIT: FormField = FormField::new("unit", |wording| say!(wording, "aspect-unit"));
pub const ON: FormField = FormField::new("on", |wording| say!(wording, "aspect-day"));
pub const VALUE: FormField = FormField::new("value", |wording| say!(wording, "reading"));

/// The form that puts an objective on the plan, or changes what it is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ObjectiveForm {
    pub goal: String,
    pub title: String,
    pub what: String,
    pub baseline: String,
    pub target: String,
    pub unit: String,
}

/// The form that takes in a reading of an objective's measure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReadingForm {
    pub on: String,
    pub value: String,
}

impl Form for ObjectiveForm {
    fn changes(&self, aspect: Aspect) -> bool {
        !matches!(aspect, Aspect::Reading(_))
    }
}

impl Form for ReadingForm {
    /// A reading of the same day is another's answer to the same question.
    fn changes(&self, aspect: Aspect) -> bool {
        self.read()
            .is_ok_and(|reading| aspect == Aspect::Reading(reading.on))
    }
}

impl ObjectiveForm {
    /// The form as it stands for an objective that is on the plan.
    pub fn of(objective: &Objective) -> Self {
        let measure = &objective.measure;
        let number = |number: Option<f64>| number.map(|n| n.to_string()).unwrap_or_default();
        let text = |text: Option<String>| text.unwrap_or_default();
        Self {
            goal: objective.goal.to_string(),
            title: objective.title.to_string(),
            what: text(measure.what.as_ref().map(ToString::to_string)),
            baseline: number(measure.baseline),
            target: number(measure.target),
            unit: text(measure.unit.as_ref().map(ToString::to_string)),
        }
    }

    /// Reads what the objective is about, which serves one of `goals`, so that every mistake is
    /// shown at once.
    pub fn read(&self, goals: &[Goal]) -> Result<ObjectiveDraft, Corrections> {
        let mut wrong = Corrections::default();
        let goal = wrong.take(GOAL, self.goal(goals));
        let title = wrong.take(TITLE, Title::new(&self.title));
        let measure = self.measure(&mut wrong);
        match (goal, title, measure) {
            (Some(goal), Some(title), Some(measure)) => Ok(ObjectiveDraft {
                goal,
                title,
                measure,
            }),
            _ => Err(wrong),
        }
    }

    fn goal(&self, goals: &[Goal]) -> Result<GoalNumber, Mistake> {
        let number: GoalNumber = self.goal.parse().map_err(|_| Mistake::NotChosen)?;
        let known = goals.iter().any(|goal| goal.number == number);
        known.then_some(number).ok_or(Mistake::Gone)
    }

    fn measure(&self, wrong: &mut Corrections) -> Option<Measure> {
        let what = wrong.take(WHAT, Note::optional(&self.what));
        let baseline = wrong.take(BASELINE, read_number(&self.baseline));
        let target = wrong.take(TARGET, read_number(&self.target));
        let unit = wrong.take(UNIT, Name::optional(&self.unit));
        Some(Measure {
            what: what?,
            baseline: baseline?,
            target: target?,
            unit: unit?,
        })
    }
}

impl ReadingForm {
    /// The form with nothing in it yet but the day.
    pub fn on(today: NaiveDate) -> Self {
        Self {
            on: today.to_string(),
            ..Self::default()
        }
    }

    /// Reads the whole form, so that every mistake is shown at once.
    pub fn read(&self) -> Result<Reading, Corrections> {
        let mut wrong = Corrections::default();
        let on = wrong.take(ON, Day::read(&self.on));
        let value = read_number(&self.value).and_then(|value| value.ok_or(Mistake::NoNumber));
        let value = wrong.take(VALUE, value);
        match (on, value) {
            (Some(on), Some(value)) => Ok(Reading { on, value }),
            _ => Err(wrong),
        }
    }
}
