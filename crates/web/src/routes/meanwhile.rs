//! What others did while a form was being filled in.

use axum::http::StatusCode;
use domain::{Aspect, Change, Entity, RevisionNumber, Subject};
use persistence::{ReadTx, revisions};

use crate::AppError;
use crate::here::changed_since;

/// What others changed about a thing since a form about some of it was filled in.
///
/// A form that names no version was not filled in from anything.
pub(super) async fn theirs(
    tx: &ReadTx,
    now: impl Into<Entity>,
    version: &str,
    in_form: impl Fn(Aspect) -> bool,
) -> Result<Vec<Change>, AppError> {
    let now = now.into();
    match version.parse() {
        Ok(version) => changed_since(tx, now.subject(), version, &now, in_form).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// What a form is about that is filled in now, and its version; nothing where it makes a new thing.
pub(super) async fn editing<N: Copy + Into<Subject>>(
    tx: &ReadTx,
    number: Option<N>,
) -> Result<Option<(N, RevisionNumber)>, AppError> {
    Ok(match number {
        Some(number) => Some((number, revisions::version(tx, number.into()).await?)),
        None => None,
    })
}

/// How a form is answered that comes again: others changed something, or there is a mistake.
pub(super) fn status(theirs: &[Change]) -> StatusCode {
    match theirs {
        [] => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}
