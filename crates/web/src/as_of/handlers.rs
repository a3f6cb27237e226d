//! The way to a page as it stood on a day.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Day, When};

use crate::access::HasPast;
use crate::as_of::page::{ChosenDay, WHEN, choose_day_page};
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

pub(super) async fn choose_day(
    path: paths::AsOf,
    request: MemberRequest,
    Query(asked): Query<ChosenDay>,
) -> Result<Response, AppError> {
    let slug = path.slug;
    let mut wrong = Corrections::default();
    let day = wrong.take(WHEN, Day::optional(&asked.when));
    let Some(Some(day)) = day else {
        let status = if wrong.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let page = choose_day_page(&request, &asked, &wrong);
        return Ok(page_answer_with(status, &request, &page));
    };
    let when = When::EndOf(day);
    let to = match asked.page.as_str() {
        "review" => paths::Review { slug }.as_of(when),
        "people" => paths::People { slug }.as_of(when),
        _ => paths::Plan { slug }.as_of(when),
    };
    Ok(Redirect::to(&to).into_response())
}
