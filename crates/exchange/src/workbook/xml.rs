//! Reading the parts of a packed file for which the spreadsheet library has no words.

use std::borrow::Cow;
use std::io::BufRead;

use domain::ReadError;
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

/// What comes next in a part.
pub(super) enum XmlPiece<'a> {
    /// An element begins.
    Begins(&'a BytesStart<'a>),
    /// An element of this name ends.
    Ends(&'a str),
    /// Words within an element.
    Words(&'a str),
}

/// Shows every piece of a part, one after the other; nothing is kept in memory.
pub(super) fn walk_xml(
    part: impl BufRead,
    mut see: impl FnMut(XmlPiece<'_>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(tag) => see(XmlPiece::Begins(&tag))?,
            Event::End(tag) => see(XmlPiece::Ends(tag.name().as_ref()))?,
            Event::Text(text) => see(XmlPiece::Words(&text.xml10_content()))?,
            Event::CData(text) => see(XmlPiece::Words(&text.xml10_content()))?,
            Event::GeneralRef(sign) => {
                let known = resolve_xml_entity(&sign).map(str::to_owned);
                let numbered = || sign.resolve_char_ref().ok().flatten().map(String::from);
                let words = known.or_else(numbered);
                see(XmlPiece::Words(words.as_deref().unwrap_or_default()))?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The value of an attribute, by its name without the prefix that a program chose for it.
pub(super) fn xml_attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let mut named = attributes.filter(|attribute| attribute.key.local_name().as_ref() == name);
    let found = named.next()?;
    unescape(&found.value).ok().map(Cow::into_owned)
}

/// The name of an element without its prefix.
pub(super) fn local_name(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn damaged(_: quick_xml::Error) -> ReadError {
    ReadError::Damaged { place: None }
}
