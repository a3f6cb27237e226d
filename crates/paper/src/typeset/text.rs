//! Typed words, made fit to be printed.

use typst::foundations::{Array, IntoValue, Value};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts;

/// Stands for a character that no font has.
const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

/// Stands where something must stand and nothing was written.
const NOTHING: &str = "–";

/// The words on one line, with [`UNKNOWN`] for what cannot be printed.
pub(super) fn text_line(typed: &str) -> String {
    let words: Vec<String> = typed.split_whitespace().map(printable).collect();
    words.join(" ")
}

/// The words on one line, or a dash where there are none.
pub(super) fn some_line(typed: &str) -> String {
    let line = text_line(typed);
    if line.is_empty() {
        NOTHING.to_owned()
    } else {
        line
    }
}

/// The words with the lines that they were typed in, and with a place to break in words longer
/// than so many letters: a text, or a list of texts between which a line may break or, at
/// `\n`, does.
pub(super) fn breakable_text(typed: &str, letters: usize) -> Value {
    let mut pieces: Vec<String> = Vec::new();
    for typed_line in typed.trim().lines() {
        if !pieces.is_empty() {
            pieces.push("\n".to_owned());
        }
        pieces.extend(between_breaks(&text_line(typed_line), letters));
    }
    match pieces.as_slice() {
        [] => "".into_value(),
        [whole] => whole.as_str().into_value(),
        _ => Value::Array(Array::from_iter(
            pieces.into_iter().map(IntoValue::into_value),
        )),
    }
}

/// Without what a reader never sees, which a PDF must not hold as a character.
fn printable(word: &str) -> String {
    word.chars()
        .filter(|character| !is_invisible(*character))
        .map(|character| {
            if fonts::fonts_have(character) {
                character
            } else {
                UNKNOWN
            }
        })
        .collect()
}

/// Controls, marks of direction and joining, byte-order marks, variants of emoji.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// The line in pieces, each of which ends where a long word may break.
fn between_breaks(line: &str, letters: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut length = 0;
    for letter in line.graphemes(true) {
        length = if letter == " " { 0 } else { length + 1 };
        if length > letters {
            pieces.push(std::mem::take(&mut piece));
            length = 1;
        }
        piece.push_str(letter);
    }
    pieces.push(piece);
    pieces
}
