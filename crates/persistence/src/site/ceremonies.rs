//! Questions that were put to a device, and wait for the answer of its passkey.

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::entities::passkey_ceremony::{ActiveModel, Column, Entity};
use crate::{Database, StoreError};

/// A question that is put to a device.
#[derive(Clone, Copy)]
pub struct Ceremony<'a> {
    /// The hash of what it is known by.
    pub token_hash: &'a str,
    /// The person who adds a passkey; none where it is whoever signs in.
    pub email: Option<&'a EmailAddress>,
}

/// What its answer is checked with.
#[derive(Clone, Debug)]
pub struct AskedQuestion {
    /// What was asked, as JSON.
    pub state: String,
    /// Until when it may be answered.
    pub expires_at: DateTime<Utc>,
}

/// Remembers a question that was put to a device.
pub async fn begin_ceremony(
    db: &Database,
    ceremony: Ceremony<'_>,
    asked: AskedQuestion,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let row = ActiveModel {
        token_hash: Set(ceremony.token_hash.to_owned()),
        email: Set(ceremony.email.map(ToString::to_string)),
        state: Set(asked.state),
        expires_at: Set(asked.expires_at),
    };
    Entity::insert(row).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Takes back a question that was put to a device, so that it is answered once.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is none for that person, or it was answered, or has
/// expired.
pub async fn end_ceremony(
    db: &Database,
    ceremony: Ceremony<'_>,
    now: DateTime<Utc>,
) -> Result<String, StoreError> {
    let tx = db.begin_writing().await?;
    let one = Entity::delete_many().filter(Column::TokenHash.eq(ceremony.token_hash));
    let ended = one.exec_with_returning(&tx).await?;
    tx.commit().await?;
    let asked = ended.into_iter().next().ok_or(StoreError::NotFound)?;
    let same = asked.email.as_deref() == ceremony.email.map(EmailAddress::as_str);
    if same && asked.expires_at > now {
        Ok(asked.state)
    } else {
        Err(StoreError::NotFound)
    }
}

/// Forgets the questions that nobody has answered in time.
pub async fn forget_ended_ceremonies(db: &Database, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let ended = Column::ExpiresAt.lte(now);
    Entity::delete_many().filter(ended).exec(&tx).await?;
    Ok(tx.commit().await?)
}
