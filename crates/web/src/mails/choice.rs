//! Choosing one's mails, and one's language.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::{Author, Language, MailChoice, Member, MemberNumber, PartnershipId, Way};
use persistence::site::partnerships;
use persistence::{Token, WriteTx, find, mail_links, save};
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::mails::choice_form::MailChoiceForm;
use crate::mails::choice_page::{linked_mail_choice_page, mail_choice_page, mails_chosen_page};
use crate::network::Network;
use crate::paths::WithQuery;
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;
use crate::state::AppState;
use crate::{language, paths};

/// Whether the choice was kept just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct KeptChoice {
    kept: String,
}

pub(super) async fn show_mail_choice(
    _: paths::MailChoice,
    request: MemberRequest,
    Query(KeptChoice { kept }): Query<KeptChoice>,
) -> Result<Response, AppError> {
    let form = MailChoiceForm::of(request.member());
    let typed = (&form, &Corrections::default());
    let page = mail_choice_page(&request, !kept.is_empty(), typed);
    Ok(page_answer_with(StatusCode::OK, &request, page))
}

pub(super) async fn choose_mails(
    path: paths::MailChoice,
    request: MemberRequest,
    Form(form): Form<MailChoiceForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    match form.read(request.member()) {
        Ok(choice) => {
            keep(&tx, request.member().clone(), choice).await?;
            request
                .done(tx, &form.key, path.with_query(&[("kept", "yes")]))
                .await
        }
        Err(wrong) => {
            let page = mail_choice_page(&request, false, (&form, &wrong));
            Ok(page_answer_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                &request,
                page,
            ))
        }
    }
}

pub(super) async fn show_linked_mail_choice(
    path: paths::LinkedMailChoice,
    State(app): State<AppState>,
    network: Network,
) -> Result<Response, AppError> {
    let (id, number) = whose(&app, network, &path.token).await?;
    let partnership = partnerships::partnership_with_id(&app.db, id).await?;
    let member: Member = find(&app.db.read(id).await?, number).await?;
    language::known_language(member.language);
    let form = MailChoiceForm::of(&member);
    let typed = (&form, &Corrections::default());
    Ok(linked_mail_choice_page(&path.token, &partnership.name, typed).into_response())
}

pub(super) async fn choose_mails_by_link(
    path: paths::LinkedMailChoice,
    State(app): State<AppState>,
    network: Network,
    Form(form): Form<MailChoiceForm>,
) -> Result<Response, AppError> {
    let (id, number) = whose(&app, network, &path.token).await?;
    let name = partnerships::partnership_with_id(&app.db, id).await?.name;
    let member: Member = find(&app.db.read(id).await?, number).await?;
    language::known_language(member.language);
    let choice = match form.read(&member) {
        Ok(choice) => choice,
        Err(wrong) => {
            let page = linked_mail_choice_page(&path.token, &name, (&form, &wrong));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let author = Author {
        member: Some(number),
        at: app.clock.now(),
        way: Way::MailedLink,
    };
    let tx = app.db.write(id, author).await?;
    keep(&tx, find(&tx, number).await?, choice).await?;
    tx.commit().await?;
    language::known_language(choice.1);
    Ok(mails_chosen_page(&path.token, &name, choice.0).into_response())
}

/// Whose mails a link is about. Who tries many that there are not is made to wait.
async fn whose(
    app: &AppState,
    network: Network,
    token: &str,
) -> Result<(PartnershipId, MemberNumber), AppError> {
    let token = Token::brought(token);
    let link = mail_links::find_mail_link(&app.db, &token);
    let known = app.limits.known(network, app.clock.now(), link).await?;
    known.ok_or(AppError::LinkGone)
}

async fn keep(
    tx: &WriteTx,
    mut member: Member,
    choice: (MailChoice, Language),
) -> Result<(), AppError> {
    if (member.mails, member.language) != choice {
        (member.mails, member.language) = choice;
        save(tx, &member, None).await?;
    }
    Ok(())
}
