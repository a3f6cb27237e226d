//! What comes out of the printer.

use paper::{DocumentSection, PaperSize, Table, TableColumn};

use crate::pdf::Pdf;
use crate::samples::{of_rows, saying};

#[test]
fn pages_are_as_large_as_the_paper() {
    for (size, width, height) in [
        (PaperSize::Letter, 612.0, 792.0),
        (PaperSize::A4, 595.3, 841.9),
    ] {
        let mut document = saying("");
        document.size = size;
        let pdf = Pdf::of(&document);
        let page = pdf.dictionaries().find(|it| it.has(b"MediaBox")).unwrap();
        let corners = pdf.at(page, "MediaBox").unwrap().as_array().unwrap();
        let at = |corner: usize| corners[corner].as_float().unwrap();
        assert!(
            (at(2) - width).abs() < 0.1 && (at(3) - height).abs() < 0.1,
            "{corners:?}"
        );
    }
}

#[test]
fn every_page_says_where_it_belongs_and_repeats_the_headings() {
    let pdf = Pdf::of(&of_rows(120));
    let text = pdf.text();
    let pages: Vec<&str> = text.trim_end().split('\u{c}').collect();
    assert!(pages.len() > 2);
    for (at, page) in pages.iter().enumerate() {
        let number = format!("{}/{}", at + 1, pages.len());
        assert!(page.replace(' ', "").contains(&number), "{page}");
        assert!(
            page.contains("Healthy Valley") && page.contains("March 10, 2026"),
            "{page}"
        );
        assert!(page.contains("Action") && page.contains("Lead"), "{page}");
    }
}

#[test]
fn a_row_stays_on_one_page() {
    let text = Pdf::of(&of_rows(120)).text();
    for page in text.split_terminator('\u{c}') {
        let firsts = page.matches("Action Hire").count();
        assert_eq!(page.matches("why Hire").count(), firsts, "{page}");
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_on_the_next() {
    let mut document = of_rows(2);
    let mut table = Table::new([TableColumn::new("Note", 1), TableColumn::new("Other", 11)]);
    table.push(["word ".repeat(900).as_str(), "end"]);
    document.sections = vec![DocumentSection::new("Notes").with(table)];
    let words = Pdf::of(&document).words();
    assert_eq!(words.matches("word").count(), 900);
}

#[test]
fn a_large_plan_is_printed_whole() {
    let words = Pdf::of(&of_rows(2_000)).words();
    assert_eq!(words.matches("why Hire a nurse").count(), 2_000);
}

#[test]
fn cells_that_are_missing_are_empty_and_those_too_many_left_out() {
    let mut table = Table::new([TableColumn::new("One", 0), TableColumn::new("Two", 5)]);
    table.push(["first"]);
    table.push(["second", "third", "fourth"]);
    let mut document = of_rows(1);
    document.sections = vec![
        DocumentSection::new("Rows").with(table),
        DocumentSection::new("None").with(Table::default()),
    ];
    let words = Pdf::of(&document).words();
    assert!(words.contains("first") && words.contains("third") && !words.contains("fourth"));
}

#[test]
fn the_same_document_makes_the_same_file() {
    assert!(saying("again").typeset().unwrap() == saying("again").typeset().unwrap());
}
