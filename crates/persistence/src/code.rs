//! Short secrets that are typed by hand.

use domain::EmailAddress;
use rand::rngs::OsRng;
use rand::{Rng, TryRngCore};

use crate::Token;

/// Six digits that sign one person in, once, for a short time.
#[derive(Clone, Eq, PartialEq)]
pub struct Code(String);

impl Code {
    /// New digits.
    ///
    /// # Panics
    ///
    /// When the machine has no randomness to give: then nothing secret can be made on it.
    pub fn random() -> Self {
        let number = OsRng.unwrap_err().random_range(0..1_000_000);
        Self(format!("{number:06}"))
    }

    /// The digits that somebody typed, with whatever stands between them.
    pub fn typed(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !" -\u{a0}".contains(*c)).collect();
        let six = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
        six.then_some(Self(digits))
    }

    /// What is kept of it: it is one person's.
    pub fn hash_for(&self, email: &EmailAddress) -> String {
        Token::brought(&format!("{email} {}", self.0)).hash()
    }

    /// The digits, to be mailed.
    pub fn digits(&self) -> &str {
        &self.0
    }
}
