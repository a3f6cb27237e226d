//! What somebody pinned to the cells of an Excel workbook: notes, and the comments of newer programs.

use std::collections::BTreeMap;
use std::io::BufRead;

use domain::ReadError;

use super::xml::{self, XmlPiece};
use super::{Cell, WorkbookKind, packed};
use crate::text::tidy_text;

/// The remarks of each sheet, by its name.
pub(super) fn read_remarks(bytes: &[u8]) -> Result<BTreeMap<String, Vec<Cell>>, ReadError> {
    let mut remarks = BTreeMap::new();
    let links = links(bytes, "xl/workbook.xml")?;
    for (name, id) in tabs(bytes)? {
        let sheet = links.iter().find(|link| link.id == id);
        if let Some(sheet) = sheet {
            remarks.insert(name, of_sheet(bytes, &sheet.target)?);
        }
    }
    Ok(remarks)
}

fn of_sheet(bytes: &[u8], part: &str) -> Result<Vec<Cell>, ReadError> {
    let links = links(bytes, part)?;
    let of_kind = |kind: &str| -> Result<Vec<Cell>, ReadError> {
        let mut cells = Vec::new();
        for link in links.iter().filter(|link| link.kind.ends_with(kind)) {
            cells.extend(packed::packed_part(bytes, &link.target, pinned)?.unwrap_or_default());
        }
        Ok(cells)
    };
    let (mut remarks, notes) = (of_kind("/threadedComment")?, of_kind("/comments")?);
    // Newer programs write a comment once more as a note, for older ones.
    let told = remarks.len();
    let copy = |note: &Cell| told > 0 && note.text.starts_with("[Threaded comment]");
    remarks.extend(notes.into_iter().filter(|note| !copy(note)));
    Ok(remarks)
}

/// The remarks of a part; both kinds name the cell in the same way.
fn pinned(part: &mut dyn BufRead) -> Result<Vec<Cell>, ReadError> {
    let mut remarks: Vec<Cell> = Vec::new();
    let mut within = false;
    xml::walk_xml(part, |piece| {
        match piece {
            XmlPiece::Begins(tag) => match xml::local_name(tag.name().as_ref()) {
                "comment" | "threadedComment" => {
                    let place = xml::xml_attribute(tag, "ref").unwrap_or_default();
                    let (row, column) = place_of(&place);
                    remarks.push(Cell {
                        row,
                        column,
                        text: String::new(),
                        kind: WorkbookKind::Text,
                    });
                }
                "text" => within = true,
                _ => {}
            },
            XmlPiece::Ends(name) => within &= xml::local_name(name) != "text",
            XmlPiece::Words(words) => {
                if let Some(last) = remarks.last_mut().filter(|_| within) {
                    last.text.push_str(words);
                }
            }
        }
        Ok(())
    })?;
    for remark in &mut remarks {
        remark.text = tidy_text(&remark.text);
    }
    remarks.retain(|remark| !remark.text.is_empty());
    Ok(remarks)
}

/// The names on the tabs, each with the id of its link.
fn tabs(bytes: &[u8]) -> Result<Vec<(String, String)>, ReadError> {
    let tabs = packed::packed_part(bytes, "xl/workbook.xml", |part| {
        let mut tabs = Vec::new();
        xml::walk_xml(part, |piece| {
            if let XmlPiece::Begins(tag) = piece
                && xml::local_name(tag.name().as_ref()) == "sheet"
            {
                let named = xml::xml_attribute(tag, "name").zip(xml::xml_attribute(tag, "id"));
                tabs.extend(named);
            }
            Ok(())
        })?;
        Ok(tabs)
    })?;
    Ok(tabs.unwrap_or_default())
}

/// A link from one part to another.
struct Link {
    id: String,
    kind: String,
    target: String,
}

fn links(bytes: &[u8], part: &str) -> Result<Vec<Link>, ReadError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let links = packed::packed_part(bytes, &format!("{folder}/_rels/{file}.rels"), |rels| {
        let mut links = Vec::new();
        xml::walk_xml(rels, |piece| {
            if let XmlPiece::Begins(tag) = piece
                && let Some(target) = xml::xml_attribute(tag, "Target")
            {
                links.push(Link {
                    id: xml::xml_attribute(tag, "Id").unwrap_or_default(),
                    kind: xml::xml_attribute(tag, "Type").unwrap_or_default(),
                    target: resolved(folder, &target),
                });
            }
            Ok(())
        })?;
        Ok(links)
    })?;
    Ok(links.unwrap_or_default())
}

/// Where a link leads: from the top, or from the folder of the part that has it.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(from_top) = target.strip_prefix('/') {
        return from_top.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').collect();
    for step in target.split('/') {
        match step {
            "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

/// Row and column of "B12", counted from 0; the first cell where there is no such place.
fn place_of(name: &str) -> (u32, u32) {
    let letters = name.chars().take_while(char::is_ascii_alphabetic);
    let column = letters.fold(0_u32, |column, letter| {
        let digit = u32::from(letter.to_ascii_uppercase()) - u32::from('A') + 1;
        column.saturating_mul(26).saturating_add(digit)
    });
    let row = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let row: u32 = row.parse().unwrap_or(1);
    (row.saturating_sub(1), column.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_links_are_found_whatever_they_say() {
        assert_eq!(place_of("A1"), (0, 0));
        assert_eq!(place_of("AA12"), (11, 26));
        for odd in ["", "12", "ZZZZZZZZZZ99999999999", "é1"] {
            place_of(odd);
        }
        assert_eq!(
            resolved("xl/worksheets", "../comments1.xml"),
            "xl/comments1.xml"
        );
        assert_eq!(resolved("xl", "/xl/comments/c.xml"), "xl/comments/c.xml");
        assert_eq!(resolved("xl", "../../../c.xml"), "c.xml");
    }
}
