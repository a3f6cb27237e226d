//! Lines above the tables, and legends wherever they stand.

use super::Walk;
use super::lines::{is_short_wins, names_a_plan, reads_like_heading};
use crate::dates::Period;
use crate::text::one_line;
use crate::{Cell, context, statuses};

impl Walk<'_> {
    /// Legends may stand below what they explain.
    pub(super) fn learn_legends(&mut self) {
        for (row, cells) in self.grid.rows() {
            for (place, cell) in cells.iter().enumerate() {
                let beside = cells.get(place + 1);
                let in_table = self.tables.range(..=row).next_back().is_some() && cells.len() > 3;
                if !in_table && self.legend.learn(&cell.text) {
                    self.tell(row, &[cell]);
                } else if cells.len() == 1 && self.leads_to_legend(row, cell) {
                    self.tell(row, cells);
                } else if cells.len() == 2
                    && place == 0
                    && let Some(beside) = beside
                    && self.is_in_legend(row)
                    && self.legend.learn_pair(&cell.text, &beside.text)
                {
                    self.tell(row, cells);
                }
            }
        }
    }

    /// Whether this line announces the codes in the rows below it.
    fn leads_to_legend(&self, row: u32, cell: &Cell) -> bool {
        let code = |cells: &[&Cell]| cells.len() == 2 && cells[0].text.chars().count() <= 3;
        statuses::announces_legend(&cell.text) && code(self.grid.row(row + 1))
    }

    /// Whether the rows above lead up to a line that announces a legend.
    pub(super) fn is_in_legend(&self, row: u32) -> bool {
        let above = (row.saturating_sub(8)..row)
            .rev()
            .map(|above| self.grid.row(above));
        let pairs =
            above.skip_while(|cells| cells.len() == 2 && cells[0].text.chars().count() <= 3);
        pairs
            .take(1)
            .any(|cells| cells.len() == 1 && statuses::announces_legend(&cells[0].text))
    }

    /// A row above the first table.
    pub(super) fn outside(&mut self, row: u32) {
        let cells = self.grid.row(row);
        let mut place = 0;
        while let Some(cell) = cells.get(place) {
            let beside = cells.get(place + 1).copied();
            place += if self.labelled(row, cell, beside) {
                2
            } else {
                1
            };
        }
        let rest: Vec<&Cell> = cells
            .iter()
            .filter(|cell| !self.placed.contains(&(row, cell.column)))
            .copied()
            .collect();
        let [cell] = rest.as_slice() else {
            return;
        };
        let next_is_header = self
            .grid
            .below(row)
            .is_some_and(|below| self.tables.contains_key(&below));
        let heading = self.plan.context.title.is_some()
            && next_is_header
            && !self.ranks.named_goals
            && reads_like_heading(&cell.text)
            && !names_a_plan(&cell.text);
        if is_short_wins(&cell.text) {
            self.bare_heading(row, cell);
        } else if self.plan.context.period.is_none() && Period::read(&cell.text).is_some() {
            self.plan.context.period = Some(one_line(&cell.text));
            self.tell(row, &[cell]);
        } else if heading {
            self.bare_heading(row, cell);
        } else if !self.tables.is_empty()
            && (context::title(&mut self.plan.context, &cell.text) || names_a_plan(&cell.text))
        {
            self.tell(row, &[cell]);
        }
    }
}
