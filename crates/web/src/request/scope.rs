//! On what somebody wants to do something by a form: whether that is theirs to do.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::{Action, ActionNumber, MeetingNumber, ProgressReport, ReportNumber, Way};
use persistence::{WriteTx, find};

use crate::error::AppError;
use crate::request::member_request::MemberRequest;

/// On what the sender wants to do something: decides whether that is theirs to do.
pub trait SubmissionScope: Sized + Send {
    /// Opens the transaction, unless the sender may not.
    fn open(
        request: &MemberRequest,
        parts: &mut Parts,
    ) -> impl Future<Output = Result<(WriteTx, Self), AppError>> + Send;
}

/// On anything: the sender may do it on everything.
pub struct Everything;

/// On what is the sender's own.
pub struct OwnActions;

/// In the meeting of the address: what is done is written down there.
pub struct InMeeting;

/// On anything that a file says; what is done is known to come from it.
pub struct FromFile;

/// On the action of the address.
pub struct OneAction(pub Action);

/// On the report of the address, and on its action.
pub struct OneReport(pub ProgressReport);

impl SubmissionScope for Everything {
    async fn open(request: &MemberRequest, _: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        Ok((request.write().await?, Self))
    }
}

impl SubmissionScope for OwnActions {
    async fn open(request: &MemberRequest, _: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        Ok((request.write_own().await?, Self))
    }
}

impl SubmissionScope for InMeeting {
    async fn open(request: &MemberRequest, parts: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        let number = MeetingNumber(number_in_address(parts).await?);
        Ok((request.write_in_meeting(number).await?, Self))
    }
}

impl SubmissionScope for FromFile {
    async fn open(request: &MemberRequest, _: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        Ok((request.write_by(Way::Import).await?, Self))
    }
}

impl SubmissionScope for OneAction {
    async fn open(request: &MemberRequest, parts: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        let number = number_in_address(parts).await?;
        let (tx, action) = request.write_on(ActionNumber(number)).await?;
        Ok((tx, Self(action)))
    }
}

impl SubmissionScope for OneReport {
    async fn open(request: &MemberRequest, parts: &mut Parts) -> Result<(WriteTx, Self), AppError> {
        let number = ReportNumber(number_in_address(parts).await?);
        let report: ProgressReport = find(&request.read().await?, number).await?;
        let (tx, _) = request.write_on(report.action).await?;
        Ok((tx, Self(report)))
    }
}

async fn number_in_address(parts: &mut Parts) -> Result<i64, AppError> {
    let params = axum::extract::RawPathParams::from_request_parts(parts, &()).await;
    let params = params.map_err(|_| AppError::NotFound)?;
    let number = params.iter().find(|(name, _)| *name == "number");
    let number = number.and_then(|(_, number)| number.parse().ok());
    number.ok_or(AppError::NotFound)
}
