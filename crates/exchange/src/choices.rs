//! What a person decides about a file before accepting it.

use serde::{Deserialize, Serialize};

use crate::Meaning;
use crate::text::letter_of;

/// What somebody decided about a file before accepting it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Choices {
    /// Only this sheet.
    pub sheet: Option<String>,
    /// What columns mean.
    pub columns: Vec<ColumnChoice>,
}

/// What a column means, whatever its header says.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct ColumnChoice {
    /// The sheet, as in [`PreviewColumn::sheet`](crate::PreviewColumn::sheet).
    pub sheet: String,
    /// The row of the header, as in [`PreviewColumn::row`](crate::PreviewColumn::row).
    pub row: u32,
    /// The column's letter, as in [`PreviewColumn::column`](crate::PreviewColumn::column).
    pub column: String,
    /// What it means.
    pub meaning: Meaning,
}

impl Choices {
    pub(crate) fn meaning(&self, sheet: &str, top: u32, column: u32) -> Option<Meaning> {
        let fits = |choice: &&ColumnChoice| {
            choice.sheet == sheet && choice.row == top + 1 && choice.column == letter_of(column)
        };
        self.columns
            .iter()
            .rev()
            .find(fits)
            .map(|choice| choice.meaning)
    }
}
