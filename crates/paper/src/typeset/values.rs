//! A document as values of the typesetter's language, which `document.typ` reads.

use typst::foundations::{Array, Dict, IntoValue, Value, dict};
use unicode_segmentation::UnicodeSegmentation;

use super::{table, text};
use crate::{Block, Document, DocumentSection, Fact, PaperSize, Words};

/// The longest word of a line of its own. Addresses of pages and pasted keys are longer.
const WORD: usize = 40;

/// What fits in a half of the line on top of a page.
const RUNNING: usize = 54;

/// Everything that the design asks for.
pub(super) fn value_of(document: &Document) -> Dict {
    let title = text::some_line(&document.title);
    dict! {
        "language" => language(&document.language),
        "paper" => paper(document.size),
        "title" => title.as_str(),
        "heading" => text::breakable_text(&title, WORD / 2),
        "partnership" => text::breakable_text(&document.partnership, WORD),
        "occasion" => text::breakable_text(&document.occasion, WORD),
        "running" => each_value(&[&document.partnership, &document.occasion], |typed| shortened(typed)),
        "opening" => each_value(&document.opening, block),
        "contents" => document.contents.as_deref().map(text::some_line),
        "sections" => each_value(&document.sections, section),
    }
}

/// What is made of each, in a list.
pub(super) fn each_value<T, V: IntoValue>(them: &[T], value: impl Fn(&T) -> V) -> Array {
    them.iter().map(|one| value(one).into_value()).collect()
}

/// What a cell or a point says, with places to break in words longer than so many letters.
pub(super) fn words_value(words: &Words, letters: usize) -> Dict {
    dict! {
        "text" => text::breakable_text(&words.text, letters),
        "below" => each_value(&words.below, |line| text::breakable_text(line, letters)),
    }
}

/// The language without its region: a code of two or three letters.
fn language(typed: &str) -> &str {
    let code = typed.split('-').next().unwrap_or_default();
    if matches!(code.len(), 2 | 3) && code.bytes().all(|letter| letter.is_ascii_lowercase()) {
        code
    } else {
        "en"
    }
}

fn paper(size: PaperSize) -> &'static str {
    match size {
        PaperSize::Letter => "us-letter",
        PaperSize::A4 => "a4",
    }
}

fn shortened(typed: &str) -> String {
    let line = text::text_line(typed);
    match line.grapheme_indices(true).nth(RUNNING) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

fn section(section: &DocumentSection) -> Value {
    dict! {
        "heading" => text::breakable_text(&text::some_line(&section.heading), WORD),
        "on-new-page" => section.on_new_page,
        "blocks" => each_value(&section.blocks, block),
        "sections" => each_value(&section.sections, self::section),
    }
    .into_value()
}

fn block(block: &Block) -> Dict {
    match block {
        Block::Paragraph(text) => dict! {
            "kind" => "paragraph",
            "text" => text::breakable_text(text, WORD),
        },
        Block::Facts(facts) => dict! { "kind" => "facts", "facts" => each_value(facts, fact) },
        Block::Note { label, text } => dict! {
            "kind" => "note",
            "label" => text::breakable_text(label, WORD),
            "text" => text::breakable_text(text, WORD),
        },
        Block::List(points) => dict! {
            "kind" => "list",
            "points" => each_value(points, |point| words_value(point, WORD)),
        },
        Block::Table(table) => table::table_value(table),
    }
}

fn fact(fact: &Fact) -> Dict {
    dict! {
        "label" => text::breakable_text(&fact.label, WORD / 2),
        "value" => text::breakable_text(&fact.value, WORD),
    }
}
