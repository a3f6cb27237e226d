//! Passkeys: adding and removing them, and signing in by one.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use chrono::TimeDelta;
use domain::EmailAddress;
use persistence::{Database, StoreError};
use serde::Deserialize;

use crate::error::AppError;
use crate::limits::Limit;
use crate::network::Network;
use crate::paths;
use crate::request::entrance::{Proof, SignInRequest, SignedInPerson};
use crate::request::person::Person;
use crate::request::session;
use crate::request::visit::Visit;
use crate::sign_in::form::ConfirmForm;
use crate::sign_in::handlers::{Next, within_site};
use crate::sign_in::passkeys::page::{
    new_passkey_page, passkey_not_added_page, passkey_not_recognized_page, passkey_sign_in_page,
    too_many_passkeys_page,
};
use crate::state::AppState;
use crate::webauthn::{PasskeyAnswer, Passkeys};

use persistence::Token;
use persistence::site::{belongings, ceremonies, passkeys};

/// How long a device may take to answer.
const ANSWER_TIMEOUT: TimeDelta = TimeDelta::minutes(5);
/// The most passkeys of a person.
const MOST_PASSKEYS: usize = 20;

/// A device's answer to a question.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DeviceAnswer {
    question: String,
    answer: String,
    next: String,
    /// Not empty where others use the computer, too.
    shared: String,
}

pub(super) async fn ask_for_passkey(
    _: paths::NewPasskey,
    person: Person,
    State(passkeys): State<Passkeys>,
) -> Result<Response, AppError> {
    let others = passkeys::passkeys_of(&person.db, &person.email).await?;
    if others.len() >= MOST_PASSKEYS {
        return Err(AppError::Refused(too_many_passkeys_page()));
    }
    let asked = passkeys.ask_for_one(&person.email, &others);
    let asked = asked.ok_or(AppError::NotFound)?;
    let token = Token::random();
    let ceremony = ceremonies::Ceremony {
        token_hash: &token.hash(),
        email: Some(&person.email),
    };
    let question = ceremonies::AskedQuestion {
        state: asked.state,
        expires_at: person.now + ANSWER_TIMEOUT,
    };
    ceremonies::begin_ceremony(&person.db, ceremony, question).await?;
    Ok(new_passkey_page(token.secret(), &asked.asked))
}

pub(super) async fn add_passkey(
    _: paths::Passkeys,
    person: Person,
    State(passkeys): State<Passkeys>,
    Form(form): Form<DeviceAnswer>,
) -> Result<Response, AppError> {
    let state = asked(&person.db, &form, Some(&person.email), person.now).await?;
    let made = state.and_then(|state| passkeys.made(&state, &form.answer));
    let visit = Visit {
        browser: person.browser,
        at: person.now,
    };
    let kept = made.and_then(|made| made.kept_for(&person.email, visit));
    let Some(passkey) = kept else {
        return Ok(not_right(passkey_not_added_page()));
    };
    if !application::passkeys::add_passkey(&person.db, &passkey).await? {
        return Ok(not_right(passkey_not_added_page()));
    }
    session::offer_no_passkey(&person.session).await?;
    Ok(to_devices().into_response())
}

pub(super) async fn remove_passkey(
    path: paths::PasskeyRemoval,
    person: Person,
) -> Result<Redirect, AppError> {
    application::passkeys::remove_passkey(&person.db, &person.email, &path.id).await?;
    Ok(to_devices())
}

pub(super) async fn refuse_passkeys(
    _: paths::PasskeyRefusal,
    person: Person,
    Form(Next { next }): Form<Next>,
) -> Result<Redirect, AppError> {
    application::passkeys::decline_passkeys(&person.db, &person.email, person.now).await?;
    session::offer_no_passkey(&person.session).await?;
    Ok(Redirect::to(within_site(&next)))
}

pub(super) async fn ask_who_signs_in(
    _: paths::SignInPasskey,
    State(app): State<AppState>,
    network: Network,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, AppError> {
    let asked = app.passkeys.ask_who().ok_or(AppError::NotFound)?;
    let (token, now) = (Token::random(), app.clock.now());
    app.limits.spend(Limit::PasskeyFrom(network), now).await?;
    let ceremony = ceremonies::Ceremony {
        token_hash: &token.hash(),
        email: None,
    };
    let question = ceremonies::AskedQuestion {
        state: asked.state,
        expires_at: now + ANSWER_TIMEOUT,
    };
    ceremonies::begin_ceremony(&app.db, ceremony, question).await?;
    Ok(passkey_sign_in_page(token.secret(), &asked.asked, &form))
}

pub(super) async fn sign_in_by_passkey(
    _: paths::SignInPasskeyAnswer,
    State(passkeys): State<Passkeys>,
    State(db): State<Database>,
    entrance: SignInRequest,
    Form(form): Form<DeviceAnswer>,
) -> Result<Response, AppError> {
    let state = asked(&db, &form, None, entrance.now).await?;
    let answer = state.and_then(|state| PasskeyAnswer::read(&state, &form.answer));
    let who = match answer {
        Some(answer) => recognized(&db, &passkeys, answer, entrance.now).await?,
        None => None,
    };
    let Some(email) = who else {
        return Ok(not_right(passkey_not_recognized_page(&form.next)));
    };
    let who = SignedInPerson {
        email: &email,
        proof: Proof::Passkey,
        is_shared: !form.shared.is_empty(),
    };
    entrance.let_in(who).await?;
    Ok(Redirect::to(within_site(&form.next)).into_response())
}

/// Whose passkey has answered, if it did so right and the person belongs anywhere.
async fn recognized(
    db: &Database,
    passkeys: &Passkeys,
    answer: PasskeyAnswer,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<EmailAddress>, AppError> {
    let mut passkey = match passkeys::find_passkey(db, &answer.credential_id()).await {
        Ok(passkey) => passkey,
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    if passkeys.approve(answer, &mut passkey).is_none() {
        return Ok(None);
    }
    passkey.used_at = Some(now);
    if !application::passkeys::use_passkey(db, &passkey).await? {
        return Ok(None);
    }
    let belongs = belongings::belongs_anywhere(db, &passkey.email).await?;
    Ok(belongs.then_some(passkey.email))
}

/// What a device was asked, if it still may answer. It may once.
async fn asked(
    db: &Database,
    form: &DeviceAnswer,
    email: Option<&EmailAddress>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<String>, AppError> {
    let ceremony = ceremonies::Ceremony {
        token_hash: &Token::brought(&form.question).hash(),
        email,
    };
    match ceremonies::end_ceremony(db, ceremony, now).await {
        Ok(state) => Ok(Some(state)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn not_right(page: impl IntoResponse) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

fn to_devices() -> Redirect {
    Redirect::to(&paths::Devices.to_string())
}
