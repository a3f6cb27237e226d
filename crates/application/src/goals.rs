//! Putting goals on the plan and changing them.

use domain::{Goal, GoalNumber, Note, SubjectKind, Title};
use persistence::{StoreError, WriteTx, insert, revisions, save};

/// Puts a goal on the plan.
pub async fn add_goal(
    tx: &WriteTx,
    title: Title,
    root_cause: Option<Note>,
) -> Result<GoalNumber, StoreError> {
    let number = GoalNumber(revisions::next_number(tx, SubjectKind::Goal).await?);
    let goal = Goal {
        number,
        title,
        root_cause,
    };
    insert(tx, &goal).await?;
    Ok(number)
}

/// Changes what a goal says.
pub async fn change_goal(tx: &WriteTx, goal: &Goal) -> Result<(), StoreError> {
    save(tx, goal, None).await
}
