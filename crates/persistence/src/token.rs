//! Secrets that are given to a person once; only their hashes are kept.

use rand::TryRngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};

/// A secret of 256 random bits, written in hexadecimal.
#[derive(Clone, Eq, PartialEq)]
pub struct Token(String);

impl Token {
    /// A new secret.
    ///
    /// # Panics
    ///
    /// When the machine has no randomness to give: then nothing secret can be made on it.
    pub fn random() -> Self {
        let mut bytes = [0; 32];
        #[expect(
            clippy::expect_used,
            reason = "a machine without randomness cannot serve anybody"
        )]
        OsRng
            .try_fill_bytes(&mut bytes)
            .expect("the machine gives randomness");
        Self(hex::encode(bytes))
    }

    /// 128 random bits for a name that nobody can guess, though it is no secret.
    pub fn brief() -> String {
        let mut name = Self::random().0;
        name.truncate(32);
        name
    }

    /// The secret that somebody brought back.
    pub fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What is kept of it.
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }

    /// The secret itself, to be shown once.
    pub fn secret(&self) -> &str {
        &self.0
    }
}
