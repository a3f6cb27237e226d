//! A file as a grid of words, whatever its format.
pub mod child;
mod csv;
mod limits;
mod opendocument;
mod packed;
mod remarks;
mod spreadsheet;
mod xml;

use domain::{DamagedPlace, ForeignFile, ReadError};
use serde::{Deserialize, Serialize};

use crate::Preview;
pub use limits::WorkbookLimits;

/// What a file holds.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Workbook {
    /// Sheets with cells.
    Sheets(Vec<Sheet>),
    /// A preview that we wrote ourselves.
    Plan(Box<Preview>),
}

/// A sheet with its filled cells.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Sheet {
    /// The words on its tab.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Its filled cells, row by row from left to right.
    pub cells: Vec<Cell>,
    /// Cells that were made into one.
    pub merged: Vec<Area>,
    /// Remarks that somebody pinned to cells.
    pub comments: Vec<Cell>,
}

/// A filled cell.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Cell {
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0.
    pub column: u32,
    /// Its words; a day as 2027-03-31.
    pub text: String,
    /// What the spreadsheet takes it for.
    pub kind: WorkbookKind,
}

/// What a spreadsheet takes a cell for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum WorkbookKind {
    Text,
    Number,
    Day,
}

/// A block of cells, ends included.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Area {
    /// The first row.
    pub top: u32,
    /// The last row.
    pub bottom: u32,
    /// The first column.
    pub left: u32,
    /// The last column.
    pub right: u32,
}

impl Workbook {
    /// The names on the tabs, for choosing among them.
    pub fn sheet_names(&self) -> Vec<&str> {
        match self {
            Self::Sheets(sheets) => sheets.iter().map(|sheet| sheet.name.as_str()).collect(),
            Self::Plan(_) => Vec::new(),
        }
    }
}

/// Reads a file that nobody has checked yet.
///
/// A hostile file can still make this process run out of memory: where the file comes from
/// somebody else, use [`child::read_in_child`].
pub fn read_workbook(
    file_name: &str,
    bytes: &[u8],
    limits: &WorkbookLimits,
) -> Result<Workbook, ReadError> {
    limits.check_size(bytes.len())?;
    let workbook = match Format::of(file_name, bytes)? {
        Format::Csv => Workbook::Sheets(vec![csv::read_csv(file_name, bytes, limits)?]),
        Format::Json => own_json(bytes)?,
        Format::Xlsx => Workbook::Sheets(spreadsheet::read_xlsx(bytes, limits)?),
        Format::Ods => Workbook::Sheets(spreadsheet::read_ods(bytes, limits)?),
    };
    match &workbook {
        Workbook::Sheets(sheets) if sheets.iter().all(|sheet| sheet.cells.is_empty()) => {
            Err(ReadError::NoWords)
        }
        _ => Ok(workbook),
    }
}

/// The formats that are read.
enum Format {
    Csv,
    Json,
    Xlsx,
    Ods,
}

impl Format {
    /// Judged by what the file holds; its name only helps to say what it is instead.
    fn of(file_name: &str, bytes: &[u8]) -> Result<Self, ReadError> {
        let name = file_name.to_lowercase();
        if bytes.is_empty() {
            Err(ReadError::Empty)
        } else if bytes.starts_with(b"PK") {
            packed::packed_format(bytes)
        } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            Err(packed::compound_file(bytes))
        } else if let Some(what) = foreign(bytes) {
            Err(ReadError::Unknown { what })
        } else if name.ends_with(".json") || (bytes[0] == b'{' && !name.ends_with(".csv")) {
            Ok(Self::Json)
        } else if name.ends_with(".xlsx") || name.ends_with(".ods") {
            Err(ReadError::Damaged { place: None })
        } else {
            Ok(Self::Csv)
        }
    }
}

/// What the first bytes give away.
fn foreign(bytes: &[u8]) -> Option<ForeignFile> {
    let signs: [(&[u8], ForeignFile); 8] = [
        (b"%PDF", ForeignFile::Pdf),
        (b"\x89PNG", ForeignFile::Picture),
        (b"\xff\xd8\xff", ForeignFile::Picture),
        (b"GIF8", ForeignFile::Picture),
        (b"\x1f\x8b", ForeignFile::PackedFile),
        (b"Rar!", ForeignFile::PackedFile),
        (b"{\\rtf", ForeignFile::TextDocument),
        (b"<", ForeignFile::WebPage),
    ];
    let known = signs
        .iter()
        .find(|(sign, _)| bytes.starts_with(sign))
        .map(|(_, what)| *what);
    known.or_else(|| csv::looks_binary(bytes).then_some(ForeignFile::NoText))
}

fn own_json(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice(bytes)
        .map(|plan| Workbook::Plan(Box::new(plan)))
        .map_err(|why| ReadError::Damaged {
            place: Some(DamagedPlace::PlanLine(why.line())),
        })
}
