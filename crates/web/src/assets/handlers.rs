//! The program's own files, for browsers that keep them.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::find_asset;
use crate::error::AppError;
use crate::paths;
use crate::routes::Routes;
use crate::state::AppState;

pub fn asset_routes() -> Router<AppState> {
    // Asked for once by every browser, so it may take its time.
    let compression = CompressionLayer::new().quality(CompressionLevel::Best);
    Routes::new().get(show).into_router().layer(compression)
}

async fn show(path: paths::Asset) -> Result<Response, AppError> {
    let asset = find_asset(&path.name)
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
