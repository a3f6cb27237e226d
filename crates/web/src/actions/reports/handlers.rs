//! Progress reports and the replies to them.

use application::reports::{AttributedReport, answer_report, record_report};
use axum::response::Response;
use domain::{Attribution, Permission, ReportSender};
use persistence::members;

use crate::actions::handlers::action_view;
use crate::actions::page::{ActionTyped, action_page};
use crate::actions::settle_change::settle_change;
use crate::error::AppError;
use crate::paths;
use crate::reports::form::{ReplyForm, ReportForm};
use crate::request::scope::{OneAction, OneReport};
use crate::request::submission::Submission;

pub(super) async fn report_progress(
    _: paths::ProgressReports,
    submission: Submission<ReportForm, OneAction>,
) -> Result<Response, AppError> {
    let request = submission.request.clone();
    settle_change(submission, async |tx, form, action| {
        let draft = form.read()?;
        let people = members::present_members(tx).await?;
        let sender = ReportSender {
            member: request.member(),
            records_for_others: request.may(Permission::RecordForOthers),
        };
        let attribution = Attribution::on_behalf(&action, sender, form.chosen_author(&people));
        record_report(tx, action, AttributedReport { draft, attribution }).await?;
        Ok(())
    })
    .await
}

pub(super) async fn reply_to_report(
    path: paths::Replies,
    submission: Submission<ReplyForm, OneReport>,
) -> Result<Response, AppError> {
    let action = submission.scope.0.action;
    submission
        .settle(
            async |sent| {
                let reply = sent.form.read()?;
                let member = sent.request.member();
                answer_report(&sent.tx, &sent.scope.0, member, reply).await?;
                let (slug, number) = (path.slug, action);
                Ok(paths::Action { slug, number }.to_string())
            },
            async |request, filled| {
                let typed = ActionTyped {
                    reply: Some((path.number, filled.form)),
                    wrong: filled.wrong,
                    ..ActionTyped::default()
                };
                let view = action_view(request, action).await?;
                Ok(action_page(request, &view, &typed))
            },
        )
        .await
}
