//! Everybody in a partnership, on the web.

use axum::Router;
use axum::response::Response;
use axum_extra::routing::RouterExt;

use crate::here::Here;
use crate::layout::document;
use crate::{AppError, AppState, pages, paths};

pub fn router() -> Router<AppState> {
    Router::new().typed_get(show)
}

async fn show(_: paths::People, here: Here) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    Ok(document(&here, pages::people::page(&here, &outline)))
}
