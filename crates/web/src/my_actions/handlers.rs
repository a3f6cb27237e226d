//! What somebody is asked about, signed in: several answers at once, and the own report links.

use application::report_links::stop_report_link;
use application::reports::record_answers;
use axum::extract::Query;
use axum::response::Response;
use domain::{Action, Attribution};
use persistence::{ReadTx, report_links};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::my_actions::page::{MyActionsView, my_actions_page};
use crate::paths;
use crate::paths::WithQuery;
use crate::reports::answers_form::{Answering, AnswersForm, RecordedQuery};
use crate::reports::asked::AskedParty;
use crate::request::member_request::MemberRequest;
use crate::request::scope::OwnActions;
use crate::request::submission::{ButtonPress, Submission};

pub(super) async fn show_my_actions(
    _: paths::MyActions,
    request: MemberRequest,
    Query(query): Query<RecordedQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let view = MyActionsView {
        recorded: query.recorded,
        ..my_actions_view(&request, &tx).await?
    };
    let page = my_actions_page(&request, &view, &Answering::default());
    Ok(page_answer(&request, &page))
}

pub(super) async fn answer_my_actions(
    path: paths::MyActions,
    submission: Submission<AnswersForm, OwnActions>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let member = sent.request.member();
                let asked = AskedParty::Member(member);
                let read = asked.read_answers(&sent.tx, sent.form.clone()).await?;
                let answers = read.complete()?;
                let recorded = answers.len().to_string();
                let whose = |action: &Action| Attribution::in_person(action, member);
                record_answers(&sent.tx, answers, whose).await?;
                Ok(path.with_query(&[("recorded", &recorded)]))
            },
            async |request, filled| {
                let tx = request.read().await?;
                let asked = AskedParty::Member(request.member());
                let read = asked.read_answers(&tx, filled.form).await?;
                let view = my_actions_view(request, &tx).await?;
                Ok(my_actions_page(request, &view, &read.answering))
            },
        )
        .await
}

pub(super) async fn stop_my_link(
    path: paths::MyLinkRevocation,
    submission: Submission<ButtonPress, OwnActions>,
) -> Result<Response, AppError> {
    submission
        .carry_out(async |sent| {
            let member = sent.request.member().number;
            stop_report_link(&sent.tx, member, path.link).await?;
            Ok(paths::MyActions { slug: path.slug }.to_string())
        })
        .await
}

async fn my_actions_view(request: &MemberRequest, tx: &ReadTx) -> Result<MyActionsView, AppError> {
    let member = request.member();
    Ok(MyActionsView {
        asked: AskedParty::Member(member).questions(tx).await?,
        links: report_links::links_of(tx, member.number).await?,
        recorded: None,
    })
}
