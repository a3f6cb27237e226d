//! Signing in and out.

use application::sign_in::{SignInWish, mail_sign_in_link, use_sign_in_code, use_sign_in_link};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use axum_extra::routing::TypedPath;
use domain::EmailAddress;
use persistence::Token;
use persistence::site::sign_in_links::{self, TypedCode};
use persistence::site::{Belonging, belongings, known_devices, partnerships};
use serde::Deserialize;
use tower_sessions::Session;

use crate::error::AppError;
use crate::limits::Limit;
use crate::network::Network;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::entrance::{Proof, SignInRequest, SignedInPerson};
use crate::sign_in::form::{CodeForm, ConfirmForm, SignInForm};
use crate::sign_in::page::{
    Arrival, SignInWays, confirm_page, link_expired_page, link_mailed_page, sign_in_page,
};
use crate::state::AppState;

/// Where somebody wanted to go.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Next {
    pub next: String,
}

pub(super) async fn show_sign_in(
    _: paths::SignIn,
    State(app): State<AppState>,
    Query(Next { next }): Query<Next>,
) -> Result<Response, AppError> {
    let blank = SignInForm::to(&next);
    let ways = ways(&app).await?;
    Ok(sign_in_page(&ways, &blank, &Corrections::default()))
}

/// Has a link mailed. Whether anybody has the address is found out when the mail is sent, so that
/// this answer tells nothing, and takes as long for everybody.
pub(super) async fn ask_for_link(
    _: paths::SignIn,
    State(app): State<AppState>,
    network: Network,
    Form(form): Form<SignInForm>,
) -> Result<Response, AppError> {
    let email = match form.read() {
        Ok(email) if app.settings.sends_mail => email,
        Ok(_) => {
            let ways = ways(&app).await?;
            return Ok(sign_in_page(&ways, &form, &Corrections::default()));
        }
        Err(wrong) => {
            let page = sign_in_page(&ways(&app).await?, &form, &wrong);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let now = app.clock.now();
    app.limits.spend(Limit::LinkFrom(network), now).await?;
    app.limits.spend(Limit::LinkTo(&email), now).await?;
    let next = within_site(&form.next);
    let wish = SignInWish {
        email: &email,
        next,
    };
    mail_sign_in_link(&app.db, wish, now).await?;
    let code = CodeForm {
        email: email.to_string(),
        next: next.to_owned(),
        ..CodeForm::default()
    };
    Ok(link_mailed_page(&code, &Corrections::default()).into_response())
}

pub(super) async fn sign_in_by_code(
    _: paths::SignInCodes,
    State(app): State<AppState>,
    network: Network,
    entrance: SignInRequest,
    Form(form): Form<CodeForm>,
) -> Result<Response, AppError> {
    let email = EmailAddress::new(&form.email).map_err(|_| AppError::Unreadable)?;
    let is_right = match &form.read() {
        Some(code) => {
            let email = &email;
            is_right(&app, network, TypedCode { code, email }).await?
        }
        None => false,
    };
    if is_right {
        let who = SignedInPerson {
            email: &email,
            proof: Proof::Link,
            is_shared: !form.shared.is_empty(),
        };
        entrance.let_in(who).await?;
        return Ok(Redirect::to(within_site(&form.next)).into_response());
    }
    let page = link_mailed_page(&form, &CodeForm::wrong());
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Whether a code that was typed for an address signs in; then it is used up.
async fn is_right(
    app: &AppState,
    network: Network,
    typed: TypedCode<'_>,
) -> Result<bool, AppError> {
    let now = app.clock.now();
    let limits = [Limit::CodeFrom(network), Limit::CodeFor(typed.email)];
    for limit in limits {
        app.limits.spend(limit, now).await?;
    }
    if !use_sign_in_code(&app.db, typed, now).await? {
        return Ok(false);
    }
    for limit in limits {
        app.limits.give_back(limit).await?;
    }
    Ok(true)
}

pub(super) async fn confirm_sign_in(
    path: paths::SignInLink,
    State(app): State<AppState>,
    network: Network,
    Query(Next { next }): Query<Next>,
) -> Result<Response, AppError> {
    let Some(email) = whom(&app, network, &path.token).await? else {
        return expired(&app, &next).await;
    };
    let all = belongings::belongings_of(&app.db, &email).await?;
    let arrival = Arrival {
        token: &path.token,
        partnership: Belonging::wanted(&all, &next).map(|one| one.name.clone()),
        was_here: known_devices::has_been_here(&app.db, &email).await?,
        email: &email,
        next: &next,
    };
    Ok(confirm_page(&arrival).into_response())
}

pub(super) async fn sign_in_by_link(
    path: paths::SignInLink,
    State(app): State<AppState>,
    network: Network,
    entrance: SignInRequest,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, AppError> {
    let next = &form.next;
    let Some(email) = whom(&app, network, &path.token).await? else {
        return expired(&app, next).await;
    };
    let link = Token::brought(&path.token);
    if !use_sign_in_link(&app.db, &link, entrance.now).await? {
        return expired(&app, next).await;
    }
    let who = SignedInPerson {
        email: &email,
        proof: Proof::Link,
        is_shared: !form.shared.is_empty(),
    };
    entrance.let_in(who).await?;
    Ok(Redirect::to(within_site(next)).into_response())
}

pub(super) async fn sign_out(_: paths::SignOut, session: Session) -> Result<Redirect, AppError> {
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
    let look_up = sign_in_links::find_sign_in_link(&app.db, &hash, now);
    let found = app.limits.known(network, now, look_up).await?;
    Ok(found.flatten())
}

async fn expired(app: &AppState, next: &str) -> Result<Response, AppError> {
    let page = link_expired_page(&ways(app).await?, &SignInForm::to(next));
    Ok((StatusCode::GONE, page).into_response())
}

async fn ways(app: &AppState) -> Result<SignInWays, AppError> {
    Ok(SignInWays {
        by_mail: app.settings.sends_mail,
        by_passkey: app.passkeys.are_possible(),
        partnership: partnerships::name_of_the_only_one(&app.db).await?,
    })
}

/// The address, if it lies within the program: nobody is sent elsewhere after signing in.
pub fn within_site(next: &str) -> &str {
    let known = next.starts_with("/p/") || next == paths::Devices::PATH;
    let own = known && !next.contains(['\\', '\r', '\n']);
    if own { next } else { "/" }
}
