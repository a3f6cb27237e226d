//! The plan on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::Deed;
use persistence::plan;

use crate::access::Routes;
use crate::forms::PlanQuery;
use crate::here::Here;
use crate::layout::document;
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new().get(show)
}

async fn show(
    _: paths::Plan,
    here: Here,
    Query(mut query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    if !here.may(Deed::ReadProgress) {
        query.flag.clear();
    }
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
