//! Who is signed in.

use chrono::{DateTime, Utc};
use domain::{Browser, EmailAddress};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::entities::session::{ActiveModel, Column, Entity, Model};
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
    /// What the person knows it by, who is signed in.
    pub device: Option<Device>,
}

/// A browser in which somebody is signed in, as that person knows it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Device {
    /// What it is called in addresses: no secret.
    pub id: String,
    /// Which browser.
    pub browser: Browser,
    /// Since when.
    pub signed_in_at: DateTime<Utc>,
    /// When it was used last, give or take an hour.
    pub seen_at: DateTime<Utc>,
}

/// The session of that cookie, unless it ended before `now`.
pub async fn find_session(
    db: &Database,
    id_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Session>, StoreError> {
    let one = Entity::find_by_id(id_hash.to_owned());
    let row = one
        .filter(Column::ExpiresAt.gt(now))
        .one(db.readers())
        .await?;
    row.map(Session::read).transpose()
}

/// Keeps a new session.
pub async fn begin_session(db: &Database, session: Session) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let row = session.columns();
    Entity::insert(row).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Keeps what changed about a session. One that was ended meanwhile stays ended.
pub async fn keep_session(db: &Database, session: Session) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let same = Column::IdHash.eq(session.id_hash.as_str());
    let changed = Entity::update_many().set(session.columns()).filter(same);
    changed.exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Where somebody is signed in `now`, the latest first.
pub async fn devices_of(
    db: &Database,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Vec<Device>, StoreError> {
    let own = Column::Email.eq(email.as_str());
    let rows = Entity::find()
        .filter(own.and(Column::ExpiresAt.gt(now)))
        .order_by_desc(Column::SeenAt)
        .order_by_asc(Column::PublicId)
        .all(db.readers())
        .await?;
    Ok(rows.iter().filter_map(Device::read).collect())
}

/// Signs somebody out on a device.
///
/// # Errors
///
/// [`StoreError::NotFound`] when the person is not signed in there.
pub async fn end_device(db: &Database, email: &EmailAddress, id: &str) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let one = Column::Email.eq(email.as_str());
    let one = one.and(Column::PublicId.eq(id));
    let ended = Entity::delete_many().filter(one).exec(&tx).await?;
    tx.commit().await?;
    if ended.rows_affected == 0 {
        return Err(StoreError::NotFound);
    }
    Ok(())
}

/// Ends a session.
pub async fn end_session(db: &Database, id_hash: &str) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    Entity::delete_by_id(id_hash.to_owned()).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Ends all sessions of somebody.
pub async fn end_sessions_of(db: &Database, email: &EmailAddress) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let own = Column::Email.eq(email.as_str());
    Entity::delete_many().filter(own).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Forgets the sessions that ended before `now`.
pub async fn forget_ended_sessions(db: &Database, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let ended = Column::ExpiresAt.lte(now);
    Entity::delete_many().filter(ended).exec(&tx).await?;
    Ok(tx.commit().await?)
}

impl Session {
    fn read(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            device: Device::read(&row),
            id_hash: row.id_hash,
            email: stored::perhaps_clean(row.email)?,
            data: row.data,
            expires_at: row.expires_at,
        })
    }

    fn columns(self) -> ActiveModel {
        let device = self.device.as_ref();
        ActiveModel {
            id_hash: Set(self.id_hash),
            email: Set(self.email.map(String::from)),
            data: Set(self.data),
            expires_at: Set(self.expires_at),
            public_id: Set(device.map(|device| device.id.clone())),
            browser: Set(device.map(|device| device.browser.to_string())),
            signed_in_at: Set(device.map(|device| device.signed_in_at)),
            seen_at: Set(device.map(|device| device.seen_at)),
        }
    }
}

impl Device {
    /// A session that began before devices were kept has none yet.
    fn read(row: &Model) -> Option<Self> {
        Some(Self {
            id: row.public_id.clone()?,
            browser: Browser::named(row.browser.as_deref()?),
            signed_in_at: row.signed_in_at?,
            seen_at: row.seen_at?,
        })
    }
}
