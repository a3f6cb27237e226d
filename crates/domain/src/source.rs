use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Where in a spreadsheet an action came from, with the words as they stood there.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Source {
    /// Which of the files that came in: the same number for a file that came again. None in plans
    /// to which a file came before files were told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<u32>,
    pub sheet: String,
    /// The row, counted from 1.
    pub row: u32,
    /// The words of its cells, by the heading of their column.
    pub cells: BTreeMap<String, String>,
    /// What was read out of them, by the name of the field: what an edited file is compared with.
    pub read: BTreeMap<String, String>,
}
