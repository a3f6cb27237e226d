//! Looking at a packed file before anything unpacks it.

use std::io::{BufRead, BufReader, Cursor, Read};

use domain::{ForeignFile, ReadError};
use zip::ZipArchive;

use super::{Format, WorkbookLimits};

/// Which spreadsheet a packed file is.
pub(super) fn packed_format(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut zip = open(bytes)?;
    let holds = |name: &str| zip.index_for_name(name).is_some();
    if holds("xl/workbook.xml") || holds("xl\\workbook.xml") {
        return Ok(Format::Xlsx);
    }
    if holds("xl/workbook.bin") {
        return Err(unknown(ForeignFile::BinaryExcel));
    }
    if holds("word/document.xml") {
        return Err(unknown(ForeignFile::WordDocument));
    }
    if holds("ppt/presentation.xml") {
        return Err(unknown(ForeignFile::Presentation));
    }
    if holds("content.xml") {
        return open_document(&mut zip);
    }
    if zip
        .file_names()
        .flatten()
        .any(|name| name.starts_with("xl/"))
    {
        Ok(Format::Xlsx)
    } else {
        Err(unknown(ForeignFile::PackedFolder))
    }
}

/// Refuses what declares itself too large. What lies about itself is stopped by the limits of
/// the process that unpacks it.
pub(super) fn check_packed(bytes: &[u8], limits: &WorkbookLimits) -> Result<(), ReadError> {
    let mut zip = open(bytes)?;
    if zip.len() > limits.entries {
        return Err(ReadError::TooDense);
    }
    let mut unpacked: u64 = 0;
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(damaged)?;
        if entry.encrypted() {
            return Err(ReadError::Encrypted);
        }
        if is_read(&entry.name().map_err(damaged)?) {
            unpacked = unpacked.saturating_add(entry.size());
        }
    }
    if unpacked > limits.unpacked {
        return Err(ReadError::TooDense);
    }
    Ok(())
}

/// Reads a part of a packed file, where it is there.
pub(super) fn packed_part<T>(
    bytes: &[u8],
    name: &str,
    read: impl FnOnce(&mut dyn BufRead) -> Result<T, ReadError>,
) -> Result<Option<T>, ReadError> {
    let mut zip = open(bytes)?;
    if zip.index_for_name(name).is_none() {
        return Ok(None);
    }
    let mut part = BufReader::new(zip.by_name(name).map_err(damaged)?);
    read(&mut part).map(Some)
}

/// What the older container of Office files holds: an old workbook, or a new one with a password.
pub(super) fn compound_file(bytes: &[u8]) -> ReadError {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        ReadError::Encrypted
    } else {
        ReadError::OldExcel
    }
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ReadError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(damaged)
}

fn damaged(_: zip::result::ZipError) -> ReadError {
    ReadError::Damaged { place: None }
}

fn unknown(what: ForeignFile) -> ReadError {
    ReadError::Unknown { what }
}

fn open_document(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Format, ReadError> {
    let mut kind = String::new();
    let entry = zip.by_name("mimetype").map_err(damaged)?;
    entry
        .take(100)
        .read_to_string(&mut kind)
        .map_err(|_| ReadError::Damaged { place: None })?;
    match kind.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" => Ok(Format::Ods),
        kind if kind.contains("opendocument") => Err(unknown(ForeignFile::OtherOpenDocument)),
        _ => Err(unknown(ForeignFile::PackedFolder)),
    }
}

/// Pictures and the like are never unpacked.
fn is_read(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype"
}
