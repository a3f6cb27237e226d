//! Lines above the tables.

use super::Walk;
use super::lines::{is_short_wins, names_a_plan, names_a_time, reads_like_heading};
use crate::dates::PlanPeriod;
use crate::text::one_line;
use crate::{Cell, context};

impl Walk<'_> {
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
            .filter(|cell| !self.is_used(row, cell))
            .copied()
            .collect();
        let [cell] = rest.as_slice() else {
            return;
        };
        let heading = self.is_heading_above_table(row, cell);
        if is_short_wins(&cell.text) {
            self.bare_heading(row, cell);
        } else if self.plan.context.period.is_none() && PlanPeriod::read(&cell.text).is_some() {
            self.plan.context.period = Some(one_line(&cell.text));
            self.tell(row, &[cell]);
        } else if heading {
            self.bare_heading(row, cell);
        } else if !self.tables.is_empty()
            && (context::context_title(&mut self.plan.context, &cell.text)
                || names_a_plan(&cell.text))
        {
            self.tell(row, &[cell]);
        }
    }

    /// Whether a line right above a table is the heading of its actions.
    fn is_heading_above_table(&self, row: u32, cell: &Cell) -> bool {
        let may_be_one = if self.ranks.named_goals {
            self.outline.has_goal()
        } else {
            self.plan.context.title.is_some()
        };
        (may_be_one || names_a_time(&cell.text))
            && self.is_above_header(row)
            && reads_like_heading(&cell.text)
            && !names_a_plan(&cell.text)
    }
}
