//! What people type: cleaned once, at the door.

use serde::{Deserialize, Serialize};

/// Why some text cannot be taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum TextError {
    /// Nothing was written.
    #[error("an empty text")]
    Blank,
    /// Too much was written.
    #[error("a text of more than {longest} characters")]
    TooLong {
        /// The most characters that fit.
        longest: usize,
    },
    /// It does not look like an address of a page.
    #[error("not a web address")]
    NoWebAddress,
    /// It does not look like an address for mail.
    #[error("not an email address")]
    NoEmailAddress,
}

/// What all texts that somebody typed have in common, once `new` has read them.
macro_rules! typed {
    ($name:ident) => {
        impl $name {
            /// Reads what may be left empty.
            ///
            /// # Errors
            ///
            /// As [`Self::new`], but for nothing typed.
            pub fn optional(typed: &str) -> Result<Option<Self>, TextError> {
                match Self::new(typed) {
                    Err(TextError::Blank) => Ok(None),
                    read => read.map(Some),
                }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;

            fn try_from(text: String) -> Result<Self, TextError> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    };
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $longest:literal, $clean:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The most characters that fit.
            pub const LONGEST: usize = $longest;

            /// Reads what somebody typed.
            ///
            /// # Errors
            ///
            /// When nothing but space was typed, or more than fits.
            pub fn new(typed: &str) -> Result<Self, TextError> {
                let text = $clean(typed);
                match text.chars().count() {
                    0 => Err(TextError::Blank),
                    length if length > Self::LONGEST => {
                        Err(TextError::TooLong { longest: Self::LONGEST })
                    }
                    _ => Ok(Self(text)),
                }
            }
        }

        typed!($name);
    };
}

text!(
    /// What will be done or reached, on one line.
    Title, 500, one_line
);
text!(
    /// What a partnership, partner, person or group is called, on one line.
    Name, 160, one_line
);
text!(
    /// Where a person is called up: a telephone number, and what one has to know to use it.
    Phone, 60, one_line
);
text!(
    /// Words of any kind, on any number of lines.
    Note, 10_000, many_lines
);

/// Where mail reaches a person.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address. Capital letters do not matter in it, so they are not kept.
    ///
    /// # Errors
    ///
    /// When it has no name, no `@` or no host with a dot, or characters that no address has.
    pub fn new(typed: &str) -> Result<Self, TextError> {
        let text = typed.trim().to_lowercase();
        let sound = |part: &str| {
            !part.is_empty()
                && !part.contains(|c: char| {
                    c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\@".contains(c)
                })
        };
        match text.split_once('@') {
            _ if text.is_empty() => Err(TextError::Blank),
            Some((name, host))
                if text.len() <= 254 && sound(name) && sound(host) && host.contains('.') =>
            {
                Ok(Self(text))
            }
            _ => Err(TextError::NoEmailAddress),
        }
    }
}

typed!(EmailAddress);

/// Where a page is, as a browser takes it.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

impl WebAddress {
    /// The most characters that fit.
    pub const LONGEST: usize = 2_000;

    /// Reads an address.
    ///
    /// # Errors
    ///
    /// When it does not begin with `https://` or `http://` and a host, or has space in it.
    ///
    /// ```
    /// # use domain::{TextError, WebAddress};
    /// assert!(WebAddress::new(" https://meet.example.org/j/42?pwd=x ").is_ok());
    /// assert_eq!(WebAddress::new("javascript:alert(1)"), Err(TextError::NoWebAddress));
    /// ```
    pub fn new(typed: &str) -> Result<Self, TextError> {
        let text = typed.trim();
        let after = |scheme| text.strip_prefix(scheme);
        let rest = after("https://").or_else(|| after("http://"));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
        let sound = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c);
        match host {
            _ if text.is_empty() => Err(TextError::Blank),
            _ if text.chars().count() > Self::LONGEST => Err(TextError::TooLong {
                longest: Self::LONGEST,
            }),
            Some(host) if !host.is_empty() && text.chars().all(sound) => Ok(Self(text.to_owned())),
            _ => Err(TextError::NoWebAddress),
        }
    }
}

typed!(WebAddress);

fn one_line(typed: &str) -> String {
    let visible = typed.replace(|c: char| c.is_control(), " ");
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn many_lines(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let visible: String = lines
        .chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .collect();
    visible.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_clean_line() {
        for (typed, title) in [
            ("  Agree the   rota ", Ok("Agree the rota")),
            ("Agree\r\nthe\trota\u{0}", Ok("Agree the rota")),
            (" \n ", Err(TextError::Blank)),
        ] {
            let read = Title::new(typed);
            assert_eq!(
                read.as_ref().map(Title::as_str).map_err(|e| *e),
                title,
                "{typed:?}"
            );
        }
        let long = "é".repeat(Title::LONGEST);
        assert!(Title::new(&long).is_ok());
        assert_eq!(
            Title::new(&(long + "é")),
            Err(TextError::TooLong { longest: 500 })
        );
    }

    #[test]
    fn a_note_keeps_its_lines() {
        assert_eq!(Note::new(" one\r\ntwo\u{7} ").unwrap().as_str(), "one\ntwo");
        assert_eq!(Note::optional("  "), Ok(None));
    }

    #[test]
    fn an_address_is_recognized() {
        for (typed, sound) in [
            ("Ana@Example.org", true),
            ("ana@library", false),
            ("@example.org", false),
            ("ana@b@example.org", false),
            ("ana\r\nbcc: x@example.org", false),
            ("Ana <ana@example.org>", false),
        ] {
            assert_eq!(EmailAddress::new(typed).is_ok(), sound, "{typed:?}");
        }
        assert_eq!(
            EmailAddress::new("Ana@Example.org").unwrap().as_str(),
            "ana@example.org"
        );
    }
}
