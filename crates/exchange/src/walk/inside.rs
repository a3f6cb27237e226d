//! Lines between the rows of a table.

use super::lines::{is_remark, is_short_wins, is_total, reads_like_heading};
use super::{OWN_DETAILS, Walk};
use crate::labels::{self, Label, Level};
use crate::tables::Table;
use crate::{Cell, Meaning};

impl<'a> Walk<'a> {
    /// A row of a table, or between its rows.
    pub(super) fn inside(&mut self, table: &'a Table, row: u32) {
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
    pub(super) fn between(&mut self, table: &Table, row: u32, cells: &[&'a Cell]) -> bool {
        let first = cells[0];
        let column = table.at(first.column);
        if is_total(&first.text) || column.is_none() && cells.len() == 1 && is_remark(&first.text) {
            return true;
        }
        if column.is_some_and(|column| column.meaning.is_heading()) && self.grid.width(first) == 1 {
            return false;
        }
        if let Some(label) = labels::read(&first.text) {
            return self.label_between(table, row, cells, &label);
        }
        let [cell] = cells else {
            return matches!(cells, [cell, beside] if (cell.text.trim_end().ends_with(':') || labels::bare(&cell.text).is_some()) && self.labelled(row, cell, Some(beside)));
        };
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

    pub(super) fn label_between(
        &mut self,
        table: &Table,
        row: u32,
        cells: &[&'a Cell],
        label: &Label,
    ) -> bool {
        let stands_for_action = table.at(cells[0].column).is_some_and(|column| {
            column.meaning == Meaning::Action
                && same_level(column.heading.map(|heading| heading.meaning), label.level)
        });
        if stands_for_action {
            return false;
        }
        match cells {
            [_] => self.enter(row, label, cells),
            [_, _] if label.title.is_empty() => self.enter(row, label, cells),
            [cell, details @ ..] if self.leads_to_actions(table, row) => {
                self.enter(row, label, &[cell]);
                for detail in details {
                    self.doubt(table, row, detail, OWN_DETAILS);
                }
                self.place(row, details);
            }
            _ => return false,
        }
        true
    }

    /// Whether the next row holds an action and no heading.
    pub(super) fn leads_to_actions(&self, table: &Table, row: u32) -> bool {
        self.grid.below(row).is_some_and(|below| {
            let action = table
                .meaning(Meaning::Action)
                .find_map(|column| self.grid.cell(below, column.index));
            !self.tables.contains_key(&below)
                && action.is_some_and(|cell| labels::read(&cell.text).is_none())
        })
    }

    pub(super) fn is_above_header(&self, row: u32) -> bool {
        self.grid
            .below(row)
            .is_some_and(|below| self.tables.contains_key(&below))
    }
}

fn same_level(heading: Option<Meaning>, level: Level) -> bool {
    let level = match level {
        Level::Goal => Meaning::Goal,
        Level::Objective => Meaning::Objective,
        Level::Strategy => Meaning::Strategy,
        Level::Measure => Meaning::Measure,
    };
    heading == Some(level)
}
