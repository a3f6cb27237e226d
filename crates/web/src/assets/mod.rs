//! The program's own files: a stylesheet, an icon and two scripts, under an address that changes
//! with them.

pub mod handlers;

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::paths;

/// A file of the program's own.
pub(super) struct ProgramFile {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    hash: String,
}

static ASSETS: LazyLock<[ProgramFile; 4]> = LazyLock::new(|| {
    [
        ProgramFile::new(
            "followthrough.css",
            "text/css",
            include_bytes!("../../assets/followthrough.css"),
        ),
        ProgramFile::new(
            "icon.svg",
            "image/svg+xml",
            include_bytes!("../../assets/icon.svg"),
        ),
        ProgramFile::new(
            "passkeys.js",
            "text/javascript",
            include_bytes!("../../assets/passkeys.js"),
        ),
        ProgramFile::new(
            "drafts.js",
            "text/javascript",
            include_bytes!("../../assets/drafts.js"),
        ),
    ]
});

impl paths::Asset {
    /// The address of one of the program's own files.
    pub fn named(name: &str) -> Self {
        let hash = find_asset(name).map(|asset| asset.hash.clone());
        Self {
            hash: hash.unwrap_or_default(),
            name: name.to_owned(),
        }
    }
}

impl ProgramFile {
    fn new(name: &'static str, kind: &'static str, bytes: &'static [u8]) -> Self {
        let mut hash = hex::encode(Sha256::digest(bytes));
        hash.truncate(12);
        Self {
            name,
            kind,
            bytes,
            hash,
        }
    }
}

/// The file of that name.
pub(super) fn find_asset(name: &str) -> Option<&'static ProgramFile> {
    ASSETS.iter().find(|asset| asset.name == name)
}
