//! The ways in of a person, all of them.

use domain::EmailAddress;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entities::{known_device, passkey, session, sign_in_link};
use crate::{Database, StoreError};

/// Closes every way in of somebody: sessions, links, passkeys, and the devices that were known.
pub async fn close_ways_in(db: &Database, email: &EmailAddress) -> Result<(), StoreError> {
    let (tx, email) = (db.begin_writing().await?, email.as_str());
    session::Entity::delete_many()
        .filter(session::Column::Email.eq(email))
        .exec(&tx)
        .await?;
    sign_in_link::Entity::delete_many()
        .filter(sign_in_link::Column::Email.eq(email))
        .exec(&tx)
        .await?;
    passkey::Entity::delete_many()
        .filter(passkey::Column::Email.eq(email))
        .exec(&tx)
        .await?;
    known_device::Entity::delete_many()
        .filter(known_device::Column::Email.eq(email))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}
