//! What is said by a report link, and taken back.

use application::reports::{AttributedReport, record_answers, record_report};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::{Action, Attribution};
use persistence::{WriteTx, report_links};

use crate::actions::change_forms::PlainForm;
use crate::error::AppError;
use crate::layout::page_answer_by_link;
use crate::paths;
use crate::report_links::linked::linked_question;
use crate::report_links::page::{linked_action_page, linked_actions_page, not_yours_page};
use crate::reports::answers_form::AnswersForm;
use crate::reports::form::ReportForm;
use crate::reports::telling::{questions_of, read_answers};
use crate::request::corrections::Corrections;
use crate::request::report_link_request::ReportLinkRequest;

pub(super) async fn answer_by_link(
    path: paths::LinkedAction,
    linked: ReportLinkRequest,
    Form(form): Form<ReportForm>,
) -> Result<Response, AppError> {
    let tx = linked.write().await?;
    if let Some(answer) = linked.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let Some(action) = linked.own(&tx, path.number).await? else {
        let page = not_yours_page(&linked, &[form]);
        return Ok((StatusCode::CONFLICT, page_answer_by_link(&linked, page)).into_response());
    };
    match form.read() {
        Ok(draft) => {
            let attribution = Attribution::in_person(&action, linked.member());
            let said = AttributedReport { draft, attribution };
            let number = record_report(&tx, action, said).await?;
            report_links::mark_link_used(&tx, linked.link()).await?;
            linked.done(tx, &form.key, vec![number]).await
        }
        Err(wrong) => again(&linked, &tx, path, (&form, &wrong)).await,
    }
}

pub(super) async fn answer_all_by_link(
    _: paths::ReportLink,
    linked: ReportLinkRequest,
    Form(form): Form<AnswersForm>,
) -> Result<Response, AppError> {
    let tx = linked.write().await?;
    let key = form.key.clone();
    if let Some(answer) = linked.sent_before(&tx, &key).await? {
        return Ok(answer);
    }
    let member = linked.member();
    let asked = questions_of(&tx, member).await?;
    let own = |action: &Action| action.is_led_by(member);
    match read_answers(&tx, form, (&asked, own)).await? {
        Ok(answers) => {
            let whose = |action: &Action| Attribution::in_person(action, member);
            let said = record_answers(&tx, answers, whose).await?;
            report_links::mark_link_used(&tx, linked.link()).await?;
            linked.done(tx, &key, said).await
        }
        Err(answering) => {
            let page = linked_actions_page(&linked, &asked, &answering);
            Ok((answering.status(), page_answer_by_link(&linked, page)).into_response())
        }
    }
}

pub(super) async fn withdraw_by_link(
    path: paths::LinkedWithdrawal,
    linked: ReportLinkRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = linked.write().await?;
    if let Some(answer) = linked.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let (report, action) = linked.said(&tx, path.number).await?;
    if report.taken_back.is_some() {
        let (token, number) = (path.token, path.number);
        let receipt = paths::LinkedReport { token, number };
        return Ok(Redirect::to(&receipt.to_string()).into_response());
    }
    let number = report.number;
    application::reports::take_back_report(&tx, report, action).await?;
    linked.done(tx, &form.key, vec![number]).await
}

/// The page of the action as it was filled in, with what is wrong.
async fn again(
    linked: &ReportLinkRequest,
    tx: &WriteTx,
    path: paths::LinkedAction,
    typed: (&ReportForm, &Corrections),
) -> Result<Response, AppError> {
    let (question, others) = linked_question(linked, tx, path.number).await?;
    let page = linked_action_page(linked, (&question, others), typed);
    let document = page_answer_by_link(linked, page);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, document).into_response())
}
