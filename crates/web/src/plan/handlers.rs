//! The plan on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::Deed;
use persistence::plan;

use crate::error::AppError;
use crate::layout::document;
use crate::paths;
use crate::plan::page::{PlanView, plan_page};
use crate::plan::query::PlanQuery;
use crate::request::member_request::Here;

pub(super) async fn show_plan(
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
    let view = PlanView {
        lines,
        total,
        outline,
        query,
    };
    Ok(document(&here, plan_page(&here, &view)))
}
