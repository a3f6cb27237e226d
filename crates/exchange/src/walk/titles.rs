//! Titles that stand above tables lying side by side, each above its own.

use std::collections::BTreeSet;

use super::Walk;
use super::lines::reads_like_heading;
use crate::Cell;
use crate::sheet_table::SheetTable;

/// How many rows above a table may hold its titles.
const HIGHEST: u32 = 3;

impl<'a> Walk<'a> {
    /// The rows that hold titles of tables lying side by side.
    pub(super) fn titles_above_tables(&self) -> BTreeSet<u32> {
        let beside = self.tables.values().filter(|tables| tables.len() > 1);
        beside.flat_map(|tables| self.title_rows(tables)).collect()
    }

    /// Enters the titles above one of several tables.
    pub(super) fn titles_of(&mut self, table: &'a SheetTable) {
        let Some(tables) = self.tables.get(&table.top) else {
            return;
        };
        let mut rows = self.title_rows(tables);
        rows.reverse();
        for row in rows {
            let cells: Vec<&Cell> = within(table, self.grid.row(row)).collect();
            let Some((cell, beside)) = cells.split_first() else {
                continue;
            };
            self.labelled(row, cell, beside.first().copied());
            if !self.is_used(row, cell) && beside.is_empty() && reads_like_heading(&cell.text) {
                self.bare_heading(row, cell);
            }
        }
    }

    /// From the row just above the tables upwards, as long as several tables have words there.
    fn title_rows(&self, tables: &[SheetTable]) -> Vec<u32> {
        let top = tables.first().map_or(0, |table| table.top);
        let above = (top.saturating_sub(HIGHEST)..top).rev();
        let titled = |row: &u32| {
            let cells = self.grid.row(*row);
            let titled = tables
                .iter()
                .filter(|table| within(table, cells).next().is_some());
            titled.count() > 1
        };
        above.take_while(titled).collect()
    }
}

fn within<'a, 't>(
    table: &'t SheetTable,
    cells: &'t [&'a Cell],
) -> impl Iterator<Item = &'a Cell> + use<'a, 't> {
    let reach = table.reach.0..=table.reach.1;
    cells
        .iter()
        .filter(move |cell| reach.contains(&cell.column))
        .copied()
}
