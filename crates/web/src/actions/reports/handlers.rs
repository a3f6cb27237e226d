//! Progress reports and the replies to them.

use application::reports::{AttributedReport, record_report};
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{
    ActionNumber, Attribution, Note, Permission, ProgressReport, Reply, ReplyNumber, ReportSender,
    SubjectKind,
};
use persistence::{members, reports, revisions};

use crate::actions::handlers::action_view;
use crate::actions::page::{ActionTyped, action_page};
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::reports::form::{ReplyForm, ReportForm};
use crate::request::member_request::MemberRequest;

pub(super) async fn report_progress(
    path: paths::ProgressReports,
    request: MemberRequest,
    Form(form): Form<ReportForm>,
) -> Result<Response, AppError> {
    let (tx, action) = request.write_on(path.number).await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let draft = match form.read() {
        Ok(draft) => draft,
        Err(wrong) => {
            let typed = ActionTyped {
                report: form,
                wrong,
                ..ActionTyped::default()
            };
            drop(tx);
            return again(&request, path.number, typed).await;
        }
    };
    let people = members::present_members(&tx).await?;
    let sender = ReportSender {
        member: request.member(),
        records_for_others: request.may(Permission::RecordForOthers),
    };
    let attribution = Attribution::on_behalf(&action, sender, form.chosen_author(&people));
    record_report(&tx, action, AttributedReport { draft, attribution }).await?;
    request
        .done(
            tx,
            &form.key,
            paths::Action {
                slug: request.slug(),
                number: path.number,
            },
        )
        .await
}

pub(super) async fn reply_to_report(
    path: paths::Replies,
    request: MemberRequest,
    Form(form): Form<ReplyForm>,
) -> Result<Response, AppError> {
    let report: ProgressReport = persistence::find(&request.read().await?, path.number).await?;
    let (tx, _) = request.write_on(report.action).await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    match form.read() {
        Ok(text) => {
            let number = ReplyNumber(revisions::next_number(&tx, SubjectKind::Reply).await?);
            let reply = answer(&request, number, &report, text);
            reports::insert_reply(&tx, &reply, report.action).await?;
            request
                .done(
                    tx,
                    &form.key,
                    paths::Action {
                        slug: request.slug(),
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
            again(&request, report.action, typed).await
        }
    }
}

/// A reply; one by a coordinator, chair or leader answers *stuck*.
fn answer(
    request: &MemberRequest,
    number: ReplyNumber,
    report: &ProgressReport,
    text: Note,
) -> Reply {
    Reply {
        number,
        report: report.number,
        at: request.now,
        on: request.today,
        by: request.member().number,
        text,
        answers: request.may_on_all(Permission::Reply) || request.chairs_a_group(),
    }
}

async fn again(
    request: &MemberRequest,
    action: ActionNumber,
    typed: ActionTyped,
) -> Result<Response, AppError> {
    let view = action_view(request, action).await?;
    let page = action_page(request, &view, &typed);
    Ok(page_answer_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        request,
        page,
    ))
}
