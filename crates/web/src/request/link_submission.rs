//! A form that a member sent by a report link: read, held against what came before, and answered.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Redirect, Response};
use domain::ReportNumber;
use persistence::WriteTx;

use crate::error::AppError;
use crate::paths;
use crate::request::report_link_request::ReportLinkRequest;
use crate::request::sent_form::{SendingKey, SentForm};
use crate::request::submission::Form;
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
    key: SendingKey,
}

impl<F> LinkSubmission<F> {
    /// Ends what the member said, and leads to the receipt. What is kept of it does not have the
    /// link's secret in it, as its address has.
    pub async fn finish(self, said: Vec<ReportNumber>) -> Result<Response, AppError> {
        let numbers: Vec<String> = said.iter().map(ToString::to_string).collect();
        let answer = numbers.join(",");
        self.key.keep_answer(&self.tx, &answer).await?;
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
        let sent = SentForm::read(&parts, body, state).await?;
        let tx = linked.write().await.map_err(IntoResponse::into_response)?;
        let kept = sent.key.kept_answer(&tx).await;
        if let Some(said) = kept.map_err(|error| AppError::from(error).into_response())? {
            let said: Vec<_> = said.split(',').filter_map(|one| one.parse().ok()).collect();
            return Err(lead_to_receipt(&linked, &said));
        }
        Ok(Self {
            linked,
            tx,
            form: sent.form,
            key: sent.key,
        })
    }
}

fn lead_to_receipt(linked: &ReportLinkRequest, said: &[ReportNumber]) -> Response {
    let token = linked.token.clone();
    let to = match *said {
        [number] => paths::LinkedReport { token, number }.to_string(),
        _ => paths::LinkedReports { token }.to_string(),
    };
    Redirect::to(&to).into_response()
}
