//! The plan on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::Permission;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::plan::page::plan_page;
use crate::plan::query::PlanQuery;
use crate::plan::view::PlanView;
use crate::request::address_at::AddressAt;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_plan(
    path: AddressAt<paths::Plan>,
    request: MemberRequest,
    Query(mut query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    if !request.may(Permission::ReadProgress) {
        query.flag.clear();
    }
    let shown = request.plan_at(&path).await?;
    let filter = query.filter();
    let total = if query.narrows() {
        shown.plan.count_lines(&filter).await?
    } else {
        shown.outline.figures.plan.all()
    };
    let view = PlanView {
        lines: shown.plan.plan_lines(&filter, query.part()).await?,
        total,
        outline: shown.outline.clone(),
        query,
    };
    Ok(page_answer(&shown, &plan_page(&shown, &view)))
}
