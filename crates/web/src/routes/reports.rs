//! Progress reports and the replies to them.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use axum_extra::routing::RouterExt;
use domain::{
    ActionNumber, Member, Note, ProgressReport, Reply, ReplyNumber, ReportNumber, Role, SubjectKind,
};
use persistence::{WriteTx, actions, all, members, reports, revisions};

use super::actions::view;
use crate::forms::{ReplyForm, ReportForm};
use crate::here::Here;
use crate::layout::document_with;
use crate::pages::action::Typed;
use crate::{AppError, AppState, pages, paths};

pub fn router() -> Router<AppState> {
    Router::new().typed_post(report).typed_post(reply)
}

async fn report(
    path: paths::ProgressReports,
    here: Here,
    Form(form): Form<ReportForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let mut action = actions::find(&tx, path.number).await?;
    let told = match form.read() {
        Ok(told) => told,
        Err(wrong) => {
            let typed = Typed {
                report: form,
                wrong,
                ..Typed::default()
            };
            drop(tx);
            return again(&here, path.number, typed).await;
        }
    };
    let people: Vec<Member> = all(&tx).await?;
    let (author, response) = form.reporter(&action, here.member(), &people);
    let recorded = author.member != Some(here.member().number);
    let report = ProgressReport {
        number: ReportNumber(revisions::next_number(&tx, SubjectKind::Report).await?),
        action: path.number,
        at: here.now,
        on: here.today,
        says: told.says,
        percent: told.percent,
        note: told.note,
        proposal: told.proposal,
        author,
        recorded_by: recorded.then_some(here.member().number),
        response,
        way: tx.author().way,
    };
    action.hear(&report)?;
    reports::receive(&tx, &report, &action).await?;
    here.done(
        tx,
        &form.key,
        paths::Action {
            slug: here.slug(),
            number: path.number,
        },
    )
    .await
}

async fn reply(
    path: paths::Replies,
    here: Here,
    Form(form): Form<ReplyForm>,
) -> Result<Response, AppError> {
    let tx = here.write().await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let report: ProgressReport = persistence::find(&tx, path.number).await?;
    match form.read() {
        Ok(text) => {
            let reply = answer(&here, &tx, &report, text).await?;
            reports::reply(&tx, &reply, report.action).await?;
            here.done(
                tx,
                &form.key,
                paths::Action {
                    slug: here.slug(),
                    number: report.action,
                },
            )
            .await
        }
        Err(wrong) => {
            let typed = Typed {
                reply: Some((report.number, form)),
                wrong,
                ..Typed::default()
            };
            drop(tx);
            again(&here, report.action, typed).await
        }
    }
}

/// A reply; one by a coordinator, chair or leader answers *stuck*.
async fn answer(
    here: &Here,
    tx: &WriteTx,
    report: &ProgressReport,
    text: Note,
) -> Result<Reply, AppError> {
    let by = here.member();
    let can_help = by.role != Role::Partner || members::chairs_a_group(tx, by.number).await?;
    Ok(Reply {
        number: ReplyNumber(revisions::next_number(tx, SubjectKind::Reply).await?),
        report: report.number,
        at: here.now,
        on: here.today,
        by: by.number,
        text,
        answers: can_help,
    })
}

async fn again(here: &Here, action: ActionNumber, typed: Typed) -> Result<Response, AppError> {
    let view = view(here, action).await?;
    let page = pages::action::page(here, &view, &typed);
    Ok(document_with(StatusCode::UNPROCESSABLE_ENTITY, here, page))
}
