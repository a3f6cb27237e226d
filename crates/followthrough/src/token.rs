//! Secrets in links: whoever has one may do what the link is for.

use rand::RngCore;
use sha2::{Digest, Sha256};

/// A secret that nobody can guess. It is shown once; only its hash is kept.
pub struct Token(String);

impl Token {
    /// Makes a new one out of 256 random bits.
    pub fn generate() -> Self {
        let mut bytes = [0; 32];
        rand::rng().fill_bytes(&mut bytes);
        Self(hex::encode(bytes))
    }

    /// The secret as it stands in a link.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(&self.0))
    }
}
