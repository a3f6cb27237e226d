//! A form that a member sent by a report link: read, held against what came before, and answered.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Redirect, Response};
use domain::{ActionNumber, ReportNumber};
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

/// What a member did by a report link.
pub enum DoneByLink {
    /// Said how something goes, or took that back.
    Said(Vec<ReportNumber>),
    /// Handed an action back.
    HandedBack(ActionNumber),
}

/// What is kept of an action that was handed back, before its number.
const HANDED_BACK: &str = "handed-back ";

impl<F> LinkSubmission<F> {
    /// Ends what the member did, and leads to the receipt. What is kept of it does not have the
    /// link's secret in it, as its address has.
    pub async fn finish(self, done: DoneByLink) -> Result<Response, AppError> {
        self.key.keep_answer(&self.tx, &done.kept()).await?;
        self.tx.commit().await?;
        Ok(done.lead_to_receipt(&self.linked))
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
        if let Some(kept) = kept.map_err(|error| AppError::from(error).into_response())? {
            return Err(DoneByLink::read(&kept).lead_to_receipt(&linked));
        }
        Ok(Self {
            linked,
            tx,
            form: sent.form,
            key: sent.key,
        })
    }
}

impl DoneByLink {
    fn kept(&self) -> String {
        match self {
            Self::Said(said) => {
                let numbers: Vec<String> = said.iter().map(ToString::to_string).collect();
                numbers.join(",")
            }
            Self::HandedBack(action) => format!("{HANDED_BACK}{action}"),
        }
    }

    fn read(kept: &str) -> Self {
        let back = kept.strip_prefix(HANDED_BACK).map(str::parse);
        match back {
            Some(Ok(action)) => Self::HandedBack(action),
            _ => Self::Said(kept.split(',').filter_map(|one| one.parse().ok()).collect()),
        }
    }

    fn lead_to_receipt(&self, linked: &ReportLinkRequest) -> Response {
        let token = linked.token.clone();
        let to = match self {
            Self::HandedBack(number) => {
                let number = *number;
                paths::LinkedHandBack { token, number }.to_string()
            }
            Self::Said(said) => match **said {
                [number] => paths::LinkedReport { token, number }.to_string(),
                _ => paths::LinkedReports { token }.to_string(),
            },
        };
        Redirect::to(&to).into_response()
    }
}
