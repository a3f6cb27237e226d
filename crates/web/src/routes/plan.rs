//! The plan on the web.

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum_extra::routing::RouterExt;
use persistence::{all, meetings, partners, plan, vision, work_groups};

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
    let tx = here.read().await?;
    let filter = query.filter();
    let figures = here.figures(&tx).await?;
    let lines = plan::lines(&tx, &filter, query.part()).await?;
    let total = match query.narrows() {
        true => plan::count(&tx, &filter).await?,
        false => figures.plan.kept() + figures.plan.dropped,
    };
    let view = pages::plan::View {
        lines,
        total,
        figures,
        query,
        vision: vision(&tx).await?,
        goals: all(&tx).await?,
        objectives: all(&tx).await?,
        partners: partners::standing(&tx).await?,
        groups: work_groups::all(&tx).await?,
        next_meeting: meetings::calendars(&tx)
            .await?
            .partnership()
            .next(here.today),
    };
    Ok(document(&here, pages::plan::page(&here, &view)))
}
