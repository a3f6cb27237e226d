//! Whoever makes partnerships, and sees none of them from inside.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use domain::EmailAddress;
use persistence::Database;
use persistence::site::operators;
use wording::Wording;

use crate::error::AppError;
use crate::request::person::Person;
use crate::state::AppState;

/// The site operator who asks, and the moment.
pub struct Operator {
    /// The address that the person is known by.
    pub email: EmailAddress,
    /// Where partnerships are kept.
    pub db: Database,
    pub now: DateTime<Utc>,
    /// The language that the person reads.
    pub wording: &'static Wording,
}

impl FromRequestParts<AppState> for Operator {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = Person::from_request_parts(parts, state).await?;
        if !operators::is_operator(&person.db, &person.email).await? {
            // Nobody else learns that there is such a page.
            return Err(AppError::NotFound);
        }
        Ok(Self {
            email: person.email,
            db: person.db,
            now: person.now,
            wording: person.wording,
        })
    }
}
