//! The plan on the web.

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum_extra::routing::RouterExt;
use persistence::plan;

use crate::forms::PlanQuery;
use crate::here::Here;
use crate::layout::document;
use crate::{AppError, AppState, pages, paths};

pub fn router() -> Router<AppState> {
    Router::new().typed_get(show)
}

async fn show(
    _: paths::Plan,
    here: Here,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let filter = query.filter();
    let lines = plan::lines(&tx, &filter, query.part()).await?;
    let total = match query.narrows() {
        true => plan::count(&tx, &filter).await?,
        false => outline.figures.plan.all(),
    };
    let view = pages::plan::View {
        lines,
        total,
        outline,
        query,
    };
    Ok(document(&here, pages::plan::page(&here, &view)))
}
