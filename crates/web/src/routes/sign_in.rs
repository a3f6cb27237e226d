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
use crate::{AppError, Clock, pages, paths, session};

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
    State(db): State<Database>,
    State(clock): State<Clock>,
    Query(Next { next }): Query<Next>,
) -> Result<Response, AppError> {
    match whom(&db, &clock, &path.token).await? {
        Some(email) => {
            Ok(pages::sign_in::confirm(&path.token, email.as_str(), &next).into_response())
        }
        None => Ok((StatusCode::GONE, pages::sign_in::expired()).into_response()),
    }
}

async fn sign_in(
    path: paths::SignInLink,
    State(db): State<Database>,
    State(clock): State<Clock>,
    session: Session,
    Form(Next { next }): Form<Next>,
) -> Result<Response, AppError> {
    let expired = || (StatusCode::GONE, pages::sign_in::expired()).into_response();
    let Some(email) = whom(&db, &clock, &path.token).await? else {
        return Ok(expired());
    };
    match db
        .use_sign_in_link(&Token::brought(&path.token).hash(), clock.now())
        .await
    {
        Ok(()) => {
            welcome(&db, &email, clock.now()).await?;
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

async fn whom(db: &Database, clock: &Clock, token: &str) -> Result<Option<EmailAddress>, AppError> {
    match db
        .sign_in_link(&Token::brought(token).hash(), clock.now())
        .await
    {
        Ok(email) => Ok(email),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The address, if it lies within the program: nobody is sent elsewhere after signing in.
fn within(next: &str) -> &str {
    let own = next.starts_with("/p/") && !next.contains(['\\', '\r', '\n']);
    if own { next } else { "/" }
}
