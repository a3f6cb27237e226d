//! A table as values of the typesetter's language.

use typst::foundations::{Array, Dict, IntoValue, Value, dict};

use super::{text, values};
use crate::{Alignment, Column, Table, Words};

/// How many letters of a table fit in a line from margin to margin.
const LINE: usize = 84;

/// How many lines of a table fit on half a page.
const LINES: usize = 24;

/// What the design asks for; of a table without columns, nothing.
pub(super) fn value(table: &Table) -> Dict {
    let widths = widths(&table.columns);
    dict! {
        "kind" => "table",
        "columns" => values::each(&table.columns, column),
        "head" => head(&table.columns, &widths),
        "rows" => values::each(&table.rows, |cells| row(cells, &widths)),
    }
}

/// How many letters fit in a line of each column.
fn widths(columns: &[Column]) -> Vec<usize> {
    let whole: usize = columns.iter().map(share).sum();
    columns
        .iter()
        .map(|column| (LINE * share(column) / whole).saturating_sub(2).max(3))
        .collect()
}

fn share(column: &Column) -> usize {
    usize::from(column.share.max(1))
}

fn column(column: &Column) -> Dict {
    let alignment = match column.alignment {
        Alignment::Start => "start",
        Alignment::End => "end",
    };
    dict! { "share" => share(column), "alignment" => alignment }
}

fn head(columns: &[Column], widths: &[usize]) -> Array {
    columns
        .iter()
        .zip(widths)
        .map(|(column, width)| text::breakable(&column.heading, *width))
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
            .map(|(words, width)| values::words(words, *width).into_value())
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
