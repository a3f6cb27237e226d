//! Actions that a meeting makes on the spot: actions of the plan like any other.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Meeting, Topic};
use persistence::{ReadTx, actions, agendas, meetings};

use crate::actions::handlers::{action_choices, put_on_plan};
use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::run::new_action_form::SpotForm;
use crate::meetings::run::new_action_page::new_meeting_action_page;
use crate::meetings::running::{meeting_going_on, topic_address};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

pub(super) async fn new_meeting_action(
    path: paths::MeetingActions,
    request: MemberRequest,
    Query(mut form): Query<SpotForm>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting = match meeting_going_on(&request, &tx, (path.number, &[])).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    // What is talked about is often what the new action is for.
    if let Some(Topic::Action(number)) = form.topic()
        && form.objective.is_empty()
    {
        let action = actions::find_action(&tx, number).await?;
        form.objective = action.details.objective.to_string();
    }
    answer(&request, &tx, (&meeting, &Filled::new(form))).await
}

pub(super) async fn create_meeting_action(
    path: paths::MeetingActions,
    request: MemberRequest,
    Form(form): Form<SpotForm>,
) -> Result<Response, AppError> {
    let mut tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting = match meeting_going_on(&request, &tx, (path.number, &[&form.title])).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    tx.in_meeting(path.number);
    let people = persistence::members::present_members(&tx).await?;
    match put_on_plan(&tx, &form.action(&people)).await? {
        Ok(number) => {
            let mut agenda = meetings::save_agenda(&tx, path.number).await?;
            agenda.take_on(Topic::Action(number));
            agendas::keep_agenda(&tx, &agenda).await?;
            let back = topic_address(&request, path.number, form.topic());
            request.done(tx, &form.key, back).await
        }
        Err(wrong) => answer(&request, &tx, (&meeting, &Filled::wrong(form, wrong))).await,
    }
}

async fn answer(
    request: &MemberRequest,
    tx: &ReadTx,
    (meeting, form): (&Meeting, &Filled<SpotForm>),
) -> Result<Response, AppError> {
    let page = new_meeting_action_page(request, meeting, &action_choices(tx).await?, form);
    Ok(with_drafts(page_answer_with(form.status(), request, page)))
}
