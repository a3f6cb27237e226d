//! Lines of a calendar: what people typed cannot end one, nor begin another.
//!
//! The crate `icalendar` (0.17) writes them too, and stops the program at a line with many spaces
//! after many emoji, which it tries to fold within one of them.

/// The most bytes in a line, before its end.
const LONGEST: usize = 75;

/// The text of a calendar, as it grows.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// A line with something that is no text: a number, an instant, a word of the standard.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", visible(value)));
    }

    /// A line with a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    /// A line that says more about its value, in words that stand in quotes.
    pub fn named(&mut self, name: &str, parameters: &[(&str, &str)], value: &str) {
        let mut line = name.to_owned();
        for (name, value) in parameters {
            // There is no way to write a quote in quotes.
            let value = visible(value).replace('"', "'");
            line += &format!(";{name}=\"{value}\"");
        }
        self.fold(&format!("{line}:{}", visible(value)));
    }

    /// All lines.
    pub fn into_text(self) -> String {
        self.0
    }

    /// Breaks a line that is too long, between letters. What goes on begins with a space.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST {
                self.0 += "\r\n ";
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0 += "\r\n";
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped += "\\n",
            '\t' => escaped.push(letter),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn visible(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a program reads: lines that go on are put together again, and texts are as typed.
    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    fn unescaped(text: &str) -> String {
        let mut letters = text.chars();
        let mut plain = String::new();
        while let Some(letter) = letters.next() {
            match (letter, letter == '\\') {
                (_, true) => match letters.next() {
                    Some('n') => plain.push('\n'),
                    Some(escaped) => plain.push(escaped),
                    None => {}
                },
                (letter, false) => plain.push(letter),
            }
        }
        plain
    }

    fn written(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", text);
        lines.into_text()
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_was_typed(text in "[\\PC\n\\\\;,\"👩‍👩‍👧😀 ]{0,300}") {
            let written = written(&text);
            for line in written.split_terminator("\r\n") {
                prop_assert!(line.len() <= LONGEST, "{} bytes: {line}", line.len());
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let whole = unfolded(&written);
            prop_assert_eq!(whole.matches("\r\n").count(), 1);
            let value = whole.trim_end_matches("\r\n").strip_prefix("SUMMARY:").unwrap();
            prop_assert_eq!(unescaped(value), text);
        }
    }

    #[test]
    fn nothing_that_is_typed_begins_a_line_of_its_own() {
        for typed in [
            "a\r\nATTENDEE:mailto:x@example.org",
            "a\rEND:VEVENT",
            "a\nEND:VCALENDAR\n",
            "a\u{0}\u{b}\u{c}\u{85}b",
        ] {
            let whole = unfolded(&written(typed));
            assert_eq!(whole.lines().count(), 1, "{whole}");
        }
        let mut lines = Lines::default();
        lines.plain("URL", "https://example.org/\r\nX:y");
        lines.named(
            "ORGANIZER",
            &[("CN", "A\" ;X=\"b\r\nEND:VEVENT")],
            "mailto:a",
        );
        let whole = unfolded(&lines.into_text());
        let expected = [
            "URL:https://example.org/X:y",
            "ORGANIZER;CN=\"A' ;X='bEND:VEVENT\":mailto:a",
        ];
        assert_eq!(whole.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn many_spaces_after_many_emoji_are_folded_between_them() {
        let text = format!("{}{}", "😀".repeat(60), " ".repeat(400));
        let written = written(&text);
        assert!(written.lines().all(|line| line.len() <= LONGEST));
        assert_eq!(unfolded(&written), format!("SUMMARY:{text}\r\n"));
    }
}
