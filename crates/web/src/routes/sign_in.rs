//! Signing in and out.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use chrono::{DateTime, Utc};
use domain::{EmailAddress, MemberState};
use persistence::program::Belonging;
use persistence::{Database, StoreError, Token};
use serde::Deserialize;
use tower_sessions::Session;

use crate::access::Routes;
use crate::layout::PlainPage;
use crate::{AppError, AppState, Network, pages, paths, session};

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
struct Next {
    next: String,
}

async fn how(_: paths::SignIn) -> PlainPage {
    pages::sign_in::page()
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
    session: Session,
    Form(Next { next }): Form<Next>,
) -> Result<Response, AppError> {
    let Some(email) = whom(&app, network, &path.token).await? else {
        return Ok(expired());
    };
    let (now, hash) = (app.clock.now(), Token::brought(&path.token).hash());
    match app.db.use_sign_in_link(&hash, now).await {
        Ok(()) => {
            welcome(&app.db, &email, now).await?;
            session::sign_in(&session, &email).await?;
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

/// Whoever signs in has come: invitations to the address are accepted.
async fn welcome(db: &Database, email: &EmailAddress, now: DateTime<Utc>) -> Result<(), AppError> {
    let partnerships = db.partnerships_of(email).await?;
    let invited = |one: &&Belonging| one.state == MemberState::Invited;
    for belonging in partnerships.iter().filter(invited) {
        db.accept_invitation(belonging, now).await?;
    }
    Ok(())
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
fn within(next: &str) -> &str {
    let own = next.starts_with("/p/") && !next.contains(['\\', '\r', '\n']);
    if own { next } else { "/" }
}
