//! Files on their way in.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::entities::upload::{ActiveModel, Column, Entity};
use crate::{ReadTx, StoreError, WriteTx, stored};

/// How long a file waits for somebody to accept what was read out of it.
const UPLOAD_LIFETIME: TimeDelta = TimeDelta::days(2);

/// A file that waits.
#[derive(Clone, Copy)]
pub struct Upload<'a, T> {
    /// What it is found by.
    pub key: &'a str,
    /// What it is called.
    pub file_name: &'a str,
    /// What was read out of it.
    pub contents: &'a T,
}

/// Keeps what was read out of a file; forgets the files that waited too long.
pub async fn keep_upload(
    tx: &WriteTx,
    upload: Upload<'_, impl Serialize>,
) -> Result<(), StoreError> {
    let forgotten = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::At.lt(tx.author().at - UPLOAD_LIFETIME));
    Entity::delete_many().filter(forgotten).exec(&tx.tx).await?;
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        key: Set(upload.key.to_owned()),
        at: Set(tx.author().at),
        file_name: Set(upload.file_name.to_owned()),
        workbook: Set(stored::stored_json(upload.contents)),
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
