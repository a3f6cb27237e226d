//! What was measured of an objective, and the form for another reading.

use domain::{Measure, Objective, Permission};
use maud::{Markup, html};

use crate::components::{FormFields, hidden_fields, measure_bar, readings_chart};
use crate::objectives::form::{ON, ReadingForm, VALUE};
use crate::objectives::view::ObjectiveView;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// How an objective is going: its measure, its course and every reading.
pub fn readings_table(viewer: &Viewer, objective: &Objective) -> Markup {
    let readings = objective.readings.len();
    html! {
        section.stack aria-labelledby="measure" {
            div.section-head {
                h2 #measure { (say!(viewer, "how-it-goes")) }
                @if readings > 0 {
                    span.section-head__aside { (say!(viewer, "readings-count", readings = readings)) }
                }
            }
            @if objective.measure == Measure::default() { (no_measure(viewer, objective)) } @else {
                (measure_bar(viewer, objective))
                @if let Some(way) = objective.way() {
                    @let percent = viewer.wording.number(way.round());
                    p { (say!(viewer, "way-to-target", percent = percent)) }
                }
            }
            (readings_chart(viewer, objective))
            @if readings > 0 { (table(viewer, objective)) } @else {
                p.soft { (say!(viewer, "no-readings")) }
            }
        }
    }
}

/// The form that takes in a reading.
pub fn reading_form(viewer: &Viewer, view: &ObjectiveView, filled: &Filled<ReadingForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let (slug, number) = (viewer.slug(), view.objective.number);
    let unit = view.objective.measure.unit.as_ref();
    let mut value = fields.number(VALUE, &form.value);
    if let Some(unit) = unit {
        value = value.hint(say!(viewer, "reading-in", unit = unit.as_str()));
    }
    html! {
        section.panel aria-labelledby="add-reading" {
            h2 #add-reading { (say!(viewer, "add-reading")) }
            form.form method="post" action=(paths::Readings { slug, number }) {
                (hidden_fields(view.version))
                (fields.day(ON, &form.on).hint(say!(viewer, "reading-hint")))
                (value)
                div.buttons {
                    button.button { (say!(viewer, "reading-send")) }
                }
            }
        }
    }
}

fn no_measure(viewer: &Viewer, objective: &Objective) -> Markup {
    let (slug, number) = (viewer.slug(), objective.number);
    let edit = paths::EditObjective { slug, number };
    html! {
        p {
            (say!(viewer, "no-measure-yet"))
            @if viewer.may(Permission::WritePlan) {
                " "
                a href=(edit) { (say!(viewer, "say-how-you-will-know")) }
            }
        }
    }
}

fn table(viewer: &Viewer, objective: &Objective) -> Markup {
    html! {
        div.table-wrap role="region" aria-label=(say!(viewer, "readings-table")) tabindex="0" {
            table.table {
                thead {
                    tr {
                        th scope="col" { (say!(viewer, "aspect-day")) }
                        th.is-number scope="col" { (say!(viewer, "reading")) }
                    }
                }
                tbody {
                    @for reading in objective.readings.iter().rev() {
                        tr {
                            th scope="row" { (viewer.day(reading.on)) }
                            td.is-number {
                                (viewer.wording.amount(&objective.measure, reading.value))
                            }
                        }
                    }
                }
            }
        }
    }
}
