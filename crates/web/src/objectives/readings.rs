//! What was measured of an objective, and the form for another reading.

use domain::{Measure, Objective, Permission};
use maud::{Markup, html};

use crate::components::{Field, hidden_fields, measure_bar, readings_chart};
use crate::objectives::page::{ObjectiveView, ReadingTyped};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// How an objective is going: its measure, its course and every reading.
pub fn readings_table(here: &MemberRequest, objective: &Objective) -> Markup {
    let readings = objective.readings.len();
    html! {
        section.stack aria-labelledby="measure" {
            div.section-head {
                h2 #measure { (say!(here, "how-it-goes")) }
                @if readings > 0 {
                    span.section-head__aside { (say!(here, "readings-count", readings = readings)) }
                }
            }
            @if objective.measure == Measure::default() {
                (no_measure(here, objective))
            } @else {
                (measure_bar(here, objective))
                @if let Some(way) = objective.way() {
                    p { (say!(here, "way-to-target", percent = here.wording.number(way.round()))) }
                }
            }
            (readings_chart(here, objective))
            @if readings > 0 { (table(here, objective)) } @else { p.soft { (say!(here, "no-readings")) } }
        }
    }
}

/// The form that takes in a reading.
pub fn reading_form(here: &MemberRequest, view: &ObjectiveView, typed: &ReadingTyped) -> Markup {
    let on = |field| typed.wrong.on(here.wording, field);
    let (slug, number) = (here.slug(), view.objective.number);
    let unit = view.objective.measure.unit.as_ref();
    let mut value = Field::number("value", say!(here, "reading"), &typed.reading.value);
    if let Some(unit) = unit {
        value = value.hint(say!(here, "reading-in", unit = unit.as_str()));
    }
    html! {
        section.panel aria-labelledby="add-reading" {
            h2 #add-reading { (say!(here, "add-reading")) }
            form.form method="post" action=(paths::Readings { slug, number }) {
                (hidden_fields(Some(view.version)))
                (Field::day("on", say!(here, "aspect-day"), &typed.reading.on)
                    .hint(say!(here, "reading-hint")).wrong(on("on")))
                (value.wrong(on("value")))
                div.buttons { button.button { (say!(here, "reading-send")) } }
            }
        }
    }
}

fn no_measure(here: &MemberRequest, objective: &Objective) -> Markup {
    let (slug, number) = (here.slug(), objective.number);
    html! {
        p {
            (say!(here, "no-measure-yet"))
            @if here.may(Permission::WritePlan) {
                " " a href=(paths::EditObjective { slug, number }) { (say!(here, "say-how-you-will-know")) }
            }
        }
    }
}

fn table(here: &MemberRequest, objective: &Objective) -> Markup {
    html! {
        div.table-wrap role="region" aria-label=(say!(here, "readings-table")) tabindex="0" {
            table.table {
                thead { tr {
                    th scope="col" { (say!(here, "aspect-day")) }
                    th.is-number scope="col" { (say!(here, "reading")) }
                } }
                tbody {
                    @for reading in objective.readings.iter().rev() {
                        tr {
                            th scope="row" { (here.wording.day(reading.on)) }
                            td.is-number { (here.wording.amount(&objective.measure, reading.value)) }
                        }
                    }
                }
            }
        }
    }
}
