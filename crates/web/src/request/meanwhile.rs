//! What others did while a form was being filled in.

use axum::http::StatusCode;
use domain::{Aspect, Change, Entity, RevisionNumber, Subject};
use persistence::{ReadTx, revisions};

use crate::error::AppError;
use crate::request::member_request::changes_since_version;

/// What others changed about a thing since a form about some of it was filled in.
///
/// A form that names no version was not filled in from anything.
pub async fn changes_meanwhile(
    tx: &ReadTx,
    now: impl Into<Entity>,
    version: &str,
    in_form: impl Fn(Aspect) -> bool,
) -> Result<Vec<Change>, AppError> {
    let now = now.into();
    match version.parse() {
        Ok(version) => changes_since_version(tx, now.subject(), version, &now, in_form).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// What a form is about that is filled in now, and its version; nothing where it makes a new thing.
pub async fn edited_version<N: Copy + Into<Subject>>(
    tx: &ReadTx,
    number: Option<N>,
) -> Result<Option<(N, RevisionNumber)>, AppError> {
    Ok(match number {
        Some(number) => Some((number, revisions::version_of(tx, number.into()).await?)),
        None => None,
    })
}

/// How a form is answered that comes again: others changed something, or there is a mistake.
pub fn conflict_status(theirs: &[Change]) -> StatusCode {
    match theirs {
        [] => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}
