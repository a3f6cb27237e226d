//! Work groups and who leads them.

use domain::{MemberNumber, Name, SubjectKind, WorkGroup, WorkGroupNumber};
use persistence::{StoreError, WriteTx, revisions, work_groups};

/// Adds a work group.
pub async fn add_work_group(
    tx: &WriteTx,
    name: Name,
    chairs: Vec<MemberNumber>,
) -> Result<WorkGroupNumber, StoreError> {
    let number = WorkGroupNumber(revisions::next_number(tx, SubjectKind::WorkGroup).await?);
    let group = WorkGroup {
        number,
        name,
        chairs,
    };
    work_groups::insert_work_group(tx, &group).await?;
    Ok(number)
}

/// Changes what a work group is called and who leads it.
pub async fn change_work_group(tx: &WriteTx, group: &WorkGroup) -> Result<(), StoreError> {
    work_groups::save_work_group(tx, group).await
}
