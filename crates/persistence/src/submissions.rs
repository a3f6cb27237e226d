//! Forms that were sent: the same one again has no second effect.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::entities::submission::{ActiveModel, Column, Entity};
use crate::{StoreError, WriteTx};

/// Where the sender of the form with that key was sent, if it came before.
pub async fn redirect_of(tx: &WriteTx, key: &str) -> Result<Option<String>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Key.eq(key));
    let row = Entity::find().filter(own).one(&tx.tx).await?;
    Ok(row.map(|row| row.redirect))
}

/// Keeps where the sender of the form with that key is sent.
pub async fn keep_redirect(tx: &WriteTx, key: &str, to: &str) -> Result<(), StoreError> {
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        key: Set(key.to_owned()),
        at: Set(tx.author().at),
        redirect: Set(to.to_owned()),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(())
}
