use domain::{Measure, Objective};
use maud::{Markup, html};

use crate::request::member_request::MemberRequest;
use crate::say;

/// How one can tell whether an objective was reached, and how far it has come.
pub fn measure_bar(here: &MemberRequest, objective: &Objective) -> Markup {
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
                        (say!(here, "latest")) " " strong { (here.wording.amount(measure, reading.value)) }
                        ", " (here.wording.month(reading.on))
                    }
                }
            }
        }
    }
}

fn numbers(here: &MemberRequest, measure: &Measure) -> Markup {
    let amount = |number| here.wording.amount(measure, number);
    html! {
        @match (measure.baseline, measure.target) {
            (Some(from), Some(to)) => {
                strong { (here.wording.brief_amount(measure, from)) } " → " strong { (amount(to)) }
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
