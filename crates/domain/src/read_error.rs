use serde::{Deserialize, Serialize};

/// Why a file was refused that somebody wanted to bring in.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, thiserror::Error)]
pub enum ReadError {
    /// Nothing is in the file.
    #[error("an empty file")]
    Empty,
    /// The file has more bytes than a workplan needs.
    #[error("a file of more than {most_mb} MB")]
    TooLarge { most_mb: usize },
    /// The old format of Excel.
    #[error("an old Excel file")]
    OldExcel,
    /// A password is needed.
    #[error("a file with a password")]
    Encrypted,
    /// Not a format that is read here.
    #[error("a file of another kind: {what:?}")]
    Unknown {
        /// What it seems to be.
        what: ForeignFile,
    },
    /// The file is broken.
    #[error("a damaged file: {place:?}")]
    Damaged {
        /// Where, if that is known.
        place: Option<DamagedPlace>,
    },
    /// More cells or words than a workplan needs.
    #[error("too much in a sheet at {cell}: {what:?}")]
    TooMuch {
        /// The sheet's name.
        sheet: String,
        /// The cell where the limit was passed, such as "C12".
        cell: String,
        /// Which limit.
        what: FileLimit,
    },
    /// The packed file would unpack to more than is safe.
    #[error("a file that unpacks to too much")]
    TooDense,
    /// The reader had to be stopped.
    #[error("a file that took too much time or memory")]
    TooHard,
    /// No cell holds a word.
    #[error("a file without words")]
    NoWords,
    /// The reader could not be started: our fault, not the file's.
    #[error("the reader of files could not be started")]
    Unavailable,
}

/// What a file is that holds no plan.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum ForeignFile {
    Pdf,
    Picture,
    /// Something packed, but no spreadsheet.
    PackedFile,
    /// Several files, packed.
    PackedFolder,
    /// A text with formats.
    TextDocument,
    /// A document of Word.
    WordDocument,
    Presentation,
    /// A page of the web, or its like.
    WebPage,
    /// The binary format of Excel.
    BinaryExcel,
    /// A text, a drawing or slides in OpenDocument.
    OtherOpenDocument,
    /// Bytes that are no text.
    NoText,
}

/// Where a file is broken.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum DamagedPlace {
    /// In the sheet of this name.
    Sheet(String),
    /// In this line, counted from 1.
    Line(u32),
    /// In this line of JSON, which is not as we write plans.
    PlanLine(usize),
}

/// How much a file may hold.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum FileLimit {
    /// So many filled cells in all.
    Cells(usize),
    /// So many filled rows in all.
    Rows(usize),
    /// So many letters in one cell.
    LettersOfCell(usize),
    /// So many letters in all.
    Letters(usize),
}
