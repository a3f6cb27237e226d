//! The mails of a partnership on the web.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use mail::Composer;
use mail::compose::Links;
use persistence::Database;
use persistence::outbox::{self, Mail, MailState};

use crate::access::Routes;
use crate::addresses::PublicAddresses;
use crate::forms::PlainForm;
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::pages::mails::View;
use crate::{AppError, Settings, pages, paths};

/// How many mails are listed of those that wait, and of those that do not.
const MOST: u64 = 100;

pub fn router() -> Routes {
    Routes::new().get(list).get(show).post(hand_over)
}

async fn list(
    _: paths::Mails,
    here: Here,
    State(settings): State<Settings>,
) -> Result<Response, AppError> {
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let view = View {
        outline,
        waiting: outbox::waiting(&tx, MOST).await?,
        ended: outbox::ended(&tx, MOST).await?,
        sends: settings.sends_mail,
    };
    Ok(document(&here, pages::mails::page(&here, &view)))
}

async fn show(
    path: paths::Mail,
    here: Here,
    State(db): State<Database>,
    State(settings): State<Settings>,
) -> Result<Response, AppError> {
    let mail = waiting(&here, &path.id).await?;
    let composer = composer(db, &settings);
    let ready = composer.compose(&mail, Links::Example, here.now).await?;
    let letter = ready.map(|ready| ready.letter);
    Ok(document(
        &here,
        pages::mail::waiting(&here, &mail, letter.as_ref()),
    ))
}

/// Shows a mail once with its links, and sends it no more.
async fn hand_over(
    path: paths::MailHandover,
    here: Here,
    State(db): State<Database>,
    State(settings): State<Settings>,
    Form(_): Form<PlainForm>,
) -> Result<Response, AppError> {
    let mail = waiting(&here, &path.id).await?;
    let composer = composer(db, &settings);
    let Some(ready) = composer.compose(&mail, Links::Kept, here.now).await? else {
        let page = pages::mail::waiting(&here, &mail, None);
        return Ok(document_with(StatusCode::CONFLICT, &here, page));
    };
    let tx = here.write().await?;
    outbox::pass_on(&tx, &mail.id).await?;
    tx.commit().await?;
    let page = pages::mail::handed_over(&here, &mail, &ready.letter);
    Ok(document(&here, page))
}

/// The mail of that id, if it still waits.
async fn waiting(here: &Here, id: &str) -> Result<Mail, AppError> {
    let mail = outbox::find(&here.read().await?, id).await?;
    match mail.state {
        MailState::Waiting => Ok(mail),
        _ => Err(AppError::NotFound),
    }
}

fn composer(db: Database, settings: &Settings) -> Composer {
    Composer::new(db, Arc::new(PublicAddresses::of(settings)))
}
