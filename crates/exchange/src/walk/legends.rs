//! Legends of codes, wherever on a sheet they stand.

use crate::Cell;
use crate::grid::Grid;
use crate::sheet_table::Tables;
use crate::statuses::{self, Legend};

/// What a sheet explains about its codes.
pub(crate) struct Legends<'a> {
    pub legend: Legend,
    /// The cells that explain them, line by line.
    pub lines: Vec<(u32, Vec<&'a Cell>)>,
}

impl<'a> Legends<'a> {
    /// Reads all legends of a sheet; they may stand below what they explain.
    pub(crate) fn of(grid: &Grid<'a>, tables: &Tables) -> Self {
        let mut legends = Self {
            legend: Legend::default(),
            lines: Vec::new(),
        };
        for (row, cells) in grid.rows() {
            let in_table = tables.range(..=row).next_back().is_some() && cells.len() > 3;
            for (place, cell) in cells.iter().enumerate() {
                if !in_table && legends.legend.learn(&cell.text) {
                    legends.lines.push((row, vec![*cell]));
                } else if is_title(cell, cells.len()) {
                    let beside = legends.beside(row, &cells[place + 1..]);
                    let below = legends.below(grid, row, cell);
                    if beside || below {
                        legends.lines.push((row, vec![*cell]));
                    }
                }
            }
        }
        legends
    }

    /// "Key: | G = on track | R = behind".
    fn beside(&mut self, row: u32, cells: &[&'a Cell]) -> bool {
        let explaining = cells
            .iter()
            .take_while(|cell| self.legend.learn_announced(&cell.text));
        let explaining: Vec<&Cell> = explaining.copied().collect();
        let found = !explaining.is_empty();
        self.lines.extend(found.then_some((row, explaining)));
        found
    }

    /// Codes in the rows below a title, each with its words in the same cell or in the next.
    fn below(&mut self, grid: &Grid<'a>, title_row: u32, title: &Cell) -> bool {
        let before = self.lines.len();
        let mut row = title_row + 1;
        while let Some(cell) = grid.cell(row, title.column) {
            let words = grid.cell(row, title.column + 1);
            if self.legend.learn_announced(&cell.text) {
                self.lines.push((row, vec![cell]));
            } else if let Some(words) = words
                && self.legend.learn_pair(&cell.text, &words.text)
            {
                self.lines.push((row, vec![cell, words]));
            } else {
                break;
            }
            row += 1;
        }
        self.lines.len() > before
    }
}

/// Whether a cell announces a legend. "Status" does where it stands alone.
fn is_title(cell: &Cell, cells_of_row: usize) -> bool {
    statuses::is_title_of_legend(&cell.text)
        || cells_of_row == 1 && statuses::announces_legend(&cell.text)
}
