//! Tables.

use crate::words::Words;

/// Rows under headings. The headings are repeated on every page that it reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns, from where a line begins.
    pub columns: Vec<TableColumn>,
    /// Its rows, with a cell for each column; one that is missing is empty.
    pub rows: Vec<Vec<Words>>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableColumn {
    /// What its cells are.
    pub heading: String,
    /// How much of the line it takes, in twelfths. Columns that ask for more than there is
    /// share what there is.
    pub share: u8,
    /// Where its cells stand.
    pub alignment: Alignment,
}

/// Where the words of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// Where a line begins.
    #[default]
    Start,
    /// Where a line ends, as numbers do.
    End,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item = TableColumn>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn push<W: Into<Words>>(&mut self, row: impl IntoIterator<Item = W>) {
        self.rows.push(row.into_iter().map(Into::into).collect());
    }
}

impl TableColumn {
    /// A column of words.
    pub fn new(heading: impl Into<String>, share: u8) -> Self {
        Self {
            heading: heading.into(),
            share,
            alignment: Alignment::Start,
        }
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>, share: u8) -> Self {
        Self {
            alignment: Alignment::End,
            ..Self::new(heading, share)
        }
    }
}
