//! What changing a thing has in common, whatever the thing.

use domain::{Aspect, Change, Entity};
use persistence::ReadTx;

use crate::AppError;
use crate::here::changed_since;

/// What others changed about a thing since a form about some of it was filled in.
///
/// A form that names no version was not filled in from anything.
pub(super) async fn theirs(
    tx: &ReadTx,
    version: &str,
    now: Entity,
    in_form: impl Fn(Aspect) -> bool,
) -> Result<Vec<Change>, AppError> {
    match version.parse() {
        Ok(version) => changed_since(tx, now.subject(), version, &now, in_form).await,
        Err(_) => Ok(Vec::new()),
    }
}
