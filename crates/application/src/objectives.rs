//! Putting objectives on the plan and changing them.

use domain::{Objective, ObjectiveDraft, ObjectiveNumber, SubjectKind};
use persistence::{StoreError, WriteTx, insert, revisions, save};

/// Puts an objective on the plan.
pub async fn add_objective(
    tx: &WriteTx,
    draft: ObjectiveDraft,
) -> Result<ObjectiveNumber, StoreError> {
    let number = ObjectiveNumber(revisions::next_number(tx, SubjectKind::Objective).await?);
    insert(tx, &Objective::new(number, draft)).await?;
    Ok(number)
}

/// Changes what an objective says, or what was measured of it.
pub async fn change_objective(tx: &WriteTx, objective: &Objective) -> Result<(), StoreError> {
    save(tx, objective, None).await
}
