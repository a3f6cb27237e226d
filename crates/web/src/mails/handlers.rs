//! The mails of a partnership on the web.

use std::sync::Arc;

use application::mails::pass_mail_on;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use mail::Composer;
use mail::compose::Links;
use persistence::outbox::{self, Mail, MailState};

use crate::addresses::PublicAddresses;
use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::mails::mail_page::{handed_over_page, waiting_mail_page};
use crate::mails::page::{MailsView, mails_page};
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::site_settings::Settings;
use crate::state::AppState;

/// How many mails are listed of those that wait, and of those that do not.
const MOST: u64 = 100;

pub(super) async fn list_mails(
    _: paths::Mails,
    request: MemberRequest,
    State(settings): State<Settings>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let view = MailsView {
        outline,
        waiting: outbox::waiting_mails(&tx, MOST).await?,
        ended: outbox::ended_mails(&tx, MOST).await?,
        sends: settings.sends_mail,
    };
    Ok(page_answer(&request, &mails_page(&request, &view)))
}

pub(super) async fn show_mail(
    path: paths::Mail,
    request: MemberRequest,
    State(app): State<AppState>,
) -> Result<Response, AppError> {
    let mail = waiting(&request, &path.id).await?;
    let composer = composer(&app);
    let ready = composer.compose(&mail, Links::Example, request.now).await?;
    let letter = ready.map(|ready| ready.letter);
    Ok(page_answer(
        &request,
        &waiting_mail_page(&request, &mail, letter.as_ref()),
    ))
}

/// Shows a mail once with its links, and sends it no more.
pub(super) async fn hand_over_mail(
    path: paths::MailHandover,
    request: MemberRequest,
    State(app): State<AppState>,
) -> Result<Response, AppError> {
    let mail = waiting(&request, &path.id).await?;
    let composer = composer(&app);
    let Some(ready) = composer.compose(&mail, Links::Kept, request.now).await? else {
        let page = waiting_mail_page(&request, &mail, None);
        return Ok(page_answer_with(StatusCode::CONFLICT, &request, &page));
    };
    let tx = request.write().await?;
    pass_mail_on(&tx, &mail.id).await?;
    tx.commit().await?;
    let page = handed_over_page(&request, &mail, &ready.letter);
    Ok(page_answer(&request, &page))
}

/// The mail of that id, if it still waits.
async fn waiting(request: &MemberRequest, id: &str) -> Result<Mail, AppError> {
    let mail = outbox::find_mail(&request.read().await?, id).await?;
    match mail.state {
        MailState::Waiting => Ok(mail),
        _ => Err(AppError::NotFound),
    }
}

fn composer(app: &AppState) -> Composer {
    let addresses = PublicAddresses::of(&app.settings);
    Composer::new(app.db.clone(), Arc::new(addresses))
}
