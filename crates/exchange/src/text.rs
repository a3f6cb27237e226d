//! Small ways of looking at the words of a cell.

use regex::{Regex, RegexSet};

/// A pattern that is written in this crate.
#[expect(
    clippy::expect_used,
    reason = "every pattern is a constant, and the tests compile them all"
)]
pub(crate) fn compile_pattern(written: &str) -> Regex {
    Regex::new(written).expect("a pattern of ours compiles")
}

/// Patterns that are written in this crate, to be asked at once which of them fit.
#[expect(
    clippy::expect_used,
    reason = "every pattern is a constant, and the tests compile them all"
)]
pub(crate) fn compile_patterns<'a>(written: impl IntoIterator<Item = &'a str>) -> RegexSet {
    RegexSet::new(written).expect("patterns of ours compile")
}

/// The words as a person sees them: plain spaces, plain line breaks, nothing around.
pub(crate) fn tidy_text(words: &str) -> String {
    words
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(['\u{a0}', '\u{202f}', '\t'], " ")
        .replace(['\u{feff}', '\u{200b}'], "")
        .trim()
        .to_owned()
}

/// The words on one line, with single spaces.
pub(crate) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words in small letters without punctuation, for comparing.
pub(crate) fn plain_text(words: &str) -> String {
    let letters: String = words
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c.is_alphanumeric() || c == '#' || c == '%' {
                c
            } else {
                ' '
            }
        })
        .collect();
    one_line(&letters)
}

/// How a spreadsheet calls a column: 0 is A, 26 is AA.
pub(crate) fn letter_of(column: u32) -> String {
    let mut rest = column;
    let mut letters = String::new();
    loop {
        let digit = u8::try_from(rest % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        if rest < 26 {
            return letters;
        }
        rest = rest / 26 - 1;
    }
}

/// At most `most` characters, with a sign that some were left out.
pub(crate) fn shortened_text(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        None => words.to_owned(),
        Some((end, _)) => format!("{}…", &words[..end]),
    }
}

/// Whether a cell holds a dash or another sign for "nothing".
pub(crate) fn says_nothing(words: &str) -> bool {
    let plain = plain_text(words);
    plain.is_empty() && !words.contains(['✓', '✔', '☑', '●'])
        || matches!(
            plain.as_str(),
            "n a" | "na" | "none" | "not applicable" | "nil"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_a_spreadsheet_calls_them() {
        let cases = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16383, "XFD"),
        ];
        for (column, name) in cases {
            assert_eq!(letter_of(column), name);
        }
    }

    #[test]
    fn nothing_is_said_in_many_ways() {
        for words in ["", "-", "–", "N/A", "n/a", "none", "---"] {
            assert!(says_nothing(words), "{words}");
        }
        for words in ["✓", "TBD", "No", "nano"] {
            assert!(!says_nothing(words), "{words}");
        }
    }
}
