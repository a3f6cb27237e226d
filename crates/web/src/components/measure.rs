use domain::{Measure, Objective};
use maud::{Markup, html};

use crate::request::viewer::Viewer;
use crate::say::say;

/// How one can tell whether an objective was reached, and how far it has come.
pub fn measure_bar(viewer: &Viewer, objective: &Objective) -> Markup {
    let measure = &objective.measure;
    html! {
        @if measure != &Measure::default() {
            p.objective__measure {
                span {
                    @if let Some(what) = &measure.what { (what) }
                    @if measure.what.is_some() && has_numbers(measure) { ": " }
                    (numbers(viewer, measure))
                }
                @if let Some(reading) = objective.readings.last() {
                    span {
                        (say!(viewer, "latest"))
                        " "
                        strong { (viewer.wording.amount(measure, reading.value)) }
                        ", "
                        (viewer.wording.month(reading.on))
                    }
                }
            }
        }
    }
}

fn numbers(viewer: &Viewer, measure: &Measure) -> Markup {
    let amount = |number| viewer.wording.amount(measure, number);
    html! {
        @match (measure.baseline, measure.target) {
            (Some(from), Some(to)) => {
                strong { (viewer.wording.brief_amount(measure, from)) }
                " → "
                strong { (amount(to)) }
            }
            (None, Some(to)) => (say!(viewer, "measure-target", amount = amount(to))),
            (Some(from), None) => (say!(viewer, "measure-baseline", amount = amount(from))),
            (None, None) => {}
        }
    }
}

fn has_numbers(measure: &Measure) -> bool {
    measure.baseline.is_some() || measure.target.is_some()
}
