//! Who is signed in: sessions in the database, of which only the cookie's hash is kept.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Browser, EmailAddress, PartnershipId};
use persistence::Database;
use persistence::site::{self, Device, sessions};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use crate::clock::Clock;
use crate::error::AppError;
use crate::request::visit::Visit;
use crate::site_settings::Settings;
use persistence::Token;

/// Where the address of whoever is signed in stands in a session.
const EMAIL: &str = "email";
/// Where the only partnership stands that the address is known in.
const ONLY: &str = "only";
/// Where it stands what the person knows the browser by.
const DEVICE: &str = "device";
/// Where it stands that a passkey would be worth a word.
const OFFER: &str = "offer";
/// Where it stands for how long the browser stays signed in.
const STAY: &str = "stay";

/// For how long a browser stays signed in that nobody uses.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stay {
    /// Others use the computer, too: until the browser is closed, or the day is over.
    Shared,
    /// For a month: whoever coordinates can change everything. Those who signed in before this was
    /// kept have it, too.
    #[default]
    Coordinator,
    /// For half a year: from a mail to the review in one click.
    Member,
}

impl Stay {
    /// How long the server knows the browser that nobody uses.
    fn lifetime(self) -> Duration {
        match self {
            Self::Shared => Duration::hours(12),
            Self::Coordinator => Duration::days(30),
            Self::Member => Duration::days(180),
        }
    }

    /// How long the browser keeps the cookie.
    fn expiry(self) -> Expiry {
        match self {
            Self::Shared => Expiry::OnSessionEnd,
            Self::Coordinator | Self::Member => Expiry::OnInactivity(self.lifetime()),
        }
    }
}

/// Keeps sessions in the database.
#[derive(Clone)]
pub struct Store {
    db: Database,
    clock: Clock,
}

/// The layer that reads and writes the cookie.
pub fn session_layer(
    db: Database,
    clock: Clock,
    settings: &Settings,
) -> SessionManagerLayer<Store> {
    let secure = settings.is_secure();
    SessionManagerLayer::new(Store { db, clock })
        .with_name(cookie_name(secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Stay::default().expiry())
}

/// What the cookie is called: over TLS, by a name that only this host can set.
fn cookie_name(secure: bool) -> &'static str {
    if secure {
        "__Host-followthrough"
    } else {
        "followthrough"
    }
}

/// What a session remembers of its browser.
#[derive(Debug, Deserialize, Serialize)]
struct Remembered {
    id: String,
    browser: String,
    since: DateTime<Utc>,
    seen: DateTime<Utc>,
}

/// Signs somebody in, under a new cookie. Nothing of who was there before is kept.
pub async fn sign_in(
    session: &Session,
    email: &EmailAddress,
    visit: Visit,
    stay: Stay,
) -> std::result::Result<(), AppError> {
    session.cycle_id().await?;
    session.clear().await;
    change(session, STAY, stay).await?;
    change(session, EMAIL, email).await?;
    change(session, DEVICE, Remembered::of(visit)).await
}

/// Goes on as the same person under another address, which nobody has shown to be theirs yet: so
/// only in the partnership that says that it is.
pub async fn move_to(
    session: &Session,
    email: &EmailAddress,
    partnership: PartnershipId,
) -> std::result::Result<(), AppError> {
    session.cycle_id().await?;
    change(session, EMAIL, email).await?;
    change(session, ONLY, partnership.0).await
}

/// For how long the browser stays signed in.
pub async fn stay(session: &Session) -> std::result::Result<Stay, AppError> {
    Ok(session.get(STAY).await?.unwrap_or_default())
}

/// Changes what is kept of the session, for as long as the browser stays signed in.
async fn change(
    session: &Session,
    name: &str,
    value: impl Serialize,
) -> std::result::Result<(), AppError> {
    session.insert(name, value).await?;
    session.set_expiry(Some(stay(session).await?.expiry()));
    Ok(())
}

/// Whoever coordinates from now on stays for as long as coordinators do.
pub async fn shorten_stay(session: &Session) -> std::result::Result<(), AppError> {
    if stay(session).await? == Stay::Member {
        change(session, STAY, Stay::Coordinator).await?;
    }
    Ok(())
}

/// Keeps a browser that is used signed in: once an hour, so that pages do not write at every look.
pub async fn keep_alive(session: &Session, visit: Visit) -> std::result::Result<(), AppError> {
    let known: Option<Remembered> = session.get(DEVICE).await?;
    let device = match known {
        Some(device) if visit.at - device.seen < TimeDelta::hours(1) => return Ok(()),
        Some(device) => Remembered {
            seen: visit.at,
            ..device
        },
        // It signed in before devices were kept.
        None => Remembered::of(visit),
    };
    change(session, DEVICE, device).await
}

/// What the person knows the browser by that asks.
pub async fn device_id(session: &Session) -> std::result::Result<String, AppError> {
    let device: Option<Remembered> = session.get(DEVICE).await?;
    Ok(device.map(|device| device.id).unwrap_or_default())
}

/// Remembers that a passkey would be worth a word, until the person has decided.
pub async fn offer_passkey(session: &Session) -> std::result::Result<(), AppError> {
    change(session, OFFER, true).await
}

/// Says no more of passkeys.
pub async fn offer_no_passkey(session: &Session) -> std::result::Result<(), AppError> {
    change(session, OFFER, false).await
}

/// Whether a passkey would be worth a word.
pub async fn offers_passkey(session: &Session) -> std::result::Result<bool, AppError> {
    Ok(session.get(OFFER).await?.unwrap_or_default())
}

/// Who is signed in, and has shown that the address is theirs.
pub async fn signed_in(session: &Session) -> std::result::Result<Option<EmailAddress>, AppError> {
    match session.get::<i64>(ONLY).await? {
        Some(_) => Ok(None),
        None => Ok(session.get(EMAIL).await?),
    }
}

/// Who is signed in, and the only partnership where that counts, if it counts in one only.
pub async fn signed_in_somewhere(
    session: &Session,
) -> std::result::Result<Option<(EmailAddress, Option<PartnershipId>)>, AppError> {
    let only = session.get(ONLY).await?.map(PartnershipId);
    let email: Option<EmailAddress> = session.get(EMAIL).await?;
    Ok(email.map(|email| (email, only)))
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
        let session = self.session(record)?;
        sessions::begin_session(&self.db, session)
            .await
            .map_err(|why| away(&why))
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let session = self.session(record)?;
        sessions::keep_session(&self.db, session)
            .await
            .map_err(|why| away(&why))
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let session = sessions::find_session(&self.db, &hash(id), self.clock.now())
            .await
            .map_err(|why| away(&why))?;
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
        sessions::end_session(&self.db, &hash(id))
            .await
            .map_err(|why| away(&why))
    }
}

impl Store {
    fn session(&self, record: &Record) -> Result<site::Session> {
        let device: Option<Remembered> = value(record, DEVICE)?;
        let stay: Option<Stay> = value(record, STAY)?;
        let lifetime = stay.unwrap_or_default().lifetime();
        Ok(site::Session {
            id_hash: hash(&record.id),
            email: value(record, EMAIL)?,
            data: serde_json::to_string(&record.data)
                .map_err(|why| Error::Encode(why.to_string()))?,
            expires_at: self.clock.now() + TimeDelta::seconds(lifetime.whole_seconds()),
            device: device.map(Device::from),
        })
    }
}

impl Remembered {
    fn of(visit: Visit) -> Self {
        Self {
            id: Token::brief(),
            browser: visit.browser.to_string(),
            since: visit.at,
            seen: visit.at,
        }
    }
}

impl From<Remembered> for Device {
    fn from(device: Remembered) -> Self {
        Self {
            browser: Browser::named(&device.browser),
            id: device.id,
            signed_in_at: device.since,
            seen_at: device.seen,
        }
    }
}

fn value<T: DeserializeOwned>(record: &Record, name: &str) -> Result<Option<T>> {
    let value = record.data.get(name).cloned();
    let read = value.map(serde_json::from_value).transpose();
    read.map_err(|why| Error::Encode(why.to_string()))
}

fn hash(id: &Id) -> String {
    hex::encode(Sha256::digest(id.to_string()))
}

fn away(error: &persistence::StoreError) -> Error {
    Error::Backend(error.to_string())
}
