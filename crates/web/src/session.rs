//! Who is signed in: sessions in the database, of which only the cookie's hash is kept.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::EmailAddress;
use persistence::{Database, program};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use crate::{AppError, Clock, Settings};

/// Where the address of whoever is signed in stands in a session.
const EMAIL: &str = "email";
/// When the browser was last seen, give or take a day.
const SEEN: &str = "seen";
/// How long a browser stays signed in that nobody uses.
const LASTS: Duration = Duration::days(30);

/// Keeps sessions in the database.
#[derive(Clone)]
pub struct Store {
    db: Database,
    clock: Clock,
}

/// The layer that reads and writes the cookie.
pub fn layer(db: Database, clock: Clock, settings: &Settings) -> SessionManagerLayer<Store> {
    let secure = settings.is_secure();
    SessionManagerLayer::new(Store { db, clock })
        .with_name(if secure {
            "__Host-followthrough"
        } else {
            "followthrough"
        })
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(LASTS))
}

/// Signs somebody in, under a new cookie.
pub async fn sign_in(session: &Session, email: &EmailAddress) -> std::result::Result<(), AppError> {
    session.cycle_id().await?;
    session.insert(EMAIL, email).await?;
    Ok(())
}

/// Keeps a browser that is used signed in: once a day, so that pages do not write at every look.
pub async fn keep_alive(
    session: &Session,
    now: DateTime<Utc>,
) -> std::result::Result<(), AppError> {
    let seen: Option<DateTime<Utc>> = session.get(SEEN).await?;
    if seen.is_none_or(|seen| now - seen > TimeDelta::days(1)) {
        session.insert(SEEN, now).await?;
    }
    Ok(())
}

/// Who is signed in.
pub async fn signed_in(session: &Session) -> std::result::Result<Option<EmailAddress>, AppError> {
    Ok(session.get(EMAIL).await?)
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

#[async_trait]
impl SessionStore for Store {
    /// An id is 128 random bits: no two are the same.
    async fn create(&self, record: &mut Record) -> Result<()> {
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let email = record
            .data
            .get(EMAIL)
            .cloned()
            .map(serde_json::from_value)
            .transpose();
        let session = program::Session {
            id_hash: hash(&record.id),
            email: email.map_err(|why| Error::Encode(why.to_string()))?,
            data: serde_json::to_string(&record.data)
                .map_err(|why| Error::Encode(why.to_string()))?,
            expires_at: self.clock.now() + TimeDelta::seconds(LASTS.whole_seconds()),
        };
        self.db.keep_session(session).await.map_err(away)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let session = self
            .db
            .session(&hash(id), self.clock.now())
            .await
            .map_err(away)?;
        let record = session.map(|session| {
            let ends = OffsetDateTime::from_unix_timestamp(session.expires_at.timestamp());
            Ok(Record {
                id: *id,
                data: serde_json::from_str(&session.data)
                    .map_err(|why| Error::Decode(why.to_string()))?,
                expiry_date: ends.map_err(|why| Error::Decode(why.to_string()))?,
            })
        });
        record.transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.db.end_session(&hash(id)).await.map_err(away)
    }
}

fn hash(id: &Id) -> String {
    hex::encode(Sha256::digest(id.to_string()))
}

fn away(error: persistence::StoreError) -> Error {
    Error::Backend(error.to_string())
}
