//! A table as values of the typesetter's language.

use typst::foundations::{Array, Dict, IntoValue, Value, dict};

use super::{text, values};
use crate::{Alignment, Table, TableColumn, Words};

/// How many letters of a table fit in a line from margin to margin.
const LINE: usize = 84;

/// What columns say their widths in.
const TWELFTHS: usize = 12;

/// How many lines of a table fit on half a page.
const LINES: usize = 24;

/// What the design asks for; of a table without columns, nothing.
pub(super) fn table_value(table: &Table) -> Dict {
    let widths = widths(&table.columns);
    dict! {
        "kind" => "table",
        "width" => width(&table.columns),
        "columns" => values::each_value(&table.columns, column),
        "head" => head(&table.columns, &widths),
        "rows" => values::each_value(&table.rows, |cells| row(cells, &widths)),
    }
}

/// How many letters fit in a line of each column.
fn widths(columns: &[TableColumn]) -> Vec<usize> {
    let line = taken(columns).max(TWELFTHS);
    columns
        .iter()
        .map(|column| (LINE * share(column) / line).saturating_sub(2).max(3))
        .collect()
}

/// How many twelfths of a line the columns ask for together.
fn taken(columns: &[TableColumn]) -> usize {
    columns.iter().map(share).sum()
}

fn share(column: &TableColumn) -> usize {
    usize::from(column.share.max(1))
}

/// The part of the line that the table takes.
fn width(columns: &[TableColumn]) -> f64 {
    let taken = u32::try_from(taken(columns)).unwrap_or(u32::MAX);
    (f64::from(taken) / 12.0).min(1.0)
}

fn column(column: &TableColumn) -> Dict {
    let alignment = match column.alignment {
        Alignment::Start => "start",
        Alignment::End => "end",
    };
    dict! { "share" => share(column), "alignment" => alignment }
}

fn head(columns: &[TableColumn], widths: &[usize]) -> Array {
    columns
        .iter()
        .zip(widths)
        .map(|(column, width)| text::breakable_text(&column.heading, *width))
        .collect()
}

/// A row stays on one page unless it is so tall that this would leave much of one empty.
fn row(cells: &[Words], widths: &[usize]) -> Value {
    let empty = Words::default();
    let cells: Vec<(&Words, usize)> = widths
        .iter()
        .enumerate()
        .map(|(at, width)| (cells.get(at).unwrap_or(&empty), *width))
        .collect();
    let is_tall = cells
        .iter()
        .any(|(words, width)| lines(words, *width) > LINES);
    dict! {
        "is-tall" => is_tall,
        "cells" => cells
            .iter()
            .map(|(words, width)| values::words_value(words, *width).into_value())
            .collect::<Array>(),
    }
    .into_value()
}

/// About how many lines the words take.
fn lines(words: &Words, width: usize) -> usize {
    std::iter::once(&words.text)
        .chain(&words.below)
        .flat_map(|text| text.lines())
        .map(|line| line.len() / width + 1)
        .sum()
}
