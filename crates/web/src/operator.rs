//! Whoever makes partnerships, and sees none of them from inside.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use domain::EmailAddress;
use persistence::Database;
use tower_sessions::Session;
use wording::Wording;

use crate::paths::Partnerships;
use crate::{AppError, AppState, language, session};

/// The site operator who asks, and the moment.
pub struct Operator {
    /// The address that the person is known by.
    pub email: EmailAddress,
    /// Where partnerships are kept.
    pub db: Database,
    /// The moment.
    pub now: DateTime<Utc>,
    /// The language that the person reads.
    pub wording: &'static Wording,
}

impl FromRequestParts<AppState> for Operator {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let session = Session::from_request_parts(parts, state)
            .await
            .map_err(|(_, why)| AppError::Internal(why.into()))?;
        let Some(email) = session::signed_in(&session).await? else {
            return Err(AppError::SignIn(Partnerships.to_string()));
        };
        let db = state.db.clone();
        match db.is_operator(&email).await? {
            true => Ok(Self {
                wording: language::of(&db, &email).await?,
                email,
                db,
                now: state.clock.now(),
            }),
            // Nobody else learns that there is such a page.
            false => Err(AppError::NotFound),
        }
    }
}
