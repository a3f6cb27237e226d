//! Everybody in a partnership, on the web.

use axum::response::Response;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::people::page::people_page;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_people(
    _: paths::People,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    Ok(page_answer(&request, people_page(&request, &outline)))
}
