//! Forms that were sent: the same one again has no second effect.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::entities::submission::{ActiveModel, Column, Entity};
use crate::{StoreError, WriteTx};

/// Where the sender of the form with that key was sent, if it came before.
///
/// # Errors
///
/// When the database fails.
pub async fn answer_of(tx: &WriteTx, key: &str) -> Result<Option<String>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Key.eq(key));
    let row = Entity::find().filter(own).one(&tx.tx).await?;
    Ok(row.map(|row| row.answer))
}

/// Keeps where the sender of the form with that key is sent.
///
/// # Errors
///
/// When the database fails.
pub async fn keep_answer(tx: &WriteTx, key: &str, answer: &str) -> Result<(), StoreError> {
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        key: Set(key.to_owned()),
        at: Set(tx.author.at),
        answer: Set(answer.to_owned()),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(())
}
