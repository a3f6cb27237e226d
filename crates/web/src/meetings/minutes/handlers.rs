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
    here: MemberRequest,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let meeting = find(&tx, path.number).await?;
    again(&here, &tx, &meeting, Filled::default()).await
}

pub(super) async fn print_minutes(
    path: paths::MinutesPdf,
    here: MemberRequest,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let meeting = find(&tx, path.number).await?;
    let document = load(&here, &tx, &meeting).await?;
    drop(tx);
    pdf_answer(document, &format!("minutes-{}.pdf", path.number)).await
}

pub(super) async fn amend_minutes(
    path: paths::Amendments,
    here: MemberRequest,
    Form(form): Form<AmendmentForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting: Meeting = find(&tx, path.number).await?;
    if meeting.closed.is_none() {
        return Err(MeetingError::NotClosed.into());
    }
    let text = match form.read() {
        Ok(text) => text,
        Err(wrong) => return again(&here, &tx, &meeting, Filled::wrong(form, wrong)).await,
    };
    let number = revisions::next_number(&tx, SubjectKind::Amendment).await?;
    let amendment = Amendment {
        number: AmendmentNumber(number),
        meeting: meeting.number,
        text,
        at: here.now,
        by: Some(here.member().number),
    };
    insert(&tx, &amendment).await?;
    let (slug, number) = (here.slug(), path.number);
    here.done(tx, &form.key, paths::Minutes { slug, number })
        .await
}

/// The page with what was typed, and what stands in its way.
async fn again(
    here: &MemberRequest,
    tx: &ReadTx,
    meeting: &Meeting,
    form: Filled<AmendmentForm>,
) -> Result<Response, AppError> {
    let document = load(here, tx, meeting).await?;
    let page = minutes_page(here, meeting, &document, &form);
    Ok(page_answer_with(form.status(), here, page))
}

async fn load(here: &MemberRequest, tx: &ReadTx, meeting: &Meeting) -> Result<Document, AppError> {
    Ok(minutes_document(tx, handout_occasion(here, meeting)).await?)
}
