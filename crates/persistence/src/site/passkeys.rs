//! Passkeys: what a person's device answers for the person with.

use chrono::{DateTime, Utc};
use domain::{Browser, EmailAddress};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::entities::declined_passkey;
use crate::entities::passkey::{ActiveModel, Column, Entity, Model};
use crate::{Database, StoreError, stored};

/// A passkey of a person's.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Passkey {
    /// What it is called in addresses: no secret.
    pub id: String,
    /// Whom it signs in.
    pub email: EmailAddress,
    /// Whom the device takes it to be for: the same for all passkeys of a person.
    pub handle: String,
    /// What the device calls it.
    pub credential_id: String,
    /// How its answers are checked, as JSON. Nothing secret is in it.
    pub credential: String,
    /// The browser that made it.
    pub browser: Browser,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it signed somebody in last.
    pub used_at: Option<DateTime<Utc>>,
}

/// The passkeys of a person, the oldest first.
pub async fn passkeys_of(db: &Database, email: &EmailAddress) -> Result<Vec<Passkey>, StoreError> {
    let own = Entity::find().filter(Column::Email.eq(email.as_str()));
    let rows = own
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::PublicId);
    let rows = rows.all(db.readers()).await?;
    rows.into_iter().map(Passkey::read).collect()
}

/// The passkey that a device calls so.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is none.
pub async fn find_passkey(db: &Database, credential_id: &str) -> Result<Passkey, StoreError> {
    let one = Entity::find().filter(Column::CredentialId.eq(credential_id));
    let row = one.one(db.readers()).await?;
    Passkey::read(row.ok_or(StoreError::NotFound)?)
}

/// Keeps a new passkey.
///
/// # Errors
///
/// [`StoreError::Taken`] when it is kept already.
pub async fn keep_passkey(db: &Database, passkey: &Passkey) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let row = passkey.columns();
    Entity::insert(row).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Keeps that a passkey was used, and how its next answer is checked.
///
/// # Errors
///
/// [`StoreError::NotFound`] when it was removed meanwhile.
pub async fn use_passkey(db: &Database, passkey: &Passkey) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let same = Column::PublicId.eq(passkey.id.as_str());
    let row = ActiveModel {
        credential: Set(passkey.credential.clone()),
        used_at: Set(passkey.used_at),
        ..Default::default()
    };
    let kept = Entity::update_many().set(row).filter(same).exec(&tx);
    let kept = kept.await?.rows_affected;
    tx.commit().await?;
    one_of(kept)
}

/// Removes a passkey of a person's.
///
/// # Errors
///
/// [`StoreError::NotFound`] when the person has no such passkey.
pub async fn remove_passkey(
    db: &Database,
    email: &EmailAddress,
    id: &str,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let own = Column::Email.eq(email.as_str());
    let one = own.and(Column::PublicId.eq(id));
    let removed = Entity::delete_many().filter(one).exec(&tx).await?;
    tx.commit().await?;
    one_of(removed.rows_affected)
}

/// Whether a person would rather not be asked for a passkey: has one, or said "not now".
pub async fn has_decided_on_passkeys(
    db: &Database,
    email: &EmailAddress,
) -> Result<bool, StoreError> {
    let declined = declined_passkey::Entity::find_by_id(email.to_string());
    Ok(declined.one(db.readers()).await?.is_some() || !passkeys_of(db, email).await?.is_empty())
}

/// Remembers that a person would rather not be asked for a passkey.
pub async fn decline_passkeys(
    db: &Database,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let row = declined_passkey::ActiveModel {
        email: Set(email.to_string()),
        declined_at: Set(now),
    };
    declined_passkey::Entity::insert(row)
        .on_conflict_do_nothing_on([declined_passkey::Column::Email])
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

impl Passkey {
    fn read(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.public_id,
            email: stored::clean_text(row.email)?,
            handle: row.handle,
            credential_id: row.credential_id,
            credential: row.credential,
            browser: Browser::named(&row.browser),
            created_at: row.created_at,
            used_at: row.used_at,
        })
    }

    fn columns(&self) -> ActiveModel {
        ActiveModel {
            public_id: Set(self.id.clone()),
            email: Set(self.email.to_string()),
            handle: Set(self.handle.clone()),
            credential_id: Set(self.credential_id.clone()),
            credential: Set(self.credential.clone()),
            browser: Set(self.browser.to_string()),
            created_at: Set(self.created_at),
            used_at: Set(self.used_at),
        }
    }
}

fn one_of(rows: u64) -> Result<(), StoreError> {
    if rows == 0 {
        return Err(StoreError::NotFound);
    }
    Ok(())
}
