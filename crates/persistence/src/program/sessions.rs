//! Who is signed in.

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::entities::session::{ActiveModel, Column, Entity};
use crate::{Database, StoreError, stored};

/// A browser in which somebody may be signed in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Session {
    /// The hash of what its cookie says.
    pub id_hash: String,
    /// Who is signed in.
    pub email: Option<EmailAddress>,
    /// What is remembered besides, as JSON.
    pub data: String,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
}

impl Database {
    /// The session of that cookie, unless it ended before `now`.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn session(
        &self,
        id_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Session>, StoreError> {
        let one = Entity::find_by_id(id_hash.to_owned());
        let row = one
            .filter(Column::ExpiresAt.gt(now))
            .one(self.readers())
            .await?;
        let session = row.map(|row| {
            Ok(Session {
                id_hash: row.id_hash,
                email: stored::perhaps_clean(row.email)?,
                data: row.data,
                expires_at: row.expires_at,
            })
        });
        session.transpose()
    }

    /// Keeps a session.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn keep_session(&self, session: Session) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let row = ActiveModel {
            id_hash: Set(session.id_hash),
            email: Set(session.email.map(String::from)),
            data: Set(session.data),
            expires_at: Set(session.expires_at),
        };
        let changing = [Column::Email, Column::Data, Column::ExpiresAt];
        let same = OnConflict::column(Column::IdHash)
            .update_columns(changing)
            .to_owned();
        Entity::insert(row)
            .on_conflict(same)
            .exec_without_returning(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Ends a session.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn end_session(&self, id_hash: &str) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        Entity::delete_by_id(id_hash.to_owned()).exec(&tx).await?;
        Ok(tx.commit().await?)
    }

    /// Ends all sessions of somebody.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn end_sessions_of(&self, email: &EmailAddress) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let own = Column::Email.eq(email.as_str());
        Entity::delete_many().filter(own).exec(&tx).await?;
        Ok(tx.commit().await?)
    }

    /// Forgets the sessions that ended before `now`.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn forget_ended_sessions(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let tx = self.begin_writing().await?;
        let ended = Column::ExpiresAt.lte(now);
        Entity::delete_many().filter(ended).exec(&tx).await?;
        Ok(tx.commit().await?)
    }
}
