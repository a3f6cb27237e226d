//! Why a file cannot be read, in words for the person who chose it.

use serde::{Deserialize, Serialize};

/// A file that was refused: what is wrong with it, where, and what to do.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, thiserror::Error)]
pub enum ReadError {
    /// Nothing is in the file.
    #[error("The file is empty. Choose the workbook that holds the plan.")]
    Empty,
    /// The file has more bytes than a workplan needs.
    #[error(
        "The file is larger than {most_mb} MB. Save the workplan's sheets in a new workbook, without pictures, and choose that."
    )]
    TooLarge {
        /// The limit.
        most_mb: usize,
    },
    /// The old format of Excel.
    #[error(
        "This is an old Excel file (.xls). Open it and save it as an Excel workbook (.xlsx), then choose that."
    )]
    OldExcel,
    /// A password is needed.
    #[error(
        "The file is protected with a password. Open it, save a copy without the password, then choose the copy."
    )]
    Encrypted,
    /// Not a format that is read here.
    #[error(
        "This is {what}. A plan can come from an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods), a CSV file (.csv) or our own JSON."
    )]
    Unknown {
        /// What it seems to be: "a PDF".
        what: String,
    },
    /// The file is broken.
    #[error(
        "The file is damaged{}. Open it in your spreadsheet program, save it again under a new name, then choose that.",
        at(place)
    )]
    Damaged {
        /// The sheet or line, where it is known.
        place: Option<String>,
    },
    /// More cells or words than a workplan needs.
    #[error(
        "Sheet “{sheet}” holds too much at cell {cell}: {what}. Save only the workplan's rows in a new workbook, then choose that."
    )]
    TooMuch {
        /// The sheet's name.
        sheet: String,
        /// The cell where the limit was passed, such as "C12".
        cell: String,
        /// Which limit: "more than 200,000 cells are filled".
        what: String,
    },
    /// The packed file would unpack to more than is safe.
    #[error(
        "The file unpacks to far more than a workplan holds. Copy the workplan's cells into a new workbook, then choose that."
    )]
    TooDense,
    /// The reader had to be stopped.
    #[error(
        "The file took too much time or memory to read. Copy the workplan's cells into a new workbook, then choose that."
    )]
    TooHard,
    /// No cell holds a word.
    #[error("No sheet of the file has any words in it. Choose the workbook that holds the plan.")]
    NoWords,
    /// The reader could not be started: our fault, not the file's.
    #[error("The file could not be read just now. Try again in a moment.")]
    Unavailable,
}

fn at(place: &Option<String>) -> String {
    place
        .as_ref()
        .map(|place| format!(" ({place})"))
        .unwrap_or_default()
}
