//! Devices that people have signed in on before.

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, Set};

use crate::entities::known_device::{ActiveModel, Column, Entity};
use crate::{Database, StoreError};

/// A device on which a person signs in.
#[derive(Clone, Copy)]
pub struct DeviceOfPerson<'a> {
    pub email: &'a EmailAddress,
    /// The hash of the token that the device is known by.
    pub token_hash: &'a str,
}

/// Whether anybody has signed in before on the device with that token.
pub async fn is_known_device(db: &Database, token_hash: &str) -> Result<bool, StoreError> {
    let any = Entity::find().filter(Column::TokenHash.eq(token_hash));
    Ok(any.count(db.readers()).await? > 0)
}

/// Whether somebody with that address has signed in before, on any device that is remembered.
pub async fn has_been_here(db: &Database, email: &EmailAddress) -> Result<bool, StoreError> {
    let any = Entity::find().filter(Column::Email.eq(email.as_str()));
    Ok(any.count(db.readers()).await? > 0)
}

/// Remembers that somebody signs in on a device, and says whether it is the first time.
pub async fn recognize_device(
    db: &Database,
    device: DeviceOfPerson<'_>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let DeviceOfPerson { email, token_hash } = device;
    let tx = db.begin_writing().await?;
    let row = ActiveModel {
        email: Set(email.to_string()),
        token_hash: Set(token_hash.to_owned()),
        seen_at: Set(now),
    };
    let own = Column::Email.eq(email.as_str());
    let same = own.and(Column::TokenHash.eq(token_hash));
    let seen = Entity::update_many().set(row.clone()).filter(same);
    let is_new = seen.exec(&tx).await?.rows_affected == 0;
    if is_new {
        Entity::insert(row).exec_without_returning(&tx).await?;
    }
    tx.commit().await?;
    Ok(is_new)
}

/// Forgets the devices that nobody has signed in on since `day`.
pub async fn forget_devices_before(db: &Database, day: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let old = Column::SeenAt.lt(day);
    Entity::delete_many().filter(old).exec(&tx).await?;
    Ok(tx.commit().await?)
}
