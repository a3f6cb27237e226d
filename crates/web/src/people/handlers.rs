//! Everybody in a partnership, on the web.

use axum::response::Response;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::people::page::people_page;
use crate::request::address_at::AddressAt;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_people(
    path: AddressAt<paths::People>,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    Ok(page_answer(&shown, &people_page(&shown, &shown.outline)))
}
