//! The fonts that documents are set in, carried along so that every machine sets them alike.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// DejaVu Sans Condensed: open letters that stay clear in small print and on a tired printer,
/// narrow enough for tables, in both weights with every letter of Latin, Greek, Cyrillic,
/// Arabic and Hebrew. Two weights say all that a document has to say.
pub(super) fn embedded_fonts() -> &'static [Font] {
    static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
        let files = [
            dejavu::sans_condensed::regular(),
            dejavu::sans_condensed::bold(),
        ];
        files
            .into_iter()
            .filter_map(|file| Font::new(Bytes::new(file), 0))
            .collect()
    });
    &FONTS
}

/// Whether a character can be printed. An accessible PDF must not hold one that cannot.
pub(super) fn fonts_have(character: char) -> bool {
    let covered = |font: &Font| font.info().coverage.contains(character.into());
    character.is_ascii_graphic() || embedded_fonts().iter().any(covered)
}
