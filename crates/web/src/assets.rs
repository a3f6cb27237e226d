//! The program's own files: a stylesheet, an icon and two scripts, under an address that changes with them.

use std::sync::LazyLock;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::access::Routes;
use crate::error::AppError;
use crate::paths;
use crate::state::AppState;

/// A file of the program's own.
struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    hash: String,
}

static ASSETS: LazyLock<[Asset; 4]> = LazyLock::new(|| {
    [
        Asset::new(
            "followthrough.css",
            "text/css",
            include_bytes!("../assets/followthrough.css"),
        ),
        Asset::new(
            "icon.svg",
            "image/svg+xml",
            include_bytes!("../assets/icon.svg"),
        ),
        Asset::new(
            "passkeys.js",
            "text/javascript",
            include_bytes!("../assets/passkeys.js"),
        ),
        Asset::new(
            "drafts.js",
            "text/javascript",
            include_bytes!("../assets/drafts.js"),
        ),
    ]
});

pub fn asset_routes() -> Router<AppState> {
    // Asked for once by every browser, so it may take its time.
    let compression = CompressionLayer::new().quality(CompressionLevel::Best);
    Routes::new().get(show).into_router().layer(compression)
}

/// The address of a file.
pub fn asset_address(name: &str) -> paths::Asset {
    let hash = find(name)
        .map(|asset| asset.hash.clone())
        .unwrap_or_default();
    paths::Asset {
        hash,
        name: name.to_owned(),
    }
}

async fn show(path: paths::Asset) -> Result<Response, AppError> {
    let asset = find(&path.name)
        .filter(|asset| asset.hash == path.hash)
        .ok_or(AppError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
    ];
    Ok((headers, asset.bytes).into_response())
}

impl Asset {
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

fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}
