//! Signing in and out.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use axum_extra::routing::TypedPath;
use domain::EmailAddress;
use persistence::{StoreError, Token};
use serde::Deserialize;
use tower_sessions::Session;

use crate::access::Routes;
use crate::entrance::{Entrance, Proof};
use crate::passkeys::Passkeys;
use crate::{AppError, AppState, Network, pages, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(how)
        .get(confirm)
        .post(sign_in)
        .post(sign_out)
}

/// Where somebody wanted to go.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Next {
    pub next: String,
}

async fn how(
    _: paths::SignIn,
    State(passkeys): State<Passkeys>,
    Query(Next { next }): Query<Next>,
) -> Response {
    pages::sign_in::page(passkeys.are_possible(), &next)
}

async fn confirm(
    path: paths::SignInLink,
    State(app): State<AppState>,
    network: Network,
    Query(Next { next }): Query<Next>,
) -> Result<Response, AppError> {
    match whom(&app, network, &path.token).await? {
        Some(email) => {
            Ok(pages::sign_in::confirm(&path.token, email.as_str(), &next).into_response())
        }
        None => Ok(expired()),
    }
}

async fn sign_in(
    path: paths::SignInLink,
    State(app): State<AppState>,
    network: Network,
    entrance: Entrance,
    Form(Next { next }): Form<Next>,
) -> Result<Response, AppError> {
    let Some(email) = whom(&app, network, &path.token).await? else {
        return Ok(expired());
    };
    let (now, hash) = (app.clock.now(), Token::brought(&path.token).hash());
    match app.db.use_sign_in_link(&hash, now).await {
        Ok(()) => {
            entrance.let_in(&email, Proof::Link).await?;
        }
        Err(StoreError::NotFound) => return Ok(expired()),
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(within(&next)).into_response())
}

async fn sign_out(_: paths::SignOut, session: Session) -> Result<Redirect, AppError> {
    session.flush().await?;
    Ok(Redirect::to(&paths::SignIn.to_string()))
}

/// Whom a link signs in that was brought from a network.
async fn whom(
    app: &AppState,
    network: Network,
    token: &str,
) -> Result<Option<EmailAddress>, AppError> {
    let (now, hash) = (app.clock.now(), Token::brought(token).hash());
    let look_up = app.db.sign_in_link(&hash, now);
    let found = app.limits.known(network, now, look_up).await?;
    Ok(found.flatten())
}

fn expired() -> Response {
    (StatusCode::GONE, pages::sign_in::expired()).into_response()
}

/// The address, if it lies within the program: nobody is sent elsewhere after signing in.
pub(super) fn within(next: &str) -> &str {
    let known = next.starts_with("/p/") || next == paths::Devices::PATH;
    let own = known && !next.contains(['\\', '\r', '\n']);
    if own { next } else { "/" }
}
