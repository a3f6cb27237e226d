//! What somebody is asked about, signed in: several answers at once, and the own report links.

use application::reports::record_answers;
use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Action, Attribution};
use persistence::{ReadTx, report_links};

use crate::actions::change_forms::PlainForm;
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::my_actions::page::{MyActionsView, my_actions_page};
use crate::paths;
use crate::paths::WithQuery;
use crate::reports::answers_form::{Answering, AnswersForm, RecordedQuery};
use crate::reports::telling::{questions_of, read_answers};
use crate::request::member_request::MemberRequest;

pub(super) async fn show_my_actions(
    _: paths::MyActions,
    request: MemberRequest,
    Query(query): Query<RecordedQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    page(&request, &tx, &Answering::default(), query).await
}

pub(super) async fn answer_my_actions(
    _: paths::MyActions,
    request: MemberRequest,
    Form(form): Form<AnswersForm>,
) -> Result<Response, AppError> {
    let tx = request.write_own().await?;
    let key = form.key.clone();
    if let Some(answer) = request.sent_before(&tx, &key).await? {
        return Ok(answer);
    }
    let member = request.member();
    let asked = questions_of(&tx, member).await?;
    let own = |action: &Action| action.is_led_by(member);
    match read_answers(&tx, form, (&asked, own)).await? {
        Ok(answers) => {
            let recorded = answers.len().to_string();
            let whose = |action: &Action| Attribution::in_person(action, member);
            record_answers(&tx, answers, whose).await?;
            let own = paths::MyActions {
                slug: request.slug(),
            };
            request
                .done(tx, &key, own.with_query(&[("recorded", &recorded)]))
                .await
        }
        Err(answering) => page(&request, &tx, &answering, RecordedQuery::default()).await,
    }
}

pub(super) async fn stop_my_link(
    path: paths::MyLinkRevocation,
    request: MemberRequest,
    Form(form): Form<PlainForm>,
) -> Result<Response, AppError> {
    let tx = request.write_own().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    report_links::revoke_links(&tx, request.member().number, Some(path.link)).await?;
    request
        .done(
            tx,
            &form.key,
            paths::MyActions {
                slug: request.slug(),
            },
        )
        .await
}

async fn page(
    request: &MemberRequest,
    tx: &ReadTx,
    answering: &Answering,
    query: RecordedQuery,
) -> Result<Response, AppError> {
    let view = MyActionsView {
        asked: questions_of(tx, request.member()).await?,
        links: report_links::links_of(tx, request.member().number).await?,
        recorded: query.recorded,
    };
    let page = my_actions_page(request, &view, answering);
    Ok(page_answer_with(answering.status(), request, page))
}
