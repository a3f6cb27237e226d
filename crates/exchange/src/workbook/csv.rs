//! Comma-separated files, in whatever letters and with whatever separator they were saved.

use std::borrow::Cow;

use domain::{DamagedPlace, ReadError};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::limits::Count;
use super::{Cell, Sheet, WorkbookKind, WorkbookLimits};
use crate::text::tidy_text;

/// Reads the one sheet of a CSV file; it is called as the file is.
pub(super) fn read_csv(
    file_name: &str,
    bytes: &[u8],
    limits: &WorkbookLimits,
) -> Result<Sheet, ReadError> {
    let words = decoded(bytes);
    let (words, announced) = announced_separator(&words);
    let separator = announced.unwrap_or_else(|| separator(words));
    let mut sheet = Sheet {
        name: sheet_name(file_name),
        ..Sheet::default()
    };
    let mut count = Count::new(limits);
    let words = with_blank_lines(words, separator);
    for (line, record) in (0_u32..).zip(reader(&words, separator).into_records()) {
        let record = record.map_err(|_| damaged_at(line))?;
        for (column, field) in (0..).zip(&record) {
            let text = without_prefix(&tidy_text(field)).to_owned();
            if !text.is_empty() {
                let cell = Cell {
                    row: line,
                    column,
                    text,
                    kind: WorkbookKind::Text,
                };
                count.add(&sheet.name, &cell)?;
                sheet.cells.push(cell);
            }
        }
    }
    Ok(sheet)
}

fn damaged_at(line: u32) -> ReadError {
    ReadError::Damaged {
        place: Some(DamagedPlace::Line(line.saturating_add(1))),
    }
}

/// Whether the bytes cannot be anybody's text.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    if Encoding::for_bom(start).is_some() {
        return false;
    }
    let odd = |byte: &&u8| **byte < 9 || (14..32).contains(*byte);
    start.contains(&0) || start.iter().filter(odd).count() * 20 > start.len()
}

fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(words) => Cow::Borrowed(words),
        // Spreadsheet programs on Windows still save plain CSV this way.
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Excel may write `sep=;` as the first line.
fn announced_separator(words: &str) -> (&str, Option<u8>) {
    let Some(rest) = words.strip_prefix("sep=") else {
        return (words, None);
    };
    let (first, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    match first.trim_end_matches('\r').as_bytes() {
        [separator] => (rest, Some(*separator)),
        [] if first.starts_with('\t') => (rest, Some(b'\t')),
        _ => (words, None),
    }
}

/// The separator under which most lines have the same number of fields.
fn separator(words: &str) -> u8 {
    let candidates = [b'|', b'\t', b';', b','];
    candidates
        .into_iter()
        .max_by_key(|separator| evenness(words, *separator))
        .unwrap_or(b',')
}

/// How many of the first lines have the usual number of fields. A comma within a sentence has a
/// space after it; one that separates fields seldom has.
fn evenness(words: &str, separator: u8) -> (usize, usize) {
    let records: Vec<_> = reader(words, separator)
        .into_records()
        .take(50)
        .filter_map(Result::ok)
        .collect();
    let mut fields: Vec<usize> = records
        .iter()
        .map(::csv::StringRecord::len)
        .filter(|fields| *fields > 1)
        .collect();
    fields.sort_unstable();
    let usual = fields.get(fields.len() / 2).copied().unwrap_or(1);
    let alike = fields.iter().filter(|fields| **fields == usual).count();
    let spaced = records
        .iter()
        .flatten()
        .filter(|field| field.starts_with(' '))
        .count();
    (alike * usual.min(8), usize::MAX - spaced)
}

/// The parser skips blank lines; a separator in them keeps the rows below at their number.
fn with_blank_lines(words: &str, separator: u8) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut quoted = false;
    for line in words.split_inclusive('\n') {
        if !quoted && line.trim_end_matches(['\r', '\n']).is_empty() {
            kept.push(char::from(separator));
        }
        quoted ^= line.matches('"').count() % 2 == 1;
        kept.push_str(line);
    }
    kept
}

fn reader(words: &str, separator: u8) -> ::csv::Reader<&[u8]> {
    ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(words.as_bytes())
}

/// Our exports put `'` before what a spreadsheet would take for a formula.
fn without_prefix(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => text,
    }
}

fn sheet_name(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(bytes: &[u8]) -> Vec<String> {
        let sheet = read_csv("plan.csv", bytes, &WorkbookLimits::default()).unwrap();
        sheet
            .cells
            .into_iter()
            .map(|cell| format!("{},{} {}", cell.row, cell.column, cell.text))
            .collect()
    }

    #[test]
    fn separators_and_letters_are_found_out() {
        let cases: [(&[u8], &[&str]); 7] = [
            (b"a,b\nc,d", &["0,0 a", "0,1 b", "1,0 c", "1,1 d"]),
            (
                b"Action;Lead, first\nx;y, z",
                &["0,0 Action", "0,1 Lead, first", "1,0 x", "1,1 y, z"],
            ),
            (b"a\tb\nc\td", &["0,0 a", "0,1 b", "1,0 c", "1,1 d"]),
            (b"\xef\xbb\xbfa,b", &["0,0 a", "0,1 b"]),
            (b"K\xfcche;Gr\xf6\xdfe", &["0,0 Küche", "0,1 Größe"]),
            (b"\xff\xfea\0,\0b\0", &["0,0 a", "0,1 b"]),
            (b"sep=;\r\na;b,c", &["0,0 a", "0,1 b,c"]),
        ];
        for (bytes, want) in cases {
            assert_eq!(grid(bytes), want);
        }
    }

    #[test]
    fn the_mark_against_formulas_is_taken_off_again() {
        assert_eq!(grid(b"'=1+1,'quoted'"), ["0,0 =1+1", "0,1 'quoted'"]);
    }

    #[test]
    fn empty_lines_keep_their_row() {
        assert_eq!(grid(b"a,b\n,\nc,d")[2], "2,0 c");
        assert_eq!(grid(b"a,\"b\n\nb\"\r\n\r\nc,d")[2], "2,0 c");
    }
}
