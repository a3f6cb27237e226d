//! How often something may be tried, by one person or from one network. The counts are in the
//! database, so all replicas count together.

use chrono::{DateTime, TimeDelta, Utc};
use domain::EmailAddress;
use persistence::site::{Attempts, attempts};
use persistence::{Database, StoreError};
use sha2::{Digest, Sha256};

use crate::error::AppError;
use crate::network::Network;

/// How long what was tried is remembered, from the first time on.
const ATTEMPTS_WINDOW: TimeDelta = TimeDelta::minutes(15);

/// What is limited, and for whom.
#[derive(Clone, Copy, Debug)]
pub enum Limit<'a> {
    /// Mailing a link to an address.
    LinkTo(&'a EmailAddress),
    /// Asking for links.
    LinkFrom(Network),
    /// Typing a code for an address. Spend before the code is looked at, so that many at once are
    /// counted too, and give back where it was right.
    CodeFor(&'a EmailAddress),
    /// Typing codes. As [`Limit::CodeFor`].
    CodeFrom(Network),
    /// Asking devices for passkeys.
    PasskeyFrom(Network),
    /// Bringing a token that nobody was given; see [`Limits::known`].
    UnknownTokenFrom(Network),
}

/// Counts what is tried, and says when it is too much.
#[derive(Clone)]
pub struct Limits(Database);

impl Limit<'_> {
    /// How often it may be tried within the window.
    fn times(self) -> i64 {
        match self {
            Self::LinkTo(_) | Self::CodeFor(_) => 5,
            Self::CodeFrom(_) => 20,
            Self::LinkFrom(_) | Self::PasskeyFrom(_) | Self::UnknownTokenFrom(_) => 30,
        }
    }

    /// What is kept of it: nobody's address.
    fn key_hash(self) -> String {
        let key = match self {
            Self::LinkTo(email) => format!("link to {email}"),
            Self::LinkFrom(network) => format!("link from {network}"),
            Self::CodeFor(email) => format!("code for {email}"),
            Self::CodeFrom(network) => format!("code from {network}"),
            Self::PasskeyFrom(network) => format!("passkey from {network}"),
            Self::UnknownTokenFrom(network) => format!("unknown token from {network}"),
        };
        hex::encode(Sha256::digest(key))
    }
}

impl Limits {
    /// Limits that are counted in `db`.
    pub fn new(db: Database) -> Self {
        Self(db)
    }

    /// Counts one try, which is refused when there were too many.
    ///
    /// # Errors
    ///
    /// [`AppError::TooMany`] when there were.
    pub async fn spend(&self, limit: Limit<'_>, now: DateTime<Utc>) -> Result<(), AppError> {
        // Whoever goes on trying is refused by reading: that costs no write.
        self.check(limit, now).await?;
        let key = limit.key_hash();
        let counted = attempts::count_attempt(
            &self.0,
            attempts::NewAttempt {
                key_hash: &key,
                ends_at: now + ATTEMPTS_WINDOW,
            },
            now,
        )
        .await?;
        within(counted.times <= limit.times(), counted, now)
    }

    /// Refuses when there is no try left; counts nothing.
    ///
    /// # Errors
    ///
    /// [`AppError::TooMany`] when there is none.
    pub async fn check(&self, limit: Limit<'_>, now: DateTime<Utc>) -> Result<(), AppError> {
        match attempts::find_attempts(&self.0, &limit.key_hash(), now).await? {
            Some(so_far) => within(so_far.times < limit.times(), so_far, now),
            None => Ok(()),
        }
    }

    /// Takes one try back: it was a good one.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn give_back(&self, limit: Limit<'_>) -> Result<(), AppError> {
        Ok(attempts::uncount_attempt(&self.0, &limit.key_hash()).await?)
    }

    /// What `look_up` finds by a token that was brought from a network: nothing where nobody was
    /// given such a token, which is counted. A network from which too many came is not even
    /// looked up for.
    ///
    /// # Errors
    ///
    /// [`AppError::TooMany`] when too many came.
    pub async fn known<T>(
        &self,
        network: Network,
        now: DateTime<Utc>,
        look_up: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<Option<T>, AppError> {
        let limit = Limit::UnknownTokenFrom(network);
        self.check(limit, now).await?;
        match look_up.await {
            Ok(found) => Ok(Some(found)),
            Err(StoreError::NotFound) => {
                self.spend(limit, now).await?;
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

fn within(enough: bool, attempts: Attempts, now: DateTime<Utc>) -> Result<(), AppError> {
    if enough {
        Ok(())
    } else {
        Err(AppError::TooMany {
            wait: attempts.ends_at - now,
        })
    }
}
