//! Who carries how much.

use domain::{Load, PartnerNumber};
use maud::{Markup, html};

use crate::paths::WithQuery;
use crate::request::viewer::Viewer;
use crate::review::view::ReviewView;
use crate::say::say;

/// Who carries how much, those who carry the most first.
pub fn loads_section(viewer: &Viewer, view: &ReviewView) -> Markup {
    let carried = carried(view);
    let most = carried.first().map_or(1, |one| one.load.tally.open.max(1));
    html! {
        section.stack aria-labelledby="load" {
            div.section-head {
                h2 #load { (say!(viewer, "who-carries")) }
            }
            div.table-wrap role="region" aria-label=(say!(viewer, "who-carries")) tabindex="0" {
                table.table.table--load {
                    caption { (say!(viewer, "who-carries-hint")) }
                    thead {
                        tr {
                            th scope="col" { (say!(viewer, "aspect-partner")) }
                            th.is-number scope="col" { (say!(viewer, "column-open")) }
                            th.is-number scope="col" { (say!(viewer, "overdue")) }
                            th.is-number scope="col" { (say!(viewer, "worth-a-word")) }
                            th.is-number scope="col" { (say!(viewer, "column-done")) }
                            th.is-roomy scope="col" {
                                span.visually-hidden { (say!(viewer, "bar")) }
                            }
                        }
                    }
                    tbody {
                        @for one in &carried { (row(viewer, one, most)) }
                    }
                }
            }
        }
    }
}

/// What a partner carries, or nobody does.
struct CarriedLoad<'a> {
    partner: Option<PartnerNumber>,
    name: &'a str,
    load: Load,
}

fn carried(view: &ReviewView) -> Vec<CarriedLoad<'_>> {
    let names = &view.outline.names;
    let loads = view.outline.figures.loads.iter();
    let carried = loads.map(|(partner, load)| CarriedLoad {
        partner: *partner,
        name: partner.map_or("", |partner| names.partner(partner)),
        load: *load,
    });
    let mut carried: Vec<_> = carried.collect();
    carried.sort_by_key(|one| std::cmp::Reverse(one.load.tally.open));
    carried
}

fn row(viewer: &Viewer, carried: &CarriedLoad<'_>, most: u64) -> Markup {
    let (load, tally) = (carried.load, carried.load.tally);
    let share = |count: u64| format!("{:.1}", count as f64 * 100.0 / most as f64);
    html! {
        tr {
            th scope="row" {
                @match carried.partner {
                    Some(partner) => a href=(open_actions(viewer, partner)) { (carried.name) },
                    None => (say!(viewer, "no-lead-yet")),
                }
            }
            td.is-number { (viewer.count(tally.open)) }
            td.is-number { (viewer.count(load.overdue)) }
            td.is-number { (viewer.count(tally.flagged)) }
            td.is-number { (viewer.count(tally.done)) }
            td.is-roomy {
                svg.load viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
                    rect.load__track width="100" height="8" {}
                    rect.load__open width=(share(tally.open)) height="8" {}
                    rect.load__flagged width=(share(tally.flagged)) height="8" {}
                }
            }
        }
    }
}

/// Where the open actions of a partner are.
fn open_actions(viewer: &Viewer, partner: PartnerNumber) -> String {
    let partner = partner.to_string();
    viewer
        .plan()
        .with_query(&[("partner", &partner), ("status", "open")])
}
