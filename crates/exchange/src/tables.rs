//! Finding the tables of a sheet by their headers.

use std::collections::{BTreeMap, BTreeSet};

use crate::grid::Grid;
use crate::headers::{self, Heading};
use crate::interpret::Choices;
use crate::meanings;
use crate::text::{letter, one_line, plain, shortened};
use crate::{Cell, Kind, Meaning};

/// A table: its header and its columns.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The first row of its header; of its body, where it has no header.
    pub top: u32,
    /// The last row of its header; none where it has no header.
    pub header_end: Option<u32>,
    /// Its columns from left to right.
    pub columns: Vec<TableColumn>,
    /// What belongs to it, in columns.
    pub reach: (u32, u32),
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct TableColumn {
    /// Its place in the sheet.
    pub index: u32,
    /// The words above it.
    pub words: Option<String>,
    /// Its name among the table's columns: no two are alike.
    pub key: String,
    /// What its words say.
    pub heading: Option<Heading>,
    /// What it means.
    pub meaning: Meaning,
    /// Why the meaning should be looked at.
    pub doubt: Option<&'static str>,
}

/// The tables of a sheet, by the first row of their headers. Several lie side by side.
pub(crate) type Tables = BTreeMap<u32, Vec<Table>>;

impl Table {
    /// The columns that have this meaning.
    pub(crate) fn meaning(&self, meaning: Meaning) -> impl Iterator<Item = &TableColumn> {
        self.columns
            .iter()
            .filter(move |column| column.meaning == meaning)
    }

    /// The column in this place.
    pub(crate) fn at(&self, index: u32) -> Option<&TableColumn> {
        self.columns.iter().find(|column| column.index == index)
    }
}

/// Finds the tables of a sheet.
pub(crate) fn find(grid: &Grid<'_>, choices: &Choices) -> Tables {
    let mut tables = Tables::new();
    let mut taken = None;
    for (row, cells) in grid.rows() {
        if taken.is_some_and(|taken| row <= taken) {
            continue;
        }
        if let Some(end) = header(grid, row, cells) {
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
            meanings::settle(grid, table, end);
            choose(&grid.sheet.name, table, choices, &mut chosen);
        }
    }
    tables
}

/// The last row of the header that starts in `row`, where one does.
fn header(grid: &Grid<'_>, row: u32, cells: &[&Cell]) -> Option<u32> {
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
    if let [one] = cells {
        return is_only_column(grid, row, one);
    }
    different.len() >= 2 && known.len() * 2 >= cells.len() && (names_content || names_rest)
}

/// A list under one heading, such as "Action steps".
fn is_only_column(grid: &Grid<'_>, row: u32, cell: &Cell) -> bool {
    let below = grid.row(row + 1);
    let first = grid.rows().next().is_some_and(|(first, _)| first == row);
    let action = headers::certain_heading(&cell.text)
        .is_some_and(|heading| heading.meaning == Meaning::Action && !heading.weak);
    let alone =
        below.len() == 1 && below[0].column == cell.column && !is_header(grid, row + 1, below);
    action && first && alone && grid.rows().all(|(_, cells)| cells.len() == 1)
}

fn is_words(cell: &Cell) -> bool {
    cell.kind == Kind::Text
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

/// One table, or several where gaps part columns that each hold actions.
fn side_by_side(grid: &Grid<'_>, top: u32, end: u32) -> Vec<Table> {
    let columns = columns(grid, top, end);
    let mut runs: Vec<Vec<TableColumn>> = Vec::new();
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
    let whole = runs.len() > 1
        && runs.iter().all(|run| {
            let has = |wanted: &dyn Fn(Meaning) -> bool| {
                run.iter().any(|column| {
                    column
                        .heading
                        .is_some_and(|heading| wanted(heading.meaning))
                })
            };
            run.len() > 1
                && has(&|meaning| meaning == Meaning::Action || meaning.is_heading())
                && has(&|meaning| meaning != Meaning::Action && !meaning.is_heading())
        });
    if !whole {
        runs = vec![runs.into_iter().flatten().collect()];
    }
    let starts: Vec<u32> = runs
        .iter()
        .map(|run| run.first().map_or(0, |column| column.index))
        .collect();
    let reaches = (0..runs.len()).map(|place| {
        let from = if place == 0 { 0 } else { starts[place] };
        (
            from,
            starts.get(place + 1).map_or(u32::MAX, |next| next - 1),
        )
    });
    let reaches: Vec<_> = reaches.collect();
    runs.into_iter()
        .zip(reaches)
        .map(|(mut columns, reach)| {
            name(&mut columns);
            Table {
                top,
                header_end: Some(end),
                columns,
                reach,
            }
        })
        .collect()
}

fn columns(grid: &Grid<'_>, top: u32, end: u32) -> Vec<TableColumn> {
    let indices: BTreeSet<u32> = (top..=end)
        .flat_map(|row| grid.row(row))
        .map(|cell| cell.column)
        .collect();
    indices
        .iter()
        .map(|index| column(grid, *index, top, end))
        .collect()
}

fn column(grid: &Grid<'_>, index: u32, top: u32, end: u32) -> TableColumn {
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
    let heading_above = above.and_then(|cell| headers::heading(&cell.text));
    let heading = match below {
        Some(below) => headers::refined(heading_above, &below.text),
        None => heading_above,
    };
    let parts: Vec<String> = [above, below]
        .into_iter()
        .flatten()
        .map(|cell| one_line(&cell.text))
        .collect();
    plain_column(index, Some(parts.join(" – ")), heading)
}

fn plain_column(index: u32, words: Option<String>, heading: Option<Heading>) -> TableColumn {
    TableColumn {
        index,
        words,
        key: String::new(),
        heading,
        meaning: Meaning::Kept,
        doubt: None,
    }
}

/// Gives every column a name that no other column of the table has.
fn name(columns: &mut [TableColumn]) {
    let mut taken = BTreeSet::new();
    for column in columns {
        let place = format!("column {}", letter(column.index));
        let mut key = match &column.words {
            Some(words) => shortened(words, 120),
            None => format!("Column {}", letter(column.index)),
        };
        if taken.contains(&key) {
            key = format!("{key} ({place})");
        }
        taken.insert(key.clone());
        column.key = key;
    }
}

/// A list of actions that nobody gave a header.
fn headless(grid: &Grid<'_>) -> Option<(u32, Vec<Table>)> {
    let (top, _) = grid.rows().find(|(_, cells)| cells.len() >= 2)?;
    let table = Table {
        top,
        header_end: None,
        columns: Vec::new(),
        reach: (0, u32::MAX),
    };
    let mut probe = table.clone();
    add_columns_without_header(grid, &mut probe, u32::MAX);
    meanings::settle(grid, &mut probe, u32::MAX);
    let has = |meaning| probe.meaning(meaning).next().is_some();
    let convincing = has(Meaning::Action) && (has(Meaning::Due) || has(Meaning::Status));
    convincing.then(|| (top, vec![table]))
}

fn add_columns_without_header(grid: &Grid<'_>, table: &mut Table, end: u32) {
    let known: BTreeSet<u32> = table.columns.iter().map(|column| column.index).collect();
    let body = grid
        .rows()
        .filter(|(row, cells)| *row >= table.top && *row < end && cells.len() > 1);
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
    table: &mut Table,
    choices: &Choices,
    chosen: &mut BTreeMap<(u32, String), Meaning>,
) {
    for column in &mut table.columns {
        let same = (
            column.index,
            plain(column.words.as_deref().unwrap_or_default()),
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
