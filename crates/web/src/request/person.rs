//! Whoever is signed in, outside of any partnership: about the own way in.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use domain::{Browser, EmailAddress, Zone};
use persistence::Database;
use persistence::site::{belongings, partnerships};
use tower_sessions::Session;
use wording::Wording;

use crate::error::AppError;
use crate::language;
use crate::request::entrance::browser_of_request;
use crate::request::session::{self, Stay};
use crate::request::visit::Visit;
use crate::state::AppState;

/// The person who is signed in.
pub struct Person {
    /// The address that the person is known by.
    pub email: EmailAddress,
    /// What the browser that asks is called in addresses.
    pub device: String,
    /// The browser that asks.
    pub browser: Browser,
    pub now: DateTime<Utc>,
    /// Whether others use the computer, too.
    pub is_shared: bool,
    /// The language that the person reads.
    pub wording: &'static Wording,
    pub(crate) session: Session,
    pub(crate) db: Database,
}

impl Person {
    /// The zone that the person lives in, as far as a partnership tells.
    pub async fn zone(&self) -> Result<Option<Zone>, AppError> {
        let partnerships = belongings::belongings_of(&self.db, &self.email).await?;
        let Some(first) = partnerships.first() else {
            return Ok(None);
        };
        let (_, partnership) = partnerships::find_partnership(&self.db, &first.slug).await?;
        Ok(Some(partnership.zone))
    }
}

impl FromRequestParts<AppState> for Person {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let session = Session::from_request_parts(parts, state)
            .await
            .map_err(|(_, why)| AppError::Internal(why.into()))?;
        let Some(email) = session::signed_in(&session).await? else {
            return Err(AppError::SignIn(parts.uri.path().to_owned()));
        };
        let (browser, now) = (browser_of_request(&parts.headers), state.clock.now());
        session::keep_alive(&session, Visit { browser, at: now }).await?;
        Ok(Self {
            wording: language::language_of(&state.db, &email).await?,
            email,
            device: session::device_id(&session).await?,
            browser,
            now,
            is_shared: session::stay(&session).await? == Stay::Shared,
            session,
            db: Database::from_ref(state),
        })
    }
}
