//! The minutes of a meeting on the web: to read, to print, and to amend once it is closed.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Amendment, AmendmentNumber, Meeting, MeetingError, SubjectKind};
use handouts::minutes_document;
use paper::Document;
use persistence::{ReadTx, find, insert, revisions};

use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::minutes::form::AmendmentForm;
use crate::meetings::minutes::page::minutes_page;
use crate::meetings::packet::handlers::{handout_occasion, pdf_answer};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_minutes(
    path: paths::Minutes,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting = find(&tx, path.number).await?;
    again(&request, &tx, &meeting, Filled::default()).await
}

pub(super) async fn print_minutes(
    path: paths::MinutesPdf,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting = find(&tx, path.number).await?;
    let document = load(&request, &tx, &meeting).await?;
    drop(tx);
    pdf_answer(document, &format!("minutes-{}.pdf", path.number)).await
}

pub(super) async fn amend_minutes(
    path: paths::Amendments,
    request: MemberRequest,
    Form(form): Form<AmendmentForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting: Meeting = find(&tx, path.number).await?;
    if meeting.closed.is_none() {
        return Err(MeetingError::NotClosed.into());
    }
    let text = match form.read() {
        Ok(text) => text,
        Err(wrong) => return again(&request, &tx, &meeting, Filled::wrong(form, wrong)).await,
    };
    let number = revisions::next_number(&tx, SubjectKind::Amendment).await?;
    let amendment = Amendment {
        number: AmendmentNumber(number),
        meeting: meeting.number,
        text,
        at: request.now,
        by: Some(request.member().number),
    };
    insert(&tx, &amendment).await?;
    let (slug, number) = (request.slug(), path.number);
    request
        .done(tx, &form.key, paths::Minutes { slug, number })
        .await
}

/// The page with what was typed, and what stands in its way.
async fn again(
    request: &MemberRequest,
    tx: &ReadTx,
    meeting: &Meeting,
    form: Filled<AmendmentForm>,
) -> Result<Response, AppError> {
    let document = load(request, tx, meeting).await?;
    let page = minutes_page(request, meeting, &document, &form);
    Ok(page_answer_with(form.status(), request, page))
}

async fn load(
    request: &MemberRequest,
    tx: &ReadTx,
    meeting: &Meeting,
) -> Result<Document, AppError> {
    Ok(minutes_document(tx, handout_occasion(request, meeting)).await?)
}
