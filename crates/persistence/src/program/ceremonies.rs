//! Questions that were put to a device, and wait for the answer of its passkey.

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::entities::passkey_ceremony::{ActiveModel, Column, Entity};
use crate::{Database, StoreError};

impl Database {
    /// Remembers a question that was put to a device, until `expires_at`: of a person who adds a
    /// passkey, or of whoever signs in.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn begin_ceremony(
        &self,
        token_hash: String,
        (email, state): (Option<&EmailAddress>, String),
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let row = ActiveModel {
            token_hash: Set(token_hash),
            email: Set(email.map(ToString::to_string)),
            state: Set(state),
            expires_at: Set(expires_at),
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
        &self,
        token_hash: &str,
        email: Option<&EmailAddress>,
        now: DateTime<Utc>,
    ) -> Result<String, StoreError> {
        let tx = self.begin_writing().await?;
        let one = Entity::delete_many().filter(Column::TokenHash.eq(token_hash));
        let ended = one.exec_with_returning(&tx).await?;
        tx.commit().await?;
        let asked = ended.into_iter().next().ok_or(StoreError::NotFound)?;
        let same = asked.email.as_deref() == email.map(EmailAddress::as_str);
        if same && asked.expires_at > now {
            Ok(asked.state)
        } else {
            Err(StoreError::NotFound)
        }
    }

    /// Forgets the questions that nobody has answered in time.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn forget_ended_ceremonies(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let ended = Column::ExpiresAt.lte(now);
        Entity::delete_many().filter(ended).exec(&tx).await?;
        Ok(tx.commit().await?)
    }
}
