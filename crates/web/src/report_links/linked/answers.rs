//! What is said by a report link, and taken back.

use application::report_links::{UsedLink, answer_by_link};
use application::reports::{AnsweredAction, take_back_report};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::error::AppError;
use crate::layout::page_answer_by_link;
use crate::paths;
use crate::report_links::linked::handlers::linked_question;
use crate::report_links::linked::page::{linked_action_page, linked_actions_page, not_yours_page};
use crate::reports::answers_form::AnswersForm;
use crate::reports::asked::AskedParty;
use crate::reports::form::ReportForm;
use crate::request::corrections::Corrections;
use crate::request::link_submission::{DoneByLink, LinkSubmission};
use crate::request::submission::ButtonPress;

pub async fn answer_one_by_link(
    path: paths::LinkedAction,
    sent: LinkSubmission<ReportForm>,
) -> Result<Response, AppError> {
    let asked = AskedParty::Member(sent.linked.member());
    let Some(action) = asked.answerable(&sent.tx, path.number).await? else {
        let page = not_yours_page(&sent.linked, &[sent.form]);
        return Ok((
            StatusCode::CONFLICT,
            page_answer_by_link(&sent.linked, &page),
        )
            .into_response());
    };
    match sent.form.read() {
        Ok(draft) => record_and_finish(sent, vec![AnsweredAction { action, draft }]).await,
        Err(wrong) => show_again(&sent, path, &wrong).await,
    }
}

pub async fn answer_all_by_link(
    _: paths::ReportLink,
    sent: LinkSubmission<AnswersForm>,
) -> Result<Response, AppError> {
    let asked = AskedParty::Member(sent.linked.member());
    let read = asked.read_answers(&sent.tx, sent.form.clone()).await?;
    if read.answering.stands_in_the_way() {
        let page = linked_actions_page(&sent.linked, &read.questions, &read.answering);
        let document = page_answer_by_link(&sent.linked, &page);
        return Ok((read.answering.status(), document).into_response());
    }
    record_and_finish(sent, read.answers).await
}

pub async fn withdraw_by_link(
    path: paths::LinkedWithdrawal,
    sent: LinkSubmission<ButtonPress>,
) -> Result<Response, AppError> {
    let (report, action) = sent.linked.said(&sent.tx, path.number).await?;
    if report.taken_back.is_some() {
        let (token, number) = (path.token, path.number);
        let receipt = paths::LinkedReport { token, number };
        return Ok(Redirect::to(&receipt.to_string()).into_response());
    }
    let number = report.number;
    take_back_report(&sent.tx, report, action).await?;
    sent.finish(DoneByLink::Said(vec![number])).await
}

async fn record_and_finish<F>(
    sent: LinkSubmission<F>,
    answers: Vec<AnsweredAction>,
) -> Result<Response, AppError> {
    let used = UsedLink {
        link: sent.linked.link(),
        member: sent.linked.member(),
    };
    let said = answer_by_link(&sent.tx, used, answers).await?;
    sent.finish(DoneByLink::Said(said)).await
}

/// The page of the action as it was filled in, with what is wrong.
async fn show_again(
    sent: &LinkSubmission<ReportForm>,
    path: paths::LinkedAction,
    wrong: &Corrections,
) -> Result<Response, AppError> {
    let linked = &sent.linked;
    let asked = linked_question(linked, &sent.tx, path.number).await?;
    let page = linked_action_page(linked, &asked, (&sent.form, wrong));
    let document = page_answer_by_link(linked, &page);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, document).into_response())
}
