//! Everybody in a partnership, on the web.

use axum::response::Response;

use crate::error::AppError;
use crate::layout::document;
use crate::paths;
use crate::people::page::people_page;
use crate::request::member_request::Here;

pub(super) async fn show_people(_: paths::People, here: Here) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    Ok(document(&here, people_page(&here, &outline)))
}
