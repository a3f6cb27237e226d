//! A form that a member sent by a report link: read, held against what came before, and answered.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Redirect, Response};
use domain::ReportNumber;
use persistence::{WriteTx, submissions};

use crate::error::AppError;
use crate::paths;
use crate::request::report_link_request::ReportLinkRequest;
use crate::request::submission::{CarriedFields, Form, decode_form, submission_key};
use crate::state::AppState;

/// A form as it came by a report link, with the transaction in which it is to be kept.
///
/// One that came before, with the same content, is answered as it was then: no handler sees it.
pub struct LinkSubmission<F> {
    /// Who sent it.
    pub linked: ReportLinkRequest,
    /// What it says is kept in this.
    pub tx: WriteTx,
    /// What was typed.
    pub form: F,
    key: Option<String>,
}

impl<F> LinkSubmission<F> {
    /// Ends what the member said, and leads to the receipt. What is kept of it does not have the
    /// link's secret in it, as its address has.
    pub async fn finish(self, said: Vec<ReportNumber>) -> Result<Response, AppError> {
        if let Some(key) = &self.key {
            let numbers: Vec<String> = said.iter().map(ToString::to_string).collect();
            submissions::keep_redirect(&self.tx, key, &numbers.join(",")).await?;
        }
        self.tx.commit().await?;
        Ok(lead_to_receipt(&self.linked, &said))
    }
}

impl<F: Form> FromRequest<AppState> for LinkSubmission<F> {
    type Rejection = Response;

    async fn from_request(sent: Request, state: &AppState) -> Result<Self, Response> {
        let (mut parts, body) = sent.into_parts();
        let linked = ReportLinkRequest::from_request_parts(&mut parts, state).await;
        let linked = linked.map_err(IntoResponse::into_response)?;
        let body = Request::from_parts(parts.clone(), body);
        let typed = Bytes::from_request(body, state).await;
        let typed = typed.map_err(IntoResponse::into_response)?;
        let form: F = decode_form(&parts, &typed).await?;
        let carried: CarriedFields = decode_form(&parts, &typed).await?;
        let tx = linked.write().await.map_err(IntoResponse::into_response)?;
        let key = (!carried.key.is_empty()).then(|| submission_key(&carried.key, &typed));
        let answer = answer_of(&linked, &tx, key.as_deref()).await;
        if let Some(answer) = answer.map_err(IntoResponse::into_response)? {
            return Err(answer);
        }
        Ok(Self {
            linked,
            tx,
            form,
            key,
        })
    }
}

async fn answer_of(
    linked: &ReportLinkRequest,
    tx: &WriteTx,
    key: Option<&str>,
) -> Result<Option<Response>, AppError> {
    let Some(key) = key else { return Ok(None) };
    let kept = submissions::redirect_of(tx, key).await?;
    let numbers = |kept: String| kept.split(',').filter_map(|one| one.parse().ok()).collect();
    let numbers: Option<Vec<ReportNumber>> = kept.map(numbers);
    Ok(numbers.map(|said| lead_to_receipt(linked, &said)))
}

fn lead_to_receipt(linked: &ReportLinkRequest, said: &[ReportNumber]) -> Response {
    let token = linked.token.clone();
    let to = match *said {
        [number] => paths::LinkedReport { token, number }.to_string(),
        _ => paths::LinkedReports { token }.to_string(),
    };
    Redirect::to(&to).into_response()
}
