//! Links that sign somebody in, once.

use chrono::{DateTime, Utc};
use domain::{Author, EmailAddress, Partnership};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::found;
use crate::entities::partnership;
use crate::entities::sign_in_link::{ActiveModel, Column, Entity};
use crate::{Database, StoreError, WriteTx, stored};

impl Database {
    /// Keeps the hash of a link that signs somebody in; without an address it sets up the program.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn keep_sign_in_link(
        &self,
        token_hash: String,
        email: Option<&EmailAddress>,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let email = Set(email.map(ToString::to_string));
        let row = ActiveModel {
            token_hash: Set(token_hash),
            email,
            expires_at: Set(expires_at),
            code_hash: Set(None),
        };
        Entity::insert(row).exec_without_returning(&tx).await?;
        Ok(tx.commit().await?)
    }

    /// Whom a link signs in `now`, without using it up.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired.
    pub async fn sign_in_link(
        &self,
        token_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<EmailAddress>, StoreError> {
        let one = Entity::find_by_id(token_hash.to_owned());
        let live = one.filter(Column::ExpiresAt.gt(now));
        let row = live
            .one(self.readers())
            .await?
            .ok_or(StoreError::NotFound)?;
        stored::perhaps_clean(row.email)
    }

    /// Uses up a link, `now`: of two who try at once, one succeeds.
    ///
    /// # Errors
    ///
    /// As [`Database::sign_in_link`].
    pub async fn use_sign_in_link(
        &self,
        token_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let one = Entity::delete_many()
            .filter(Column::TokenHash.eq(token_hash))
            .filter(Column::ExpiresAt.gt(now));
        let used = one.exec(&tx).await?.rows_affected;
        tx.commit().await?;
        if used == 1 {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
    }

    /// Founds the first partnership by a link that sets up the program, and uses the link up. Of
    /// several who try at once, also by links of their own, one succeeds.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired, or the
    /// program was set up already.
    pub async fn set_up(
        &self,
        token_hash: &str,
        partnership: &Partnership,
        author: Author,
    ) -> Result<WriteTx, StoreError> {
        let tx = self.begin_alone().await?;
        let one = Entity::delete_many()
            .filter(Column::TokenHash.eq(token_hash))
            .filter(Column::Email.is_null())
            .filter(Column::ExpiresAt.gt(author.at));
        let used = one.exec(&tx).await?.rows_affected;
        let first = partnership::Entity::find().one(&tx).await?.is_none();
        if used != 1 || !first {
            return Err(StoreError::NotFound);
        }
        found(tx, partnership, author).await
    }

    /// Forgets the links that nobody can use any more `now`.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn forget_ended_links(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let ended = Column::ExpiresAt.lte(now);
        Entity::delete_many().filter(ended).exec(&tx).await?;
        Ok(tx.commit().await?)
    }
}
