//! A table of a sheet: its header and its columns.

use std::collections::BTreeMap;

use domain::DoubtReason;

use crate::Meaning;
use crate::headers::Heading;

/// A table: its header and its columns.
#[derive(Clone, Debug)]
pub(crate) struct SheetTable {
    /// The first row of its header; of its body, where it has no header.
    pub top: u32,
    /// The last row of its header; none where it has no header.
    pub header_end: Option<u32>,
    /// Its columns from left to right.
    pub columns: Vec<SheetColumn>,
    /// What belongs to it, in columns.
    pub reach: (u32, u32),
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct SheetColumn {
    /// Its place in the sheet.
    pub index: u32,
    /// The words above it.
    pub words: Option<String>,
    /// Its name among the table's columns: no two are alike.
    pub key: String,
    /// What its words say.
    pub heading: Option<Heading>,
    /// What it means.
    pub meaning: Meaning,
    /// Why the meaning should be looked at.
    pub doubt: Option<DoubtReason>,
}

/// The tables of a sheet, by the first row of their headers. Several lie side by side.
pub(crate) type Tables = BTreeMap<u32, Vec<SheetTable>>;

impl SheetTable {
    /// The columns that have this meaning.
    pub(crate) fn meaning(&self, meaning: Meaning) -> impl Iterator<Item = &SheetColumn> {
        self.columns
            .iter()
            .filter(move |column| column.meaning == meaning)
    }

    /// The column in this place.
    pub(crate) fn at(&self, index: u32) -> Option<&SheetColumn> {
        self.columns.iter().find(|column| column.index == index)
    }
}
