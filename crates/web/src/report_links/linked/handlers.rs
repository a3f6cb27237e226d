//! What a report link shows: what its member is asked about, the receipts, and how to stop it.

use application::report_links::stop_report_link;
use axum::extract::Query;
use axum::response::Response;
use domain::{ActionNumber, ProgressReport};
use persistence::{ReadTx, plan, reports};

use crate::error::AppError;
use crate::layout::page_answer_by_link;
use crate::paths;
use crate::report_links::linked::details::ActionDetailsShown;
use crate::report_links::linked::page::{
    LinkedQuestion, ask_to_stop_page, link_stopped_page, linked_action_page, linked_actions_page,
};
use crate::report_links::linked::receipt_page::{Receipt, receipt_page, receipts_page};
use crate::reports::answers_form::{Answering, SaysQuery};
use crate::reports::asked::AskedParty;
use crate::reports::form::ReportForm;
use crate::request::corrections::Corrections;
use crate::request::report_link_request::ReportLinkRequest;

pub async fn show_linked_actions(
    _: paths::ReportLink,
    linked: ReportLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.read().await?;
    let asked = AskedParty::Member(linked.member()).questions(&tx).await?;
    let page = linked_actions_page(&linked, &asked, &Answering::default());
    Ok(page_answer_by_link(&linked, &page))
}

pub async fn show_linked_action(
    path: paths::LinkedAction,
    linked: ReportLinkRequest,
    Query(query): Query<SaysQuery>,
) -> Result<Response, AppError> {
    let tx = linked.read().await?;
    let asked = linked_question(&linked, &tx, path.number).await?;
    let form = ReportForm {
        says: query.says,
        ..ReportForm::default()
    };
    let typed = (&form, &Corrections::default());
    let page = linked_action_page(&linked, &asked, typed);
    Ok(page_answer_by_link(&linked, &page))
}

pub async fn show_receipts(
    _: paths::LinkedReports,
    linked: ReportLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.read().await?;
    let mut said = Vec::new();
    for report in words(&linked, &tx).await? {
        // What is somebody else's now is no longer shown.
        match linked.said(&tx, report.number).await {
            Ok((report, action)) => said.push((report, action)),
            Err(AppError::LinkGone) => {}
            Err(error) => return Err(error),
        }
    }
    let rest = unanswered(&linked, &tx).await?;
    let page = receipts_page(&linked, &said, rest.first());
    Ok(page_answer_by_link(&linked, &page))
}

pub async fn show_receipt(
    path: paths::LinkedReport,
    linked: ReportLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.read().await?;
    let (report, action) = linked.said(&tx, path.number).await?;
    let (before, after) = reports::effect_of_report(&tx, &report).await?;
    let rest = unanswered(&linked, &tx).await?;
    let receipt = Receipt {
        next: rest.first().filter(|line| line.number != action.number),
        report: &report,
        action: &action,
        before: &before,
        after: &after,
    };
    let page = receipt_page(&linked, &receipt);
    Ok(page_answer_by_link(&linked, &page))
}

pub async fn ask_to_stop_link(
    _: paths::LinkRevocation,
    linked: ReportLinkRequest,
) -> Result<Response, AppError> {
    let page = ask_to_stop_page(&linked);
    Ok(page_answer_by_link(&linked, &page))
}

pub async fn stop_own_link(
    _: paths::LinkRevocation,
    linked: ReportLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.write().await?;
    let (member, link) = (linked.member().number, linked.link().number);
    stop_report_link(&tx, member, link).await?;
    tx.commit().await?;
    Ok(page_answer_by_link(&linked, &link_stopped_page(&linked)))
}

/// An own open action, and how many others there are.
pub async fn linked_question(
    linked: &ReportLinkRequest,
    tx: &ReadTx,
    number: ActionNumber,
) -> Result<LinkedQuestion, AppError> {
    let asked = AskedParty::Member(linked.member());
    let action = asked.answerable(tx, number).await?;
    let action = action.ok_or(AppError::LinkGone)?;
    let line = plan::line(tx, number).await?;
    let questions = asked.with_words(tx, vec![line]).await?;
    let others = plan::asked_of(tx, linked.member()).await?.len();
    Ok(LinkedQuestion {
        question: questions.into_iter().next().ok_or(AppError::LinkGone)?,
        details: ActionDetailsShown::read(tx, &action).await?,
        others: others.saturating_sub(1),
    })
}

/// The own open actions of which nothing was said by this link.
async fn unanswered(
    linked: &ReportLinkRequest,
    tx: &ReadTx,
) -> Result<Vec<plan::ActionLine>, AppError> {
    let said = words(linked, tx).await?;
    let mut lines = plan::asked_of(tx, linked.member()).await?;
    let answered = |line: &plan::ActionLine| {
        let mut on = said.iter().filter(|report| report.action == line.number);
        on.any(|report| report.taken_back.is_none())
    };
    lines.retain(|line| !answered(line));
    Ok(lines)
}

/// What the member said by links since this one was made.
async fn words(linked: &ReportLinkRequest, tx: &ReadTx) -> Result<Vec<ProgressReport>, AppError> {
    let (member, since) = (linked.member().number, linked.link().made);
    Ok(reports::by_link(tx, member, since).await?)
}
