//! The plan on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::Permission;
use persistence::plan;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::plan::page::{PlanView, plan_page};
use crate::plan::query::PlanQuery;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_plan(
    _: paths::Plan,
    request: MemberRequest,
    Query(mut query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    if !request.may(Permission::ReadProgress) {
        query.flag.clear();
    }
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let filter = query.filter();
    let lines = plan::plan_lines(&tx, &filter, query.part()).await?;
    let total = if query.narrows() {
        plan::count_lines(&tx, &filter).await?
    } else {
        outline.figures.plan.all()
    };
    let view = PlanView {
        lines,
        total,
        outline,
        query,
    };
    Ok(page_answer(&request, plan_page(&request, &view)))
}
