//! Telling a header from the rows around it.

use std::collections::BTreeSet;

use domain::Day;

use crate::dates;
use crate::grid::Grid;
use crate::headers;
use crate::{Cell, Meaning, WorkbookKind};

/// The last row of the header that starts in `row`, where one does.
pub(super) fn find_header(grid: &Grid<'_>, row: u32, cells: &[&Cell]) -> Option<u32> {
    let below = row + 1;
    if is_header(grid, row, cells) {
        return Some(if is_second_row(grid, cells, grid.row(below)) {
            below
        } else {
            row
        });
    }
    // "Who" and "When" above "Lead | Partners | Start | End".
    let spans = cells.len() >= 2 && cells.iter().any(|cell| grid.width(cell) > 1);
    let short = cells
        .iter()
        .all(|cell| is_words(cell) && cell.text.split_whitespace().count() <= 5);
    (spans && short && is_header(grid, below, grid.row(below))).then_some(below)
}

fn is_header(grid: &Grid<'_>, row: u32, cells: &[&Cell]) -> bool {
    let read = |cell: &&Cell| headers::certain_heading(&cell.text).filter(|_| is_words(cell));
    let known: Vec<Meaning> = cells
        .iter()
        .filter_map(read)
        .map(|heading| heading.meaning)
        .collect();
    let different: BTreeSet<Meaning> = known.iter().copied().collect();
    let names_content = different
        .iter()
        .any(|meaning| meaning.is_heading() || *meaning == Meaning::Action);
    let names_rest = different.contains(&Meaning::Lead) && different.contains(&Meaning::Due);
    // A plan may tick quarters, each under a heading of its own.
    let periods = cells
        .iter()
        .filter(|cell| dates::names_month_or_quarter(&cell.text))
        .count();
    if let [one] = cells {
        return is_only_column(grid, row, one);
    }
    // "Partner 19 | Goal 2 | 2027-03-31" is data, though each begins as a heading may.
    let counts = |cell: &&Cell| read(cell).is_some() && cell.text.contains(char::is_numeric);
    let dated = cells.iter().any(|cell| Day::read(&cell.text).is_ok());
    if dated && cells.iter().any(counts) {
        return false;
    }
    different.len() >= 2
        && (known.len() + periods) * 2 >= cells.len()
        && (names_content || names_rest)
}

/// A list under one heading, such as "Action steps".
fn is_only_column(grid: &Grid<'_>, row: u32, cell: &Cell) -> bool {
    // Only the first row can be one, so this never goes on from row to row.
    if grid.rows().next().is_none_or(|(first, _)| first != row) {
        return false;
    }
    let below = grid.row(row + 1);
    let action = headers::certain_heading(&cell.text)
        .is_some_and(|heading| heading.meaning == Meaning::Action && !heading.weak);
    let alone =
        below.len() == 1 && below[0].column == cell.column && !is_header(grid, row + 1, below);
    action && alone && grid.rows().all(|(_, cells)| cells.len() == 1)
}

fn is_words(cell: &Cell) -> bool {
    cell.kind == WorkbookKind::Text
}

/// Whether the row below a header explains it: questions, or the parts of what was merged.
fn is_second_row(grid: &Grid<'_>, above: &[&Cell], below: &[&Cell]) -> bool {
    let explains = |cell: &&Cell| {
        let text = cell.text.trim();
        let wide = above.iter().any(|over| {
            (over.column..over.column + grid.width(over)).contains(&cell.column)
                && grid.width(over) > 1
        });
        is_words(cell)
            && (text.ends_with('?')
                || text.starts_with('(') && text.ends_with(')')
                || headers::certain_heading(text).is_some()
                || wide && text.split_whitespace().count() <= 4)
    };
    let repeats =
        below.len() == above.len() && below.iter().zip(above).all(|(a, b)| a.text == b.text);
    let full_width = below.len() == 1 && grid.width(below[0]) > 1;
    !below.is_empty()
        && !repeats
        && !full_width
        && below.iter().all(explains)
        && (below.len() > 1
            || above.len() == 1
            || below[0].text.ends_with('?')
            || headers::certain_heading(&below[0].text).is_some())
}
