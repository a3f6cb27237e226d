//! What everybody is called.

use domain::{Member, Partner};
use persistence::{ReadTx, all, work_groups};
use wording::Names;

use crate::error::AppError;

/// What everybody and every group is called.
pub async fn everybodys_names(tx: &ReadTx) -> Result<Names, AppError> {
    let partners: Vec<Partner> = all(tx).await?;
    let members: Vec<Member> = all(tx).await?;
    let groups = work_groups::all_work_groups(tx).await?;
    Ok(Names::of(&partners, &members, &groups))
}
