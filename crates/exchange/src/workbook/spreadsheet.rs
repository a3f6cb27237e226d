//! Excel workbooks and OpenDocument spreadsheets.

use std::io::Cursor;

use calamine::{
    Data, Dimensions, ExcelDateTime, Ods, OdsError, Reader, SheetVisible, Xlsx, XlsxError,
};
use chrono::NaiveDate;
use domain::{DamagedPlace, ReadError};

use super::limits::Count;
use super::{Area, Cell, Sheet, WorkbookKind, WorkbookLimits, opendocument, packed, remarks};
use crate::text::{shortened_text, tidy_text};

/// How many merged blocks of a sheet are looked at; a plan has some dozens.
const MOST_MERGED: usize = 10_000;

/// Reads every sheet of an Excel workbook, cell by cell: a grid in memory would be as large as
/// the farthest cell says.
pub(super) fn read_xlsx(bytes: &[u8], limits: &WorkbookLimits) -> Result<Vec<Sheet>, ReadError> {
    packed::check_packed(bytes, limits)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|why| xlsx_error(&why, None))?;
    let mut count = Count::new(limits);
    let mut sheets = Vec::new();
    let mut remarks = remarks::read_remarks(bytes)?;
    for tab in book.sheets_metadata().to_vec() {
        let mut sheet = named(&tab);
        match xlsx_cells(&mut book, &tab.name, &mut sheet, &mut count) {
            // A chart has a tab, too, and no cells.
            Err(ReadError::Damaged { .. }) if tab.typ != calamine::SheetType::WorkSheet => {}
            read => read?,
        }
        let pinned = remarks.remove(&tab.name).unwrap_or_default();
        pin(&mut sheet, &mut count, pinned)?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Reads every sheet of an OpenDocument spreadsheet.
pub(super) fn read_ods(bytes: &[u8], limits: &WorkbookLimits) -> Result<Vec<Sheet>, ReadError> {
    packed::check_packed(bytes, limits)?;
    let encrypted = packed::packed_part(bytes, "META-INF/manifest.xml", |list| {
        opendocument::is_encrypted(list)
    });
    if matches!(encrypted, Ok(Some(true))) {
        return Err(ReadError::Encrypted);
    }
    let extras = packed::packed_part(bytes, "content.xml", |content| {
        opendocument::read_extras(content, MOST_MERGED)
    })?;
    let mut extras = extras.unwrap_or_default().into_iter();
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|why| ods_error(&why))?;
    let mut count = Count::new(limits);
    let mut sheets = Vec::new();
    for tab in book.sheets_metadata().to_vec() {
        let mut sheet = named(&tab);
        // A table without a name is none of the sheets.
        let extras = extras.find(|extras| extras.name == tab.name);
        let range = book
            .worksheet_range(&tab.name)
            .map_err(|why| ods_error(&why))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (top + to_u32(row), left + to_u32(column));
            let (text, kind) = words(value);
            let cell = Cell {
                row,
                column,
                text,
                kind,
            };
            put(&mut sheet, &mut count, cell)?;
        }
        let extras = extras.unwrap_or_default();
        sheet.merged = extras.merged;
        pin(&mut sheet, &mut count, extras.comments)?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A name on a tab is repeated with every action; a spreadsheet program allows 31 letters.
const LONGEST_NAME: usize = 200;

fn named(tab: &calamine::Sheet) -> Sheet {
    let hidden = tab.visible != SheetVisible::Visible;
    Sheet {
        name: shortened_text(&tab.name, LONGEST_NAME),
        hidden,
        ..Sheet::default()
    }
}

fn xlsx_cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    tab: &str,
    sheet: &mut Sheet,
    count: &mut Count<'_>,
) -> Result<(), ReadError> {
    let place = tab.to_owned();
    let failed = |why: XlsxError| xlsx_error(&why, Some(&place));
    let mut reader = book.worksheet_cells_reader(&place).map_err(failed)?;
    while let Some(cell) = reader.next_cell().map_err(failed)? {
        let (row, column) = cell.get_position();
        let (text, kind) = words(&cell.get_value().clone().into());
        let cell = Cell {
            row,
            column,
            text,
            kind,
        };
        put(sheet, count, cell)?;
    }
    drop(reader);
    sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
    let merged = book.merge_cells_by_sheet_name(&place).map_err(failed)?;
    sheet.merged = merged.iter().take(MOST_MERGED).map(area).collect();
    Ok(())
}

/// Keeps a cell, if anything stands in it.
fn put(sheet: &mut Sheet, count: &mut Count<'_>, cell: Cell) -> Result<(), ReadError> {
    if !cell.text.is_empty() {
        count.add(&sheet.name, &cell)?;
        sheet.cells.push(cell);
    }
    Ok(())
}

/// Keeps what somebody pinned to the cells of a sheet.
fn pin(sheet: &mut Sheet, count: &mut Count<'_>, remarks: Vec<Cell>) -> Result<(), ReadError> {
    for remark in &remarks {
        count.add(&sheet.name, remark)?;
    }
    sheet.comments = remarks;
    Ok(())
}

/// The words of a cell, as a person would say them.
fn words(value: &Data) -> (String, WorkbookKind) {
    match value {
        Data::Empty => (String::new(), WorkbookKind::Text),
        Data::String(text) => (tidy_text(text), WorkbookKind::Text),
        Data::DurationIso(text) => (text.clone(), WorkbookKind::Text),
        Data::Int(number) => (number.to_string(), WorkbookKind::Number),
        Data::Float(number) => (number.to_string(), WorkbookKind::Number),
        Data::Bool(yes) => (
            if *yes { "yes" } else { "no" }.to_owned(),
            WorkbookKind::Text,
        ),
        Data::DateTime(when) => day(*when),
        Data::DateTimeIso(when) => iso_day(when),
        Data::Error(why) => (why.to_string(), WorkbookKind::Text),
    }
}

fn day(when: ExcelDateTime) -> (String, WorkbookKind) {
    let (year, month, day, hour, minute, ..) = when.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match date {
        // A time of day or a duration: Excel counts these from the year 1900.
        Some(_) if when.is_duration() || when.as_f64() < 1.0 => {
            (format!("{hour}:{minute:02}"), WorkbookKind::Text)
        }
        Some(date) if (hour, minute) == (0, 0) => (date.to_string(), WorkbookKind::Day),
        Some(date) => (format!("{date} {hour}:{minute:02}"), WorkbookKind::Day),
        None => (when.as_f64().to_string(), WorkbookKind::Number),
    }
}

fn iso_day(when: &str) -> (String, WorkbookKind) {
    let midnight = when.strip_suffix("T00:00:00").unwrap_or(when);
    (midnight.replace('T', " "), WorkbookKind::Day)
}

fn area(merged: &Dimensions) -> Area {
    Area {
        top: merged.start.0,
        bottom: merged.end.0,
        left: merged.start.1,
        right: merged.end.1,
    }
}

fn xlsx_error(why: &XlsxError, sheet: Option<&str>) -> ReadError {
    match why {
        XlsxError::Password => ReadError::Encrypted,
        _ => ReadError::Damaged {
            place: sheet.map(|name| DamagedPlace::Sheet(name.to_owned())),
        },
    }
}

fn ods_error(why: &OdsError) -> ReadError {
    match why {
        OdsError::Password => ReadError::Encrypted,
        OdsError::CellLimitExceeded { .. } => ReadError::TooDense,
        _ => ReadError::Damaged { place: None },
    }
}

fn to_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
