//! The minutes of a meeting on the web: to read, to print, and to amend once it is closed.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Amendment, AmendmentNumber, Meeting, MeetingError, SubjectKind};
use handouts::minutes;
use paper::Document;
use persistence::{ReadTx, find, insert, revisions};

use super::packets::{occasion, pdf};
use crate::access::Routes;
use crate::forms::{AmendmentForm, Filled};
use crate::here::Here;
use crate::layout::document_with;
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new().get(show).get(print).post(amend)
}

async fn show(path: paths::Minutes, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let meeting = find(&tx, path.number).await?;
    again(&here, &tx, &meeting, Filled::default()).await
}

async fn print(path: paths::MinutesPdf, here: Here) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let meeting = find(&tx, path.number).await?;
    let document = load(&here, &tx, &meeting).await?;
    drop(tx);
    pdf(document, &format!("minutes-{}.pdf", path.number)).await
}

async fn amend(
    path: paths::Amendments,
    here: Here,
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
    here: &Here,
    tx: &ReadTx,
    meeting: &Meeting,
    form: Filled<AmendmentForm>,
) -> Result<Response, AppError> {
    let document = load(here, tx, meeting).await?;
    let page = pages::minutes::page(here, meeting, &document, &form);
    Ok(document_with(form.status(), here, page))
}

async fn load(here: &Here, tx: &ReadTx, meeting: &Meeting) -> Result<Document, AppError> {
    Ok(minutes(tx, occasion(here, meeting)).await?)
}
