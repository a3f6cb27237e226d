//! Everybody in a partnership, on the web.

use axum::Router;
use axum::response::Response;
use axum_extra::routing::RouterExt;
use persistence::{all, members, partners, work_groups};

use crate::here::Here;
use crate::layout::document;
use crate::{AppError, AppState, pages, paths};

pub fn router() -> Router<AppState> {
    Router::new().typed_get(show)
}

async fn show(_: paths::People, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let view = pages::people::View {
        partners: partners::standing(&tx).await?,
        members: all(&tx).await?,
        names: members::names(&tx).await?,
        groups: work_groups::all(&tx).await?,
        figures: here.figures(&tx).await?,
    };
    Ok(document(&here, pages::people::page(&here, &view)))
}
