//! Everybody in a partnership, on the web.

use axum::response::Response;

use crate::access::Routes;
use crate::here::Here;
use crate::layout::document;
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new().get(show)
}

async fn show(_: paths::People, here: Here) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    Ok(document(&here, pages::people::page(&here, &outline)))
}
