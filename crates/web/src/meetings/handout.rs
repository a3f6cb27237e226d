//! Making what is handed round at a meeting, and its PDF.

use application::handouts::{HandoutRound, handout_round};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::{Handout, Meeting, Permission};
use handouts::{HandoutContext, typeset};
use paper::Document;
use persistence::ReadTx;

use crate::error::AppError;
use crate::request::viewer::Viewer;

/// For which meeting a handout is made, and for whom.
pub fn handout_context<'a>(viewer: &'a Viewer, meeting: &'a Meeting) -> HandoutContext<'a> {
    HandoutContext {
        partnership: viewer.partnership(),
        meeting,
        wording: viewer.wording,
        today: viewer.today,
        now: viewer.now,
    }
}

/// Whom the minutes reach when the meeting is closed, if the reader may close it.
pub async fn round_at_closing(
    viewer: &Viewer,
    tx: &ReadTx,
    meeting: &Meeting,
) -> Result<Option<HandoutRound>, AppError> {
    if !viewer.may(Permission::RunMeetings) || !meeting.can_close(viewer.today) {
        return Ok(None);
    }
    Ok(Some(handout_round(tx, Handout::Minutes, meeting).await?))
}

/// A document as a PDF that a browser shows, and saves under that name.
pub async fn pdf_answer(document: Document, name: &str) -> Result<Response, AppError> {
    let bytes = typeset(document).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
