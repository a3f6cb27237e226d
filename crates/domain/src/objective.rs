use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{GoalNumber, Name, Note, ObjectiveNumber, Title};

/// What a goal comes down to, so that one can tell whether it was reached.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Objective {
    /// Its number in the partnership.
    pub number: ObjectiveNumber,
    /// The goal that it serves.
    pub goal: GoalNumber,
    /// What is to be reached.
    pub title: Title,
    /// How one can tell.
    pub measure: Measure,
    /// What was measured, the earliest first.
    pub readings: Vec<Reading>,
}

/// What somebody writes about an objective; its readings come on their own.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectiveDraft {
    /// The goal that it serves.
    pub goal: GoalNumber,
    /// What is to be reached.
    pub title: Title,
    /// How one can tell.
    pub measure: Measure,
}

/// How one can tell whether an objective was reached.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Measure {
    /// What is counted.
    pub what: Option<Note>,
    /// Where it stood at the beginning, in `unit`.
    pub baseline: Option<f64>,
    /// Where it should come to, in `unit`.
    pub target: Option<f64>,
    /// What the numbers are: percent, families, clinics.
    pub unit: Option<Name>,
}

/// A number that was measured.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Reading {
    /// The day for which it holds.
    pub on: NaiveDate,
    /// The number, in the measure's unit.
    pub value: f64,
}

impl Objective {
    /// An objective of which nothing was measured yet.
    pub fn new(number: ObjectiveNumber, draft: ObjectiveDraft) -> Self {
        Self {
            number,
            goal: draft.goal,
            title: draft.title,
            measure: draft.measure,
            readings: Vec::new(),
        }
    }

    /// Changes what is written about it.
    pub fn revise(&mut self, draft: ObjectiveDraft) {
        *self = Self {
            readings: std::mem::take(&mut self.readings),
            ..Self::new(self.number, draft)
        };
    }

    /// Takes in a reading. A second one for the same day replaces the first.
    pub fn read(&mut self, reading: Reading) {
        self.readings.retain(|other| other.on != reading.on);
        self.readings.push(reading);
        self.readings.sort_by_key(|reading| reading.on);
    }

    /// The share of the way from baseline to target, in percent from 0 to 100, where all is known.
    pub fn way(&self) -> Option<f64> {
        let (from, to) = (self.measure.baseline?, self.measure.target?);
        let now = self.readings.last()?.value;
        (from != to).then(|| ((now - from) / (to - from) * 100.0).clamp(0.0, 100.0))
    }
}
