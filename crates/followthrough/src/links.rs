//! Links that let somebody in once.

use chrono::{DateTime, TimeDelta, Utc};
use domain::EmailAddress;
use persistence::site::sign_in_links;
use persistence::{Database, StoreError, Token};

/// How long a link signs somebody in.
const SIGN_IN: TimeDelta = TimeDelta::minutes(10);
/// How long the program can be set up: time enough to read the guide first.
const SET_UP: TimeDelta = TimeDelta::hours(24);

/// A link that signs `email` in, once, within ten minutes.
pub async fn sign_in(
    db: &Database,
    email: &EmailAddress,
    public_url: &str,
    now: DateTime<Utc>,
) -> Result<String, StoreError> {
    let token = Token::random();
    sign_in_links::keep_sign_in_link(
        db,
        sign_in_links::NewSignInLink {
            token: &token,
            code: None,
            email: Some(email),
            expires_at: now + SIGN_IN,
        },
    )
    .await?;
    Ok(format!("{public_url}/sign-in/{}", token.secret()))
}

/// A link by which the first partnership and its coordinator are made, once, within a day.
pub async fn set_up(
    db: &Database,
    public_url: &str,
    now: DateTime<Utc>,
) -> Result<String, StoreError> {
    let token = Token::random();
    sign_in_links::keep_sign_in_link(
        db,
        sign_in_links::NewSignInLink {
            token: &token,
            code: None,
            email: None,
            expires_at: now + SET_UP,
        },
    )
    .await?;
    Ok(format!("{public_url}/set-up/{}", token.secret()))
}
