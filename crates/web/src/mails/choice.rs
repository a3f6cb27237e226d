//! Choosing one's mails, and one's language.

use application::mails::choose_mails;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use persistence::find;
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::mails::choice_form::MailChoiceForm;
use crate::mails::choice_page::{linked_mail_choice_page, mail_choice_page, mails_chosen_page};
use crate::mails::mail_link_request::MailLinkRequest;
use crate::paths::WithQuery;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::submission::Submission;
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
) -> Response {
    let filled = Filled::new(MailChoiceForm::of(request.member()));
    let page = mail_choice_page(&request, !kept.is_empty(), &filled);
    page_answer(&request, &page)
}

pub(super) async fn choose_own_mails(
    path: paths::MailChoice,
    submission: Submission<MailChoiceForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let before = sent.request.member();
                let wish = sent.form.read(before)?;
                choose_mails(&sent.tx, before.clone(), wish).await?;
                Ok(path.with_query(&[("kept", "yes")]))
            },
            async |request, filled| Ok(mail_choice_page(request, false, &filled)),
        )
        .await
}

pub(super) async fn show_linked_mail_choice(
    _: paths::LinkedMailChoice,
    request: MailLinkRequest,
) -> Response {
    let filled = Filled::new(MailChoiceForm::of(&request.member));
    linked_mail_choice_page(&request, &filled).into_response()
}

pub(super) async fn choose_mails_by_link(
    _: paths::LinkedMailChoice,
    request: MailLinkRequest,
    Form(form): Form<MailChoiceForm>,
) -> Result<Response, AppError> {
    let wish = match form.read(&request.member) {
        Ok(wish) => wish,
        Err(wrong) => {
            let page = linked_mail_choice_page(&request, &Filled::wrong(form, wrong));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = request.write().await?;
    let member = find(&tx, request.member.number).await?;
    choose_mails(&tx, member, wish).await?;
    tx.commit().await?;
    language::known_language(wish.language);
    Ok(mails_chosen_page(&request, wish.mails).into_response())
}
