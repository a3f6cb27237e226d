use super::Cell;
use domain::{FileLimit, ReadError};

use crate::text::letter_of;

/// How much a file may hold.
#[derive(Clone, Copy, Debug)]
pub struct WorkbookLimits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Filled cells of all sheets.
    pub cells: usize,
    /// Filled rows of all sheets: each may be an action, and takes room when it comes in.
    pub rows: usize,
    /// Letters of one cell; a spreadsheet program allows 32,767.
    pub letters_of_cell: usize,
    /// Letters of all cells.
    pub letters: usize,
    /// Bytes after unpacking, as the file itself declares them.
    pub unpacked: u64,
    /// Files within a packed file.
    pub entries: usize,
}

impl Default for WorkbookLimits {
    fn default() -> Self {
        Self {
            bytes: 10 << 20,
            cells: 200_000,
            rows: 20_000,
            letters_of_cell: 32_767,
            letters: 2 << 20,
            unpacked: 100 << 20,
            entries: 2_000,
        }
    }
}

impl WorkbookLimits {
    pub(super) fn check_size(&self, bytes: usize) -> Result<(), ReadError> {
        if bytes > self.bytes {
            return Err(ReadError::TooLarge {
                most_mb: self.bytes >> 20,
            });
        }
        Ok(())
    }
}

/// Counts what was read so far, over all sheets.
pub(super) struct Count<'a> {
    limits: &'a WorkbookLimits,
    cells: usize,
    rows: usize,
    letters: usize,
    /// The row of the latest cell.
    row: Option<u32>,
}

impl<'a> Count<'a> {
    pub(super) fn new(limits: &'a WorkbookLimits) -> Self {
        Self {
            limits,
            cells: 0,
            rows: 0,
            letters: 0,
            row: None,
        }
    }

    /// Counts a cell, or says which limit it passes.
    pub(super) fn add(&mut self, sheet: &str, cell: &Cell) -> Result<(), ReadError> {
        self.cells += 1;
        self.rows += usize::from(self.row != Some(cell.row));
        self.row = Some(cell.row);
        self.letters += cell.text.len();
        let limits = self.limits;
        let passed = if self.cells > limits.cells {
            FileLimit::Cells(limits.cells)
        } else if self.rows > limits.rows {
            FileLimit::Rows(limits.rows)
        } else if cell.text.len() > limits.letters_of_cell * 4 {
            FileLimit::LettersOfCell(limits.letters_of_cell)
        } else if self.letters > limits.letters {
            FileLimit::Letters(limits.letters)
        } else {
            return Ok(());
        };
        let cell = format!("{}{}", letter_of(cell.column), cell.row.saturating_add(1));
        Err(ReadError::TooMuch {
            sheet: sheet.to_owned(),
            cell,
            what: passed,
        })
    }
}
