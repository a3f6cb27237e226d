//! What an OpenDocument spreadsheet says about its cells besides their words: which were made into
//! one, and what somebody pinned to them.

use std::io::BufRead;

use domain::ReadError;
use quick_xml::events::BytesStart;

use super::xml::{self, XmlPiece};
use super::{Area, Cell, WorkbookKind};
use crate::text::tidy_text;

/// What a table has besides its cells.
#[derive(Default)]
pub(super) struct Extras {
    /// The words on the tab.
    pub name: String,
    /// Cells that were made into one.
    pub merged: Vec<Area>,
    /// Remarks pinned to cells.
    pub comments: Vec<Cell>,
}

/// Reads what the tables of `content.xml` have besides their cells; no more than `most` of each.
pub(super) fn read_extras(content: impl BufRead, most: usize) -> Result<Vec<Extras>, ReadError> {
    let mut tables = Tables {
        most,
        ..Tables::default()
    };
    xml::walk_xml(content, |piece| {
        match piece {
            XmlPiece::Begins(tag) => tables.begins(tag),
            XmlPiece::Ends(name) => tables.ends(name),
            XmlPiece::Words(words) => tables.words(words),
        }
        Ok(())
    })?;
    // What has no end would have others read on forever.
    if tables.depth > 0 || tables.remark.is_some() {
        return Err(ReadError::Damaged { place: None });
    }
    Ok(tables.done)
}

/// Whether the list of parts says that they are encrypted.
pub(super) fn is_encrypted(manifest: impl BufRead) -> Result<bool, ReadError> {
    let mut encrypted = false;
    xml::walk_xml(manifest, |piece| {
        if let XmlPiece::Begins(tag) = piece {
            encrypted |= xml::local_name(tag.name().as_ref()) == "encryption-data";
        }
        Ok(())
    })?;
    Ok(encrypted)
}

/// Where in the tables we are.
#[derive(Default)]
struct Tables {
    most: usize,
    done: Vec<Extras>,
    /// Tables within each other: only the outermost is a sheet.
    depth: usize,
    row: u32,
    column: u32,
    repeated_rows: u32,
    repeated_columns: u32,
    /// The remark that is being read, and how deep within its paragraphs.
    remark: Option<(String, usize)>,
}

impl Tables {
    fn begins(&mut self, tag: &BytesStart<'_>) {
        let number = |name| xml::xml_attribute(tag, name).and_then(|text| text.parse::<u32>().ok());
        match tag.name().as_ref() {
            "table:table" => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.row, self.column) = (0, 0);
                    self.done.push(Extras {
                        name: xml::xml_attribute(tag, "name").unwrap_or_default(),
                        ..Extras::default()
                    });
                }
            }
            "table:table-row" if self.depth == 1 => {
                self.column = 0;
                self.repeated_rows = number("number-rows-repeated").unwrap_or(1);
            }
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                self.repeated_columns = number("number-columns-repeated").unwrap_or(1);
                let rows = number("number-rows-spanned").unwrap_or(1);
                let columns = number("number-columns-spanned").unwrap_or(1);
                self.merge(rows, columns);
            }
            "office:annotation" => self.remark = Some((String::new(), 0)),
            name => self.within_remark(name),
        }
    }

    fn within_remark(&mut self, name: &str) {
        let Some((words, depth)) = &mut self.remark else {
            return;
        };
        match name {
            "text:p" | "text:h" => {
                *depth += 1;
                words.push('\n');
            }
            "text:s" | "text:tab" => words.push(' '),
            "text:line-break" => words.push('\n'),
            _ => {}
        }
    }

    fn words(&mut self, said: &str) {
        // Outside of its paragraphs a remark says who wrote it, and when.
        if let Some((words, 1..)) = &mut self.remark {
            words.push_str(said);
        }
    }

    fn ends(&mut self, name: &str) {
        match name {
            "table:table" => self.depth = self.depth.saturating_sub(1),
            "table:table-row" if self.depth == 1 => {
                self.row = self.row.saturating_add(self.repeated_rows);
            }
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                self.column = self.column.saturating_add(self.repeated_columns);
            }
            "text:p" | "text:h" => {
                if let Some((_, depth)) = &mut self.remark {
                    *depth = depth.saturating_sub(1);
                }
            }
            "office:annotation" => self.pin(),
            _ => {}
        }
    }

    fn merge(&mut self, rows: u32, columns: u32) {
        let area = Area {
            top: self.row,
            bottom: self.row.saturating_add(rows.saturating_sub(1)),
            left: self.column,
            right: self.column.saturating_add(columns.saturating_sub(1)),
        };
        if let Some(table) = self.done.last_mut()
            && (rows > 1 || columns > 1)
            && table.merged.len() < self.most
        {
            table.merged.push(area);
        }
    }

    fn pin(&mut self) {
        let Some((words, _)) = self.remark.take() else {
            return;
        };
        let text = tidy_text(&words);
        if let Some(table) = self.done.last_mut()
            && !text.is_empty()
        {
            table.comments.push(Cell {
                row: self.row,
                column: self.column,
                text,
                kind: WorkbookKind::Text,
            });
        }
    }
}
