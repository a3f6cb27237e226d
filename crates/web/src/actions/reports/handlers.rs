//! Progress reports and the replies to them.

use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{ActionNumber, Note, Permission, ProgressReport, Reply, ReplyNumber, SubjectKind};
use persistence::{members, reports, revisions};

use crate::actions::handlers::action_view;
use crate::actions::page::{ActionTyped, action_page};
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::reports::form::{ReplyForm, ReportForm};
use crate::reports::telling::{Attribution, record_report};
use crate::request::member_request::MemberRequest;

pub(super) async fn report_progress(
    path: paths::ProgressReports,
    here: MemberRequest,
    Form(form): Form<ReportForm>,
) -> Result<Response, AppError> {
    let (tx, action) = here.write_on(path.number).await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let told = match form.read() {
        Ok(told) => told,
        Err(wrong) => {
            let typed = ActionTyped {
                report: form,
                wrong,
                ..ActionTyped::default()
            };
            drop(tx);
            return again(&here, path.number, typed).await;
        }
    };
    let people = members::present_members(&tx).await?;
    let reporter = (here.member(), here.may(Permission::RecordForOthers));
    let (author, response) = form.reporter(&action, reporter, &people);
    let recorded = author.member != Some(here.member().number);
    let voice = Attribution {
        author,
        response,
        recorded_by: recorded.then_some(here.member().number),
    };
    record_report(&tx, action, (told, voice)).await?;
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

pub(super) async fn reply_to_report(
    path: paths::Replies,
    here: MemberRequest,
    Form(form): Form<ReplyForm>,
) -> Result<Response, AppError> {
    let report: ProgressReport = persistence::find(&here.read().await?, path.number).await?;
    let (tx, _) = here.write_on(report.action).await?;
    if let Some(answer) = here.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    match form.read() {
        Ok(text) => {
            let number = ReplyNumber(revisions::next_number(&tx, SubjectKind::Reply).await?);
            let reply = answer(&here, number, &report, text);
            reports::insert_reply(&tx, &reply, report.action).await?;
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
            let typed = ActionTyped {
                reply: Some((report.number, form)),
                wrong,
                ..ActionTyped::default()
            };
            drop(tx);
            again(&here, report.action, typed).await
        }
    }
}

/// A reply; one by a coordinator, chair or leader answers *stuck*.
fn answer(here: &MemberRequest, number: ReplyNumber, report: &ProgressReport, text: Note) -> Reply {
    Reply {
        number,
        report: report.number,
        at: here.now,
        on: here.today,
        by: here.member().number,
        text,
        answers: here.may_on_all(Permission::Reply) || here.chairs_a_group(),
    }
}

async fn again(
    here: &MemberRequest,
    action: ActionNumber,
    typed: ActionTyped,
) -> Result<Response, AppError> {
    let view = action_view(here, action).await?;
    let page = action_page(here, &view, &typed);
    Ok(page_answer_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        here,
        page,
    ))
}
