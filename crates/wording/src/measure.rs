//! How one can tell whether an objective was reached.

use domain::{Measure, Objective};

use crate::Wording;
use crate::loader::say;

impl Wording {
    /// A number with what it counts: "41%" or "1,200 families".
    pub fn amount(&self, measure: &Measure, number: f64) -> String {
        let said = self.number(number);
        match &measure.unit {
            Some(unit) if is_percent(unit.as_str()) => say!(self, "percent", percent = said),
            Some(unit) => say!(self, "amount", number = said, unit = unit.as_str()),
            None => said,
        }
    }

    /// A number in the unit, which is named only where it is short.
    pub fn brief_amount(&self, measure: &Measure, number: f64) -> String {
        let unit = measure.unit.as_ref();
        if unit.is_some_and(|unit| is_percent(unit.as_str())) {
            self.amount(measure, number)
        } else {
            self.number(number)
        }
    }

    /// How an objective is measured and how far it has come, on one line; nothing where nobody said.
    pub fn measure(&self, objective: &Objective) -> Option<String> {
        let measure = &objective.measure;
        let what = measure.what.as_ref().map(ToString::to_string);
        let numbers = match (measure.baseline, measure.target) {
            (Some(from), Some(to)) => {
                let from = self.brief_amount(measure, from);
                Some(format!("{from} → {}", self.amount(measure, to)))
            }
            (None, Some(to)) => {
                let amount = self.amount(measure, to);
                Some(say!(self, "measure-target", amount = amount))
            }
            (Some(from), None) => {
                let amount = self.amount(measure, from);
                Some(say!(self, "measure-baseline", amount = amount))
            }
            (None, None) => None,
        };
        let latest = objective.readings.last().map(|reading| {
            let (amount, month) = (self.amount(measure, reading.value), self.month(reading.on));
            format!("{} {amount}, {month}", say!(self, "latest"))
        });
        let told: Vec<String> = [what, numbers, latest].into_iter().flatten().collect();
        (!told.is_empty()).then(|| told.join(" · "))
    }
}

fn is_percent(unit: &str) -> bool {
    ["%", "percent"].contains(&unit)
}
