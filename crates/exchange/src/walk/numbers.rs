//! Rows that only their numbers tell to be headings: "1" above "1.1" above "1.1.a".

use std::sync::LazyLock;

use regex::Regex;

use super::Walk;
use crate::labels::{self, Level};
use crate::sheet_table::SheetTable;
use crate::text::{compile_pattern, one_line};
use crate::{Cell, Meaning};

impl<'a> Walk<'a> {
    /// Enters a row without details whose number begins that of the row below; says whether it is one.
    pub(super) fn numbered_heading(
        &mut self,
        table: &SheetTable,
        row: u32,
        cells: &[&'a Cell],
    ) -> bool {
        let Some((number, words)) = numbered(table, cells) else {
            return false;
        };
        let below = self.grid.below(row).map(|below| self.grid.row(below));
        let inner = below.and_then(|cells| number_of(table, cells));
        let leads = inner.is_some_and(|inner| is_within(&inner, &number));
        if !leads
            || cells
                .iter()
                .any(|cell| !is_heading_cell(table, cell, words))
        {
            return false;
        }
        let place = parts(&number) + usize::from(self.ranks.named_goals);
        let level = [Level::Goal, Level::Objective, Level::Strategy][place.clamp(1, 3) - 1];
        let source: Vec<String> = cells.iter().map(|cell| one_line(&cell.text)).collect();
        let (title, source) = (labels::label_title(&words.text), source.join(" "));
        if level == Level::Strategy {
            self.enter_strategy(row, cells, &title, source);
        } else {
            self.outline.enter(self.plan, level, &title, &source);
            self.place(row, cells);
            if !self.outline.has_source(self.plan, &source) {
                self.tell(row, cells);
            }
        }
        self.last = None;
        true
    }
}

/// The number of a row, and the cell that holds its words.
fn numbered<'a>(table: &SheetTable, cells: &[&'a Cell]) -> Option<(String, &'a Cell)> {
    let number = number_of(table, cells)?;
    let words = cells
        .iter()
        .rev()
        .find(|cell| cell.text.contains(char::is_whitespace))?;
    Some((number, words))
}

/// The number in the column for numbers, or before the words of an action.
fn number_of(table: &SheetTable, cells: &[&Cell]) -> Option<String> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        compile_pattern(r"^\s*((?:\d{1,2}|[A-Z])(?:[.-][0-9A-Za-z]{1,2})*)(?:[.):]*\s|[.):]*$)")
    });
    let first = cells.first()?;
    let meaning = table.at(first.column)?.meaning;
    let counts = matches!(meaning, Meaning::Code | Meaning::Action);
    let found = NUMBER.captures(&first.text).filter(|_| counts)?;
    Some(found[1].to_lowercase())
}

fn is_heading_cell(table: &SheetTable, cell: &Cell, words: &Cell) -> bool {
    let meaning = table.at(cell.column).map(|column| column.meaning);
    meaning == Some(Meaning::Code) || meaning == Some(Meaning::Action) && cell == words
}

fn is_within(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.starts_with(['.', '-']))
}

fn parts(number: &str) -> usize {
    number.split(['.', '-']).count()
}
