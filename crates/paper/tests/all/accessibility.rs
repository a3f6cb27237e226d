//! What a PDF owes to those who have it read aloud.

use crate::pdf::Pdf;
use crate::samples::{of_rows, saying};

#[test]
fn it_says_that_it_is_accessible_and_what_it_is_called() {
    let pdf = Pdf::of(&saying("of Ana & José <3"));
    let catalog = pdf.catalog();
    let marked = pdf.dictionary_at(catalog, "MarkInfo");
    let shown = pdf.dictionary_at(catalog, "ViewerPreferences");

    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    assert!(
        !marked
            .get(b"Suspects")
            .is_ok_and(|it| it.as_bool().unwrap())
    );
    assert!(shown.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let metadata = pdf.metadata();
    assert!(
        metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{metadata}"
    );
    assert!(
        metadata.contains("Packet of Ana &amp; José &lt;3"),
        "{metadata}"
    );
}

#[test]
fn it_says_its_language() {
    for (language, said) in [
        ("en", "en"),
        ("es", "es"),
        ("es-MX", "es"),
        ("", "en"),
        ("klingon", "en"),
    ] {
        let mut document = saying("");
        document.language = language.to_owned();
        let pdf = Pdf::of(&document);
        assert_eq!(
            pdf.catalog().get(b"Lang").unwrap().as_str().unwrap(),
            said.as_bytes()
        );
    }
}

#[test]
fn another_checker_finds_nothing_wrong() {
    for document in [
        saying("and more"),
        saying(""),
        of_rows(120),
        paper::Document::default(),
    ] {
        assert_eq!(Pdf::of(&document).complaints(), "");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let pdf = Pdf::of(&saying("of everyone"));
    let elements = pdf.elements();
    let headings: Vec<&str> = elements
        .iter()
        .map(|element| element.kind.as_str())
        .filter(|kind| kind.starts_with('H'))
        .collect();
    assert_eq!(headings, ["H1", "H2", "H3", "H2"]);
}

#[test]
fn bookmarks_lead_to_the_sections() {
    let pdf = Pdf::of(&saying("of everyone"));
    let bookmarks = pdf.dictionary_at(pdf.catalog(), "Outlines");
    let first = pdf.dictionary_at(bookmarks, "First");
    assert_eq!(
        pdf.at(first, "Title").unwrap().as_str().unwrap(),
        b"The plan of everyone"
    );
    assert!(first.has(b"First"), "the goal is under the plan");
}

#[test]
fn a_table_has_headings_and_its_rows_have_cells() {
    let pdf = Pdf::of(&of_rows(120));
    let elements = pdf.elements();
    let many = |kind: &str, within: &str| {
        let found = elements
            .iter()
            .filter(|it| it.kind == kind && it.within == within);
        found.count()
    };
    assert_eq!(
        (
            many("Table", "Document"),
            many("TR", "THead"),
            many("TR", "TBody")
        ),
        (1, 1, 120)
    );
    assert_eq!((many("TH", "TR"), many("TD", "TR")), (3, 3 * 120));
    for row in elements.iter().filter(|it| it.within == "TR") {
        assert!(matches!(row.kind.as_str(), "TH" | "TD"), "{}", row.kind);
    }
    for heading in elements.iter().filter(|it| it.kind == "TH") {
        let attributes = format!("{:?}", pdf.at(heading.told, "A").unwrap());
        assert!(
            attributes.contains("/Scope/Column") || attributes.contains("Column"),
            "{attributes}"
        );
    }
}

#[test]
fn lists_are_lists() {
    let pdf = Pdf::of(&saying("of everyone"));
    let elements = pdf.elements();
    assert!(elements.iter().any(|it| it.kind == "L"));
    for element in &elements {
        match element.kind.as_str() {
            "LI" => assert_eq!(element.within, "L"),
            "Lbl" | "LBody" => assert_eq!(element.within, "LI"),
            _ => {}
        }
    }
}

/// Whatever is painted belongs to a part of the document or is said to be decoration.
#[test]
fn nothing_is_painted_outside_of_the_reading_order() {
    for (page, painting) in Pdf::of(&saying("of everyone"))
        .paintings()
        .iter()
        .enumerate()
    {
        let mut depth = 0_usize;
        for operation in painting {
            match operation.operator.as_str() {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "'" | "\"" | "f" | "f*" | "F" | "S" | "s" | "B" | "b" | "B*"
                | "b*" | "Do" | "sh" => {
                    assert!(depth > 0, "page {page}: {operation:?}");
                }
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
}

#[test]
fn fonts_come_along_and_links_say_where_they_lead() {
    let pdf = Pdf::of(&saying("مرحبا"));
    let kind = |it: &lopdf::Dictionary, key: &[u8], name: &[u8]| {
        it.get(key)
            .is_ok_and(|it| it.as_name().is_ok_and(|it| it == name))
    };
    let fonts: Vec<_> = pdf
        .dictionaries()
        .filter(|it| kind(it, b"Type", b"FontDescriptor"))
        .collect();
    let links: Vec<_> = pdf
        .dictionaries()
        .filter(|it| kind(it, b"Subtype", b"Link"))
        .collect();

    assert_eq!(fonts.len(), 2, "regular and bold");
    assert!(
        fonts
            .iter()
            .all(|font| font.has(b"FontFile2") || font.has(b"FontFile3"))
    );
    assert_eq!(links.len(), 2, "the sections in the list of contents");
    assert!(
        links
            .iter()
            .all(|link| link.has(b"Contents") && link.has(b"StructParent"))
    );
}
