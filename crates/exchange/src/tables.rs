//! Finding the tables of a sheet by their headers.

mod header;

use std::collections::{BTreeMap, BTreeSet};

use crate::Meaning;
use crate::choices::Choices;
use crate::grid::Grid;
use crate::headers::{self, Heading};
use crate::meanings;
use crate::sheet_table::{SheetColumn, SheetTable, Tables};
use crate::text::{letter_of, one_line, plain_text, shortened_text};

/// Finds the tables of a sheet.
pub(crate) fn find_tables(grid: &Grid<'_>, choices: &Choices) -> Tables {
    let mut tables = Tables::new();
    let mut taken = None;
    for (row, cells) in grid.rows() {
        if taken.is_some_and(|taken| row <= taken) {
            continue;
        }
        if let Some(end) = header::find_header(grid, row, cells) {
            tables.insert(row, side_by_side(grid, row, end));
            taken = Some(end);
        }
    }
    if tables.is_empty() {
        tables.extend(headless(grid));
    }
    let starts: Vec<u32> = tables.keys().copied().collect();
    let mut chosen = BTreeMap::new();
    for (row, found) in &mut tables {
        let end = starts
            .iter()
            .find(|start| *start > row)
            .copied()
            .unwrap_or(u32::MAX);
        for table in found {
            add_columns_without_header(grid, table, end);
            meanings::settle_meanings(grid, table, end);
            choose(&grid.sheet.name, table, choices, &mut chosen);
        }
    }
    tables
}

/// One table, or several where gaps part columns that each hold actions.
fn side_by_side(grid: &Grid<'_>, top: u32, end: u32) -> Vec<SheetTable> {
    let mut runs = runs(columns(grid, top, end));
    if runs.len() > 1 && !runs.iter().all(|run| is_whole(run)) {
        runs = vec![runs.into_iter().flatten().collect()];
    }
    let first = |run: &Vec<SheetColumn>| run.first().map_or(0, |column| column.index);
    let ends: Vec<u32> = runs
        .iter()
        .skip(1)
        .map(|run| first(run) - 1)
        .chain([u32::MAX])
        .collect();
    let mut from = 0;
    let table = |(mut columns, to): (Vec<SheetColumn>, u32)| {
        name(&mut columns);
        let reach = (std::mem::replace(&mut from, to.saturating_add(1)), to);
        SheetTable {
            top,
            header_end: Some(end),
            columns,
            reach,
        }
    };
    runs.into_iter().zip(ends).map(table).collect()
}

/// Columns that stand next to each other.
fn runs(columns: Vec<SheetColumn>) -> Vec<Vec<SheetColumn>> {
    let mut runs: Vec<Vec<SheetColumn>> = Vec::new();
    for column in columns {
        match runs.last_mut() {
            Some(run)
                if run
                    .last()
                    .is_some_and(|last| last.index + 1 == column.index) =>
            {
                run.push(column)
            }
            _ => runs.push(vec![column]),
        }
    }
    runs
}

/// Whether the columns could be a table of their own: something to do, and something about it.
fn is_whole(run: &[SheetColumn]) -> bool {
    let names_content = |meaning: Meaning| meaning == Meaning::Action || meaning.is_heading();
    let meanings: Vec<Meaning> = run
        .iter()
        .filter_map(|column| column.heading)
        .map(|heading| heading.meaning)
        .collect();
    meanings.iter().any(|meaning| names_content(*meaning))
        && meanings.iter().any(|meaning| !names_content(*meaning))
}

fn columns(grid: &Grid<'_>, top: u32, end: u32) -> Vec<SheetColumn> {
    let indices: BTreeSet<u32> = (top..=end)
        .flat_map(|row| grid.row(row))
        .map(|cell| cell.column)
        .collect();
    indices
        .iter()
        .map(|index| column(grid, *index, top, end))
        .collect()
}

fn column(grid: &Grid<'_>, index: u32, top: u32, end: u32) -> SheetColumn {
    let below = grid.cell(end, index).filter(|_| end > top);
    let own = grid.cell(top, index);
    // What spans several columns stands in the first of them.
    let above = own.or_else(|| {
        below.and_then(|_| {
            grid.row(top)
                .iter()
                .rev()
                .find(|cell| cell.column < index)
                .copied()
        })
    });
    let heading_above = above.and_then(|cell| headers::heading_of(&cell.text));
    let heading = match below {
        Some(below) => headers::refined_meaning(heading_above, &below.text),
        None => heading_above,
    };
    let parts: Vec<String> = [above, below]
        .into_iter()
        .flatten()
        .map(|cell| one_line(&cell.text))
        .collect();
    plain_column(index, Some(parts.join(" – ")), heading)
}

fn plain_column(index: u32, words: Option<String>, heading: Option<Heading>) -> SheetColumn {
    SheetColumn {
        index,
        words,
        key: String::new(),
        heading,
        meaning: Meaning::Kept,
        doubt: None,
    }
}

/// Gives every column a name that no other column of the table has.
fn name(columns: &mut [SheetColumn]) {
    let mut taken = BTreeSet::new();
    for column in columns {
        let place = format!("column {}", letter_of(column.index));
        let mut key = match &column.words {
            Some(words) => shortened_text(words, 120),
            None => format!("Column {}", letter_of(column.index)),
        };
        if taken.contains(&key) {
            key = format!("{key} ({place})");
        }
        taken.insert(key.clone());
        column.key = key;
    }
}

/// A list of actions that nobody gave a header.
fn headless(grid: &Grid<'_>) -> Option<(u32, Vec<SheetTable>)> {
    let (top, _) = grid.rows().find(|(_, cells)| cells.len() >= 2)?;
    let table = SheetTable {
        top,
        header_end: None,
        columns: Vec::new(),
        reach: (0, u32::MAX),
    };
    let mut probe = table.clone();
    add_columns_without_header(grid, &mut probe, u32::MAX);
    meanings::settle_meanings(grid, &mut probe, u32::MAX);
    let has = |meaning| probe.meaning(meaning).next().is_some();
    let convincing = has(Meaning::Action) && (has(Meaning::Due) || has(Meaning::Status));
    convincing.then(|| (top, vec![table]))
}

fn add_columns_without_header(grid: &Grid<'_>, table: &mut SheetTable, end: u32) {
    let known: BTreeSet<u32> = table.columns.iter().map(|column| column.index).collect();
    let body = grid
        .rows_in(table.top..end)
        .filter(|(_, cells)| cells.len() > 1);
    let filled: BTreeSet<u32> = body
        .flat_map(|(_, cells)| cells)
        .map(|cell| cell.column)
        .collect();
    let within =
        |index: &&u32| (table.reach.0..=table.reach.1).contains(*index) && !known.contains(*index);
    let new: Vec<_> = filled
        .iter()
        .filter(within)
        .map(|index| plain_column(*index, None, None))
        .collect();
    table.columns.extend(new);
    table.columns.sort_by_key(|column| column.index);
    name(&mut table.columns);
}

/// Applies what somebody chose. A header that is repeated further down keeps the choice.
fn choose(
    sheet: &str,
    table: &mut SheetTable,
    choices: &Choices,
    chosen: &mut BTreeMap<(u32, String), Meaning>,
) {
    for column in &mut table.columns {
        let same = (
            column.index,
            plain_text(column.words.as_deref().unwrap_or_default()),
        );
        if let Some(meaning) = choices.meaning(sheet, table.top, column.index) {
            chosen.insert(same.clone(), meaning);
        }
        if let Some(meaning) = chosen.get(&same) {
            column.meaning = *meaning;
            column.doubt = None;
        }
    }
}
