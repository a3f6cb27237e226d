//! Building workbooks out of rows of words.

use std::io::{Cursor, Write};

use exchange::{Choices, Preview, Workbook, WorkbookLimits, interpret, read_workbook};
use rust_xlsxwriter as excel;

/// A sheet to be written: rows of cells. A cell of `@2027-03-31` becomes a real date, `#450` a
/// real number.
pub struct Page<'a> {
    pub name: &'a str,
    pub rows: &'a [&'a [&'a str]],
    /// Merged areas: first row, first column, last row, last column, counted from 0.
    pub merged: &'a [(u32, u16, u32, u16)],
    pub hidden: bool,
}

/// A visible sheet without merged cells.
pub fn page<'a>(name: &'a str, rows: &'a [&'a [&'a str]]) -> Page<'a> {
    Page {
        name,
        rows,
        merged: &[],
        hidden: false,
    }
}

/// What is read out of an Excel workbook with these sheets. Nothing may be lost on the way.
pub fn xlsx(pages: &[Page<'_>]) -> Preview {
    let mut book = excel::Workbook::new();
    for page in pages {
        write(book.add_worksheet(), page);
    }
    whole_reading("plan.xlsx", &book.save_to_buffer().unwrap())
}

/// What is read out of a CSV file.
pub fn csv(bytes: impl AsRef<[u8]>) -> Preview {
    whole_reading("plan.csv", bytes.as_ref())
}

/// What is read out of an OpenDocument spreadsheet with one sheet.
pub fn ods(rows: &[&[&str]]) -> Preview {
    whole_reading("plan.ods", &open_document(rows))
}

/// Reads a file and checks that every word of it comes back.
pub fn whole_reading(name: &str, bytes: &[u8]) -> Preview {
    let workbook = read_workbook(name, bytes, &WorkbookLimits::default()).unwrap();
    let preview = interpret(&workbook, &Choices::default());
    assert_eq!(
        lost(&workbook, &preview),
        Vec::<String>::new(),
        "words were lost"
    );
    preview
}

/// The words of a workbook that its preview does not have.
pub fn lost(workbook: &Workbook, preview: &Preview) -> Vec<String> {
    let Workbook::Sheets(sheets) = workbook else {
        return Vec::new();
    };
    let mut kept = String::new();
    collect(&serde_json::to_value(preview).unwrap(), &mut kept);
    let kept: std::collections::BTreeSet<String> = words(&kept).collect();
    let cells = sheets
        .iter()
        .flat_map(|sheet| sheet.cells.iter().chain(&sheet.comments));
    cells
        .flat_map(|cell| words(&cell.text))
        .filter(|word| !kept.contains(word))
        .collect()
}

/// An OpenDocument spreadsheet with one sheet.
pub fn open_document(rows: &[&[&str]]) -> Vec<u8> {
    let cell = |text: &&str| match text.strip_prefix('@') {
        Some(day) => {
            format!(r#"<table:table-cell office:value-type="date" office:date-value="{day}"/>"#)
        }
        None if text.is_empty() => "<table:table-cell/>".to_owned(),
        None => format!(
            r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
            text.replace('\n', "</text:p><text:p>")
        ),
    };
    let rows: String = rows
        .iter()
        .map(|row| {
            format!(
                "<table:table-row>{}</table:table-row>",
                row.iter().map(cell).collect::<String>()
            )
        })
        .collect();
    open_document_of(&format!(
        r#"<table:table table:name="Plan">{rows}</table:table>"#
    ))
}

/// An OpenDocument spreadsheet with these tables, as they are written there.
pub fn open_document_of(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:spreadsheet>
{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}

/// A packed file with these entries.
pub fn packed(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn write(sheet: &mut excel::Worksheet, page: &Page<'_>) {
    sheet.set_name(page.name).unwrap();
    sheet.set_hidden(page.hidden);
    for (top, left, bottom, right) in page.merged {
        sheet
            .merge_range(*top, *left, *bottom, *right, "", &excel::Format::new())
            .unwrap();
    }
    for (row, cells) in (0..).zip(page.rows) {
        for (column, text) in (0..).zip(*cells) {
            write_cell(sheet, row, column, text);
        }
    }
}

fn write_cell(sheet: &mut excel::Worksheet, row: u32, column: u16, text: &str) {
    if let Some(day) = text.strip_prefix('@') {
        let format = excel::Format::new().set_num_format("m/d/yyyy");
        let day = excel::ExcelDateTime::parse_from_str(day).unwrap();
        sheet
            .write_datetime_with_format(row, column, &day, &format)
            .unwrap();
    } else if let Some(number) = text
        .strip_prefix('#')
        .and_then(|number| number.parse::<f64>().ok())
    {
        sheet.write_number(row, column, number).unwrap();
    } else if !text.is_empty() {
        sheet.write_string(row, column, text).unwrap();
    }
}

fn collect(value: &serde_json::Value, into: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            into.push_str(text);
            into.push('\n');
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
        serde_json::Value::Object(values) => {
            for (key, value) in values {
                into.push_str(key);
                into.push('\n');
                collect(value, into);
            }
        }
        _ => {}
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
