//! The minutes of a meeting on the web: to read, to print, and to amend once it is closed.

use application::minutes;
use axum::response::Response;
use domain::{Meeting, MeetingNumber};
use handouts::minutes_document;
use persistence::find;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::handout::{handout_context, pdf_answer};
use crate::meetings::handout_page::HandoutView;
use crate::meetings::minutes::form::AmendmentForm;
use crate::meetings::minutes::page::minutes_page;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::submission::Submission;

pub(super) async fn show_minutes(
    path: paths::Minutes,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let view = minutes_view(&request, path.number).await?;
    let page = minutes_page(&request, &view, &Filled::default());
    Ok(page_answer(&request, &page))
}

pub(super) async fn print_minutes(
    path: paths::MinutesPdf,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let minutes = minutes_view(&request, path.number).await?.document;
    pdf_answer(minutes, &format!("minutes-{}.pdf", path.number)).await
}

pub(super) async fn amend_minutes(
    path: paths::Amendments,
    submission: Submission<AmendmentForm>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .settle(
            async |sent| {
                let meeting: Meeting = find(&sent.tx, number).await?;
                meeting.check_closed()?;
                let text = sent.form.read()?;
                minutes::amend_minutes(&sent.tx, &meeting, text).await?;
                Ok(paths::Minutes { slug, number }.to_string())
            },
            async |request, filled| {
                let view = minutes_view(request, number).await?;
                Ok(minutes_page(request, &view, &filled))
            },
        )
        .await
}

async fn minutes_view(
    request: &MemberRequest,
    number: MeetingNumber,
) -> Result<HandoutView, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    Ok(HandoutView {
        document: minutes_document(&tx, handout_context(request, &meeting)).await?,
        meeting,
    })
}
