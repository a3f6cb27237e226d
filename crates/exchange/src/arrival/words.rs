//! Words of a file as the plan takes them: none is lost where one is cut.

use domain::{Name, Note, TextError, Title};

/// A title, and the words that did not fit.
pub(super) fn title_of(text: &str) -> (Option<Title>, Option<String>) {
    fit(text, Title::LONGEST, Title::new)
}

/// A name, and the words that did not fit.
pub(super) fn name_of(text: &str) -> (Option<Name>, Option<String>) {
    fit(text, Name::LONGEST, Name::new)
}

/// A note, and the words that did not fit.
pub(super) fn note_of(text: &str) -> (Option<Note>, Option<String>) {
    fit(text, Note::LONGEST, Note::new)
}

fn fit<T>(
    text: &str,
    longest: usize,
    new: impl Fn(&str) -> Result<T, TextError>,
) -> (Option<T>, Option<String>) {
    match new(text) {
        Ok(whole) => (Some(whole), None),
        Err(TextError::TooLong { .. }) => {
            let (begins, rest) = cut(text.trim(), longest);
            (new(begins).ok(), Some(rest.trim().to_owned()))
        }
        Err(_) => (None, None),
    }
}

/// Parts a text after the last whole word within `longest` characters.
fn cut(text: &str, longest: usize) -> (&str, &str) {
    let Some((most, _)) = text.char_indices().nth(longest) else {
        return (text, "");
    };
    let begins = &text[..most];
    let ends_here = text[most..].starts_with(char::is_whitespace);
    let end = match begins.rfind(char::is_whitespace) {
        _ if ends_here => most,
        Some(space) if space > most / 2 => space,
        _ => most,
    };
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_and_keeps_them_all() {
        for text in [
            "Agree the rota ".repeat(60),
            "x".repeat(1200),
            format!("{} end", "y".repeat(500)),
        ] {
            let (begins, rest) = title_of(&text);
            let (begins, rest) = (begins.unwrap(), rest.unwrap());
            let all = format!("{begins}{rest}").replace(' ', "");
            assert_eq!(all, text.replace(' ', ""));
            assert!(begins.as_str().chars().count() <= Title::LONGEST);
        }
        assert_eq!(title_of("  ").0, None);
        assert_eq!(title_of("Agree the rota").1, None);
    }
}
