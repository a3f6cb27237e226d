use domain::{
    Day, Goal, GoalNumber, Measure, Name, Note, Objective, ObjectiveNumber, Reading, Title,
};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::number::read_number;

/// The form that puts an objective on the plan, or changes what it is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ObjectiveForm {
    pub key: String,
    pub version: String,
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
    pub key: String,
    pub version: String,
    pub on: String,
    pub value: String,
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
            ..Self::default()
        }
    }

    /// Reads the objective of that number, which serves one of `goals` and has no readings, so
    /// that every mistake is shown at once.
    pub fn read(&self, number: ObjectiveNumber, goals: &[Goal]) -> Result<Objective, Corrections> {
        let mut wrong = Corrections::default();
        let goal = wrong.take("goal", self.goal(goals));
        let title = wrong.take("title", Title::new(&self.title));
        let measure = self.measure(&mut wrong);
        match (goal, title, measure) {
            (Some(goal), Some(title), Some(measure)) => Ok(Objective {
                number,
                goal,
                title,
                measure,
                readings: Vec::new(),
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
        let what = wrong.take("what", Note::optional(&self.what));
        let baseline = wrong.take("baseline", read_number(&self.baseline));
        let target = wrong.take("target", read_number(&self.target));
        let unit = wrong.take("unit", Name::optional(&self.unit));
        Some(Measure {
            what: what?,
            baseline: baseline?,
            target: target?,
            unit: unit?,
        })
    }
}

impl ReadingForm {
    /// Reads the whole form, so that every mistake is shown at once.
    pub fn read(&self) -> Result<Reading, Corrections> {
        let mut wrong = Corrections::default();
        let on = wrong.take("on", Day::read(&self.on));
        let value = read_number(&self.value).and_then(|value| value.ok_or(Mistake::NoNumber));
        let value = wrong.take("value", value);
        match (on, value) {
            (Some(on), Some(value)) => Ok(Reading { on, value }),
            _ => Err(wrong),
        }
    }
}
