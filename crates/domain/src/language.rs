//! The languages that a person can read the workplan in.

use serde::{Deserialize, Serialize};

/// A language that every text of the program is written in.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// What everybody begins with.
    #[default]
    English,
    /// Spanish, as the Americas write it.
    Spanish,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// Whether it is what everybody begins with.
    pub fn is_usual(&self) -> bool {
        *self == Self::English
    }

    /// What browsers, pages and mails call it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The language that is called so.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }

    /// What it is called by those who speak it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_known_by_its_tag_and_its_own_name() {
        for (language, tag, own_name, usual) in [
            (Language::English, "en", "English", true),
            (Language::Spanish, "es", "Español", false),
        ] {
            assert_eq!(language.tag(), tag);
            assert_eq!(Language::tagged(tag), Some(language));
            assert_eq!(language.own_name(), own_name);
            assert_eq!(language.is_usual(), usual);
        }
        assert_eq!(Language::tagged("fr"), None);
    }
}
