//! What the columns of a spreadsheet mean, and how to say otherwise.

use exchange::{Meaning, PreviewColumn};
use maud::{Markup, html};

use crate::imports::form::column_choice;
use crate::imports::preview_page::PreviewView;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// How much of an example is shown, in characters.
const EXAMPLE: usize = 60;

/// The form that has the file read again.
pub fn columns_form(here: &MemberRequest, view: &PreviewView) -> Markup {
    let path = paths::Import {
        slug: here.slug(),
        key: view.key.clone(),
    };
    let asked = !view.query.columns.is_empty() || view.arrival.actions.is_empty();
    html! {
        @if !view.preview.columns.is_empty() || view.sheets.len() > 1 {
            form method="get" action=(path) { details.fold.panel open[asked] {
                summary { (say!(here, "import-columns")) }
                div.fold__body {
                    p.soft { (say!(here, "import-columns-hint")) }
                    (sheet(here, view))
                    (table(here, view))
                    div.buttons { button.button.button--quiet { (say!(here, "import-read-again")) } }
                }
            } }
        }
    }
}

fn sheet(here: &MemberRequest, view: &PreviewView) -> Markup {
    html! {
        @if view.sheets.len() > 1 {
            div.field {
                label for="sheet" { (say!(here, "import-sheet")) }
                select #sheet name="sheet" {
                    option value="" { (say!(here, "import-all-sheets")) }
                    @for name in &view.sheets { option value=(name) selected[*name == view.query.sheet] { (name) } }
                }
            }
        }
    }
}

fn table(here: &MemberRequest, view: &PreviewView) -> Markup {
    let several = view.sheets.len() > 1;
    html! {
        div.table-wrap role="region" aria-label=(say!(here, "import-columns")) tabindex="0" { table.table {
            thead { tr {
                th scope="col" { (say!(here, "import-column")) }
                th.is-roomy scope="col" { (say!(here, "import-example")) }
                th scope="col" { (say!(here, "import-means")) }
            } }
            tbody { @for column in &view.preview.columns { tr {
                th scope="row" {
                    span.cell { @if several { (column.sheet) "!" } (column.column) (column.row) }
                    " " (column.header.as_deref().unwrap_or_default())
                }
                td.is-roomy { (example(view, column)) }
                td { (select(here, column)) }
            } } }
        } }
    }
}

fn select(here: &MemberRequest, column: &PreviewColumn) -> Markup {
    let header = column.header.as_deref().unwrap_or_default();
    let label = say!(
        here,
        "import-column-means",
        column = column.column.as_str(),
        header = header
    );
    html! {
        select name="column" aria-label=(label) {
            @for meaning in Meaning::ALL {
                option value=(column_choice(column.row, &column.column, meaning, &column.sheet))
                    selected[meaning == column.meaning] { (called(here, meaning)) }
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

fn called(here: &MemberRequest, meaning: Meaning) -> String {
    match meaning {
        Meaning::Goal => say!(here, "aspect-goal"),
        Meaning::Objective => say!(here, "meaning-objective"),
        Meaning::Strategy => say!(here, "aspect-strategy"),
        Meaning::Action => say!(here, "meaning-action"),
        Meaning::Code => say!(here, "meaning-code"),
        Meaning::Lead => say!(here, "aspect-lead"),
        Meaning::Supporters => say!(here, "meaning-supporters"),
        Meaning::Start => say!(here, "aspect-start"),
        Meaning::Due => say!(here, "aspect-due"),
        Meaning::Status => say!(here, "meaning-status"),
        Meaning::Resources => say!(here, "aspect-resources"),
        Meaning::Measure => say!(here, "aspect-measure"),
        Meaning::Notes => say!(here, "aspect-notes"),
        Meaning::ShortWin => say!(here, "meaning-short-win"),
        Meaning::Kept => say!(here, "meaning-kept"),
    }
}
