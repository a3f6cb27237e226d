//! What people look for, found however they write it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::{Action, ActionDetails, ActionNumber};

/// A text as it is searched in: capital letters, accents and how far words stand apart make no
/// difference. It is kept beside the text, so that every database finds the same.
///
/// ```
/// # use domain::SearchText;
/// let title = SearchText::of("Área de  juego segura");
/// assert_eq!(title.as_str(), "area de juego segura");
/// assert!(title.contains(&SearchText::of("ÁREA DE")));
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SearchText(String);

/// What somebody looks for among actions: words, or a number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ActionSearch {
    pub words: SearchText,
    /// The number, where they are one: `12` or `#12`.
    pub number: Option<ActionNumber>,
}

impl SearchText {
    /// The text, folded.
    pub fn of(text: &str) -> Self {
        let plain = text.nfkd().filter(|c| !is_accent(*c));
        // There and back, so that letters with two small or two capital forms become one: ß is ss.
        let folded: String = plain
            .flat_map(char::to_lowercase)
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase)
            .collect();
        let words: Vec<&str> = folded.split_whitespace().collect();
        Self(words.join(" "))
    }

    /// Whether `words` stand in it, one after the other.
    pub fn contains(&self, words: &Self) -> bool {
        self.0.contains(&words.0)
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ActionSearch {
    /// The longest that is looked for; what comes after it is left out.
    pub const LONGEST: usize = 200;

    /// Reads what somebody typed, if anything.
    pub fn typed(typed: &str) -> Option<Self> {
        let typed: String = typed.trim().chars().take(Self::LONGEST).collect();
        let search = Self {
            words: SearchText::of(&typed),
            number: typed.trim_start_matches('#').parse().ok(),
        };
        (!typed.is_empty()).then_some(search)
    }

    /// Whether it finds an action.
    pub fn finds(&self, action: &Action) -> bool {
        self.number == Some(action.number) || action.details.search_text().contains(&self.words)
    }
}

impl ActionDetails {
    /// Where words are looked for.
    pub fn search_text(&self) -> SearchText {
        SearchText::of(self.title.as_str())
    }
}

/// The iota that small Greek letters have beneath them; beside capitals it stands as a letter.
const IOTA_BENEATH: char = '\u{345}';

/// Whether a sign only marks the letter before it. Vowels that are written as signs are none.
fn is_accent(c: char) -> bool {
    canonical_combining_class(c) != 0 && c != IOTA_BENEATH
}
