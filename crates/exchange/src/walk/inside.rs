//! Lines between the rows of a table.

use domain::{ActionText, DoubtReason};

use super::Walk;
use super::lines::{is_remark, is_short_wins, is_total, reads_like_heading};
use crate::labels::{self, Label, Level};
use crate::sheet_table::SheetTable;
use crate::{Cell, Meaning};

impl<'a> Walk<'a> {
    /// A row of a table, or between its rows.
    pub(super) fn inside(&mut self, table: &'a SheetTable, row: u32) {
        let reach = table.reach.0..=table.reach.1;
        let cells: Vec<&'a Cell> = self
            .grid
            .row(row)
            .iter()
            .filter(|cell| {
                reach.contains(&cell.column) && !self.placed.contains(&(row, cell.column))
            })
            .copied()
            .collect();
        if table.header_end.is_some_and(|end| row <= end) {
            self.place(row, &cells);
        } else if !cells.is_empty() && !self.between(table, row, &cells) {
            self.data(table, row, &cells);
        }
    }

    /// Reads a row that is no action; says whether it was one.
    pub(super) fn between(&mut self, table: &SheetTable, row: u32, cells: &[&'a Cell]) -> bool {
        let first = cells[0];
        let column = table.at(first.column);
        if is_total(&first.text) || column.is_none() && cells.len() == 1 && is_remark(&first.text) {
            return true;
        }
        // A goal in the goals' own column is read with its row; one over several columns is a line
        // of its own.
        if column.is_some_and(|column| column.meaning.is_heading()) && self.grid.width(first) == 1 {
            return false;
        }
        if let Some(labelled) = labelled_row(table, cells) {
            return self.label_between(table, row, &labelled);
        }
        if self.numbered_heading(table, row, cells) {
            return true;
        }
        let [cell] = cells else {
            let [cell, beside] = cells else {
                return false;
            };
            let asks = cell.text.trim_end().ends_with(':');
            let names = asks || labels::bare_label(&cell.text).is_some();
            return names && self.labelled(row, cell, Some(beside));
        };
        // The only cell of a row, in the actions' column, is an action like those around it, unless
        // a header stands below it or it is called short wins.
        let wide = self.grid.width(cell) > 1;
        let in_actions = column.is_some_and(|column| column.meaning == Meaning::Action);
        if !wide && in_actions && !is_short_wins(&cell.text) && !self.is_above_header(row) {
            return false;
        }
        if self.labelled(row, cell, None) || is_remark(&cell.text) {
            return true;
        }
        let may_be_heading = wide
            || in_actions
            || table
                .columns
                .first()
                .is_some_and(|column| column.index >= cell.column);
        if may_be_heading && reads_like_heading(&cell.text) {
            self.bare_heading(row, cell);
        }
        may_be_heading || column.is_none()
    }

    /// Enters a row that says what it is, perhaps with its number in a cell before.
    fn label_between(
        &mut self,
        table: &SheetTable,
        row: u32,
        labelled: &LabelledRow<'_, 'a>,
    ) -> bool {
        let LabelledRow {
            number,
            cells,
            label,
        } = labelled;
        let stands_for_action = table.at(cells[0].column).is_some_and(|column| {
            column.meaning == Meaning::Action
                && same_level(column.heading.map(|heading| heading.meaning), label.level)
        });
        // "Strategy 1.2" below a column called "Strategies" is what that column holds.
        if stands_for_action {
            return false;
        }
        let named: usize = if label.title.is_empty() { 2 } else { 1 };
        let (heading, details) = cells.split_at(named.min(cells.len()));
        if !details.is_empty() && !self.leads_to_actions(table, row) {
            return false;
        }
        let heading: Vec<&Cell> = number
            .iter()
            .copied()
            .chain(heading.iter().copied())
            .collect();
        self.enter(row, label, &heading);
        for detail in details {
            self.doubt(table, row, detail, DoubtReason::HeadingWithDetails);
        }
        self.place(row, details);
        true
    }

    /// Whether the next row holds an action and no heading.
    pub(super) fn leads_to_actions(&self, table: &SheetTable, row: u32) -> bool {
        self.grid.below(row).is_some_and(|below| {
            let action = table
                .meaning(Meaning::Action)
                .find_map(|column| self.grid.cell(below, column.index));
            !self.tables.contains_key(&below)
                && action.is_some_and(|cell| labels::read_label(&cell.text).is_none())
        })
    }

    pub(super) fn is_above_header(&self, row: u32) -> bool {
        self.grid
            .below(row)
            .is_some_and(|below| self.tables.contains_key(&below))
    }
}

/// The label of a row, what stands from it on, and the number before it.
/// A row that says what it is.
struct LabelledRow<'c, 'a> {
    /// Its number, where that stands in a cell before.
    number: Option<&'a Cell>,
    /// What it says, and what else stands in it.
    cells: &'c [&'a Cell],
    label: Label,
}

fn labelled_row<'c, 'a>(table: &SheetTable, cells: &'c [&'a Cell]) -> Option<LabelledRow<'c, 'a>> {
    if let Some(label) = labels::read_label(&cells[0].text) {
        let number = None;
        return Some(LabelledRow {
            number,
            cells,
            label,
        });
    }
    let (number, rest) = cells.split_first()?;
    let counts = table
        .at(number.column)
        .is_some_and(|column| column.meaning == Meaning::Code);
    let label = labels::read_label(&rest.first().filter(|_| counts)?.text)?;
    Some(LabelledRow {
        number: Some(number),
        cells: rest,
        label,
    })
}

fn same_level(heading: Option<Meaning>, level: Level) -> bool {
    let level = match level {
        Level::Goal => Meaning::Goal,
        Level::Objective => Meaning::Objective,
        Level::Strategy => Meaning::Strategy,
        Level::Measure => Meaning::Text(ActionText::Measure),
    };
    heading == Some(level)
}
