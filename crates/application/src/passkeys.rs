//! Passkeys of a person: added, removed, or not wanted.

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use persistence::site::{Passkey, passkeys};
use persistence::{Database, StoreError};

/// Keeps a passkey that a device has made; says whether it is a new one.
pub async fn add_passkey(db: &Database, passkey: &Passkey) -> Result<bool, StoreError> {
    match passkeys::keep_passkey(db, passkey).await {
        Ok(()) => Ok(true),
        Err(StoreError::Taken(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Notes that a passkey has answered; says whether it is still there.
pub async fn use_passkey(db: &Database, passkey: &Passkey) -> Result<bool, StoreError> {
    match passkeys::use_passkey(db, passkey).await {
        Ok(()) => Ok(true),
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes one of a person's passkeys.
pub async fn remove_passkey(
    db: &Database,
    email: &EmailAddress,
    id: &str,
) -> Result<(), StoreError> {
    passkeys::remove_passkey(db, email, id).await
}

/// Notes that a person wants none, so that none is offered again.
pub async fn decline_passkeys(
    db: &Database,
    email: &EmailAddress,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    passkeys::decline_passkeys(db, email, at).await
}
