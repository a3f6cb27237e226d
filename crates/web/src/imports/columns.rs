//! What the columns of a spreadsheet mean, and how to say otherwise.

use exchange::{Meaning, PreviewColumn};
use maud::{Markup, html};

use crate::imports::form::column_choice;
use crate::imports::preview_page::PreviewView;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// How much of an example is shown, in characters.
const EXAMPLE: usize = 60;

/// The form that has the file read again.
pub fn columns_form(viewer: &Viewer, view: &PreviewView) -> Markup {
    let path = paths::Import {
        slug: viewer.slug(),
        key: view.key.clone(),
    };
    let asked = !view.query.columns.is_empty() || view.arrival.actions.is_empty();
    html! {
        @if !view.preview.columns.is_empty() || view.sheets.len() > 1 {
            form method="get" action=(path) {
                details.fold.panel open[asked] {
                    summary { (say!(viewer, "import-columns")) }
                    div.fold__body {
                        p.soft { (say!(viewer, "import-columns-hint")) }
                        (sheet(viewer, view))
                        (table(viewer, view))
                        div.buttons {
                            button.button.button--quiet { (say!(viewer, "import-read-again")) }
                        }
                    }
                }
            }
        }
    }
}

fn sheet(viewer: &Viewer, view: &PreviewView) -> Markup {
    html! {
        @if view.sheets.len() > 1 {
            div.field {
                label for="sheet" { (say!(viewer, "import-sheet")) }
                select #sheet name="sheet" {
                    option value="" { (say!(viewer, "import-all-sheets")) }
                    @for name in &view.sheets {
                        option value=(name) selected[*name == view.query.sheet] { (name) }
                    }
                }
            }
        }
    }
}

fn table(viewer: &Viewer, view: &PreviewView) -> Markup {
    let several = view.sheets.len() > 1;
    html! {
        div.table-wrap role="region" aria-label=(say!(viewer, "import-columns")) tabindex="0" {
            table.table {
                thead {
                    tr {
                        th scope="col" { (say!(viewer, "import-column")) }
                        th.is-roomy scope="col" { (say!(viewer, "import-example")) }
                        th scope="col" { (say!(viewer, "import-means")) }
                    }
                }
                tbody {
                    @for column in &view.preview.columns {
                        tr {
                            th scope="row" {
                                span.cell {
                                    @if several { (column.sheet) "!" }
                                    (column.column)
                                    (column.row)
                                }
                                " "
                                (column.header.as_deref().unwrap_or_default())
                            }
                            td.is-roomy { (example(view, column)) }
                            td { (select(viewer, column)) }
                        }
                    }
                }
            }
        }
    }
}

fn select(viewer: &Viewer, column: &PreviewColumn) -> Markup {
    let header = column.header.as_deref().unwrap_or_default();
    let label = say!(
        viewer,
        "import-column-means",
        column = column.column.as_str(),
        header = header
    );
    html! {
        select name="column" aria-label=(label) {
            @for meaning in Meaning::all() {
                option value=(column_choice(column, meaning)) selected[meaning == column.meaning] {
                    (called(viewer, meaning))
                }
            }
        }
    }
}

/// The first words in a column.
fn example(view: &PreviewView, column: &PreviewColumn) -> String {
    let Some(header) = &column.header else {
        return String::new();
    };
    let objectives = view.preview.goals.iter().flat_map(|goal| &goal.objectives);
    let mut rows = objectives
        .flat_map(|objective| &objective.actions)
        .filter(|action| action.source.sheet == column.sheet && action.source.row > column.row);
    let words = rows.find_map(|action| action.source.cells.get(header));
    let words = words.map(String::as_str).unwrap_or_default();
    match words.char_indices().nth(EXAMPLE) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

fn called(viewer: &Viewer, meaning: Meaning) -> String {
    match meaning {
        Meaning::Goal => say!(viewer, "aspect-goal"),
        Meaning::Objective => say!(viewer, "meaning-objective"),
        Meaning::Strategy => say!(viewer, "aspect-strategy"),
        Meaning::Action => say!(viewer, "meaning-action"),
        Meaning::Code => say!(viewer, "meaning-code"),
        Meaning::Lead => say!(viewer, "aspect-lead"),
        Meaning::Supporters => say!(viewer, "meaning-supporters"),
        Meaning::Start => say!(viewer, "aspect-start"),
        Meaning::Due => say!(viewer, "aspect-due"),
        Meaning::Status => say!(viewer, "meaning-status"),
        Meaning::Text(text) => viewer.wording.action_text(text),
        Meaning::ShortWin => say!(viewer, "meaning-short-win"),
        Meaning::Kept => say!(viewer, "meaning-kept"),
    }
}
