//! Actions that a meeting agrees on: actions of the plan like any other.

use application::topics::add_agreed_action;
use axum::extract::Query;
use axum::response::Response;
use domain::{Meeting, Topic};
use persistence::{ReadTx, StoreError, actions, all, find, members, partners};

use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::open_meeting::{not_going_on, topic_address};
use crate::meetings::run::new_action_form::{AgreedActionChoices, AgreedActionForm};
use crate::meetings::run::new_action_page::{AgreedActionView, new_meeting_action_page};
use crate::meetings::run::topic::topic_not_kept;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::scope::InMeeting;
use crate::request::submission::Submission;

pub(super) async fn new_meeting_action(
    path: paths::MeetingActions,
    request: MemberRequest,
    Query(mut form): Query<AgreedActionForm>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    if let Some(answer) = not_going_on(&request, &meeting, &[]) {
        return Ok(answer);
    }
    // What is talked about is often what the new action is for.
    if let Some(Topic::Action(number)) = form.topic()
        && form.objective.is_empty()
    {
        let action = actions::find_action(&tx, number).await?;
        form.objective = action.details.objective.to_string();
    }
    let view = AgreedActionView {
        meeting: meeting.number,
        choices: choices(&tx).await?,
    };
    let page = new_meeting_action_page(&request, &view, &Filled::new(form));
    Ok(with_drafts(page_answer(&request, &page)))
}

pub(super) async fn create_meeting_action(
    path: paths::MeetingActions,
    submission: Submission<AgreedActionForm, InMeeting>,
) -> Result<Response, AppError> {
    let meeting: Meeting = find(&submission.tx, path.number).await?;
    let typed = [submission.form.title.as_str()];
    if let Some(answer) = not_going_on(&submission.request, &meeting, &typed) {
        return Ok(answer);
    }
    let settled = submission
        .settle(
            async |sent| {
                let agreed = sent.form.read(&choices(&sent.tx).await?)?;
                let added = add_agreed_action(&sent.tx, meeting.number, agreed).await;
                added.map_err(topic_not_kept)?;
                let back = sent.form.topic();
                Ok(topic_address(&sent.request, meeting.number, back))
            },
            async |request, filled| {
                let view = AgreedActionView {
                    meeting: meeting.number,
                    choices: choices(&request.read().await?).await?,
                };
                Ok(new_meeting_action_page(request, &view, &filled))
            },
        )
        .await?;
    Ok(with_drafts(settled))
}

async fn choices(tx: &ReadTx) -> Result<AgreedActionChoices, StoreError> {
    Ok(AgreedActionChoices {
        objectives: all(tx).await?,
        partners: partners::standing_partners(tx).await?,
        members: members::present_members(tx).await?,
    })
}
