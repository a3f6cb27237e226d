//! Choosing one's mails.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::{Author, MailChoice, Member, Way};
use persistence::{Database, Token, WriteTx, find, save};
use serde::Deserialize;

use crate::access::Routes;
use crate::forms::{Corrections, MailChoiceForm};
use crate::here::Here;
use crate::layout::document_with;
use crate::paths::WithQuery;
use crate::{AppError, Clock, pages, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(show)
        .post(choose)
        .get(show_linked)
        .post(choose_linked)
}

/// Whether the choice was kept just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Kept {
    kept: String,
}

async fn show(
    _: paths::MailChoice,
    here: Here,
    Query(Kept { kept }): Query<Kept>,
) -> Result<Response, AppError> {
    let form = MailChoiceForm::of(here.member().mails);
    let typed = (&form, &Corrections::default());
    let page = pages::mail_choice::page(&here, !kept.is_empty(), typed);
    Ok(document_with(StatusCode::OK, &here, page))
}

async fn choose(
    path: paths::MailChoice,
    here: Here,
    Form(form): Form<MailChoiceForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    match form.read() {
        Ok(choice) => {
            keep(&tx, here.member().clone(), choice).await?;
            here.done(tx, &form.key, path.with_query(&[("kept", "yes")]))
                .await
        }
        Err(wrong) => {
            let page = pages::mail_choice::page(&here, false, (&form, &wrong));
            Ok(document_with(StatusCode::UNPROCESSABLE_ENTITY, &here, page))
        }
    }
}

async fn show_linked(
    path: paths::LinkedMailChoice,
    State(db): State<Database>,
) -> Result<Response, AppError> {
    let (id, number) = db.mail_link(&Token::brought(&path.token)).await?;
    let partnership = db.partnership_of(id).await?;
    let member: Member = find(&db.read(id).await?, number).await?;
    let form = MailChoiceForm::of(member.mails);
    let typed = (&form, &Corrections::default());
    Ok(pages::mail_choice::linked(&path.token, &partnership.name, typed).into_response())
}

async fn choose_linked(
    path: paths::LinkedMailChoice,
    State(db): State<Database>,
    State(clock): State<Clock>,
    Form(form): Form<MailChoiceForm>,
) -> Result<Response, AppError> {
    let (id, number) = db.mail_link(&Token::brought(&path.token)).await?;
    let name = db.partnership_of(id).await?.name;
    let choice = match form.read() {
        Ok(choice) => choice,
        Err(wrong) => {
            let page = pages::mail_choice::linked(&path.token, &name, (&form, &wrong));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let author = Author {
        member: Some(number),
        at: clock.now(),
        way: Way::MailedLink,
    };
    let tx = db.write(id, author).await?;
    keep(&tx, find(&tx, number).await?, choice).await?;
    tx.commit().await?;
    Ok(pages::mail_choice::chosen(&path.token, &name, choice).into_response())
}

async fn keep(tx: &WriteTx, mut member: Member, choice: MailChoice) -> Result<(), AppError> {
    if member.mails != choice {
        member.mails = choice;
        save(tx, &member, None).await?;
    }
    Ok(())
}
