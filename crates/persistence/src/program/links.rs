//! Links that sign somebody in, once.

use chrono::{DateTime, Utc};
use domain::{Author, EmailAddress, Partnership};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use super::{found, operators};
use crate::entities::partnership;
use crate::entities::sign_in_link::{ActiveModel, Column, Entity};
use crate::{Code, Database, StoreError, Token, WriteTx, stored};

/// How many wrong codes a code outlives.
const MOST_WRONG: i32 = 5;

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
        self.insert_link((token_hash, None), email, expires_at)
            .await
    }

    /// Keeps the hashes of a link that signs somebody in, and of a code that does the same.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn keep_sign_in_code(
        &self,
        (token, code): (&Token, &Code),
        email: &EmailAddress,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let hashes = (token.hash(), Some(code.hash_for(email)));
        self.insert_link(hashes, Some(email), expires_at).await
    }

    async fn insert_link(
        &self,
        (token_hash, code_hash): (String, Option<String>),
        email: Option<&EmailAddress>,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let row = ActiveModel {
            token_hash: Set(token_hash),
            email: Set(email.map(ToString::to_string)),
            expires_at: Set(expires_at),
            code_hash: Set(code_hash),
            wrong_codes: Set(0),
        };
        Entity::insert(row).exec_without_returning(&tx).await?;
        Ok(tx.commit().await?)
    }

    /// Uses up a code, and its link with it, `now`. A wrong one counts against every code that the
    /// person was sent.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when nobody with that address was sent such a code, or it was
    /// used, or has expired, or too many were wrong.
    pub async fn use_sign_in_code(
        &self,
        code: &Code,
        email: &EmailAddress,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let theirs = Column::Email.eq(email.as_str());
        let right = theirs
            .clone()
            .and(Column::CodeHash.eq(code.hash_for(email)))
            .and(Column::ExpiresAt.gt(now))
            .and(Column::WrongCodes.lt(MOST_WRONG));
        let used = Entity::delete_many().filter(right).exec(&tx).await?;
        let is_right = used.rows_affected > 0;
        if !is_right {
            let wrong = Expr::col(Column::WrongCodes).add(1);
            let count = Entity::update_many().col_expr(Column::WrongCodes, wrong);
            count.filter(theirs).exec(&tx).await?;
        }
        tx.commit().await?;
        if is_right {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
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

    /// Founds the first partnership by a link that sets up the program, and uses the link up. The
    /// person with that address, who does so, becomes the first site operator. Of several who try at once, also by links of their own, one succeeds.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such link, or it was used, or has expired, or the
    /// program was set up already.
    pub async fn set_up(
        &self,
        token_hash: &str,
        (partnership, operator): (&Partnership, &EmailAddress),
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
        operators::add_operator(&tx, operator, author.at).await?;
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
