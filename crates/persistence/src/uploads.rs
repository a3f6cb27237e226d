//! Files on their way in.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::entities::upload::{ActiveModel, Column, Entity};
use crate::{ReadTx, StoreError, WriteTx, stored};

/// How long a file waits for somebody to accept what was read out of it.
const PATIENCE: TimeDelta = TimeDelta::days(2);

/// Keeps what was read out of a file under `key`; forgets the files that waited too long.
///
/// # Errors
///
/// When the database fails.
pub async fn keep_upload(
    tx: &WriteTx,
    key: &str,
    file_name: &str,
    workbook: &impl Serialize,
) -> Result<(), StoreError> {
    let forgotten = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::At.lt(tx.author.at - PATIENCE));
    Entity::delete_many().filter(forgotten).exec(&tx.tx).await?;
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        key: Set(key.to_owned()),
        at: Set(tx.author.at),
        file_name: Set(file_name.to_owned()),
        workbook: Set(stored::stored_json(workbook)),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(())
}

/// The name of the file under `key`, and what was read out of it.
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has no such file waiting.
pub async fn find_upload<T: DeserializeOwned>(
    tx: &ReadTx,
    key: &str,
) -> Result<(String, T), StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Key.eq(key));
    let row = Entity::find()
        .filter(own)
        .one(&tx.tx)
        .await?
        .ok_or(StoreError::NotFound)?;
    Ok((row.file_name, stored::from_json(row.workbook)?))
}
