use domain::{Measure, Objective};
use maud::{Markup, html};

use crate::here::Here;
use crate::say;

/// How one can tell whether an objective was reached, and how far it has come.
pub fn measure(here: &Here, objective: &Objective) -> Markup {
    let measure = &objective.measure;
    html! {
        @if measure != &Measure::default() {
            p.objective__measure {
                span {
                    @if let Some(what) = &measure.what { (what) }
                    @if measure.what.is_some() && has_numbers(measure) { ": " }
                    (numbers(here, measure))
                }
                @if let Some(reading) = objective.readings.last() {
                    span {
                        (say!(here, "latest")) " " strong { (amount(here, measure, reading.value)) }
                        ", " (here.wording.month(reading.on))
                    }
                }
            }
        }
    }
}

/// A number with what it counts: "41%" or "1,200 families".
pub fn amount(here: &Here, measure: &Measure, number: f64) -> String {
    let said = here.wording.number(number);
    match &measure.unit {
        Some(unit) if is_percent(unit.as_str()) => say!(here, "percent", percent = said),
        Some(unit) => say!(here, "amount", number = said, unit = unit.as_str()),
        None => said,
    }
}

/// A number in the unit, which is named only where it is short.
pub(super) fn brief_amount(here: &Here, measure: &Measure, number: f64) -> String {
    let is_percent = measure
        .unit
        .as_ref()
        .is_some_and(|unit| is_percent(unit.as_str()));
    match is_percent {
        true => amount(here, measure, number),
        false => here.wording.number(number),
    }
}

fn numbers(here: &Here, measure: &Measure) -> Markup {
    let amount = |number| amount(here, measure, number);
    html! {
        @match (measure.baseline, measure.target) {
            (Some(from), Some(to)) => {
                strong { (brief_amount(here, measure, from)) } " → " strong { (amount(to)) }
            }
            (None, Some(to)) => (say!(here, "measure-target", amount = amount(to))),
            (Some(from), None) => (say!(here, "measure-baseline", amount = amount(from))),
            (None, None) => {}
        }
    }
}

fn has_numbers(measure: &Measure) -> bool {
    measure.baseline.is_some() || measure.target.is_some()
}

fn is_percent(unit: &str) -> bool {
    ["%", "percent"].contains(&unit)
}
