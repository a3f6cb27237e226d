//! Slugs: what a partnership is called in an address.

use serde::{Deserialize, Serialize};

/// A name for addresses: small letters, digits and single hyphens.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Some text is no slug.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a slug")]
pub struct SlugError;

impl Slug {
    /// Reads a slug as somebody typed it.
    ///
    /// # Errors
    ///
    /// When it is too short or long, or has other characters than a slug's.
    pub fn new(typed: &str) -> Result<Self, SlugError> {
        let text = typed.trim();
        let sound = text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        match text.len() {
            2..=60 if sound => Ok(Self(text.to_owned())),
            _ => Err(SlugError),
        }
    }

    /// A slug made of a name's words.
    ///
    /// ```
    /// # use domain::Slug;
    /// assert_eq!(Slug::suggested("Three Rivers Coalition!").as_str(), "three-rivers-coalition");
    /// assert_eq!(Slug::suggested("?").as_str(), "partnership");
    /// ```
    pub fn suggested(name: &str) -> Self {
        let words: String = name
            .to_lowercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        let mut text = words.split_whitespace().collect::<Vec<_>>().join("-");
        text.truncate(60);
        Self::new(text.trim_end_matches('-')).unwrap_or_else(|_| Self("partnership".into()))
    }

    /// The slug's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_only_what_an_address_may() {
        for (typed, sound) in [
            ("three-rivers", true),
            ("a1", true),
            ("a", false),
            ("Three", false),
            ("three--rivers", false),
            ("-three", false),
            ("three/rivers", false),
        ] {
            assert_eq!(Slug::new(typed).is_ok(), sound, "{typed}");
        }
    }

    #[test]
    fn a_slug_is_made_of_the_words_of_a_name() {
        let long = "Neighbours ".repeat(6);
        let cut = "neighbours-neighbours-neighbours-neighbours-neighbours-neigh";
        for (name, slug) in [
            ("Three Rivers Coalition!", "three-rivers-coalition"),
            ("  St. John's ", "st-john-s"),
            (&long, cut),
            ("?", "partnership"),
        ] {
            assert_eq!(Slug::suggested(name).as_str(), slug, "{name}");
        }
    }
}
