//! The fonts that documents are set in, carried along so that every machine sets them alike.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// Noto Sans is calm and narrow enough for tables; it has every letter of Latin, Greek and
/// Cyrillic. DejaVu Sans steps in for Arabic, Hebrew, arrows and signs.
const FILES: [&[u8]; 3] = [
    notosans::REGULAR_TTF,
    notosans::BOLD_TTF,
    notosans::ITALIC_TTF,
];

/// Every font there is.
pub(super) fn all() -> &'static [Font] {
    static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
        FILES
            .into_iter()
            .chain([dejavu::sans::regular()])
            .filter_map(|file| Font::new(Bytes::new(file), 0))
            .collect()
    });
    &FONTS
}

/// Whether a character can be printed. An accessible PDF must not hold one that cannot.
pub(super) fn have(character: char) -> bool {
    character.is_ascii_graphic()
        || all()
            .iter()
            .any(|font| font.info().coverage.contains(character.into()))
}
