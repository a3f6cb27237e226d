//! What a meeting decides.

use application::agendas::topics_of_meeting;
use application::decisions;
use application::roster::read_roster;
use axum::response::Response;
use domain::{Decision, DecisionNumber, Meeting, MeetingNumber, Topic};
use persistence::{ReadTx, WriteTx, find, revisions};

use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::meetings::decision_form::DecisionForm;
use crate::meetings::decisions::page::{DecisionView, EditedDecision, decision_page};
use crate::meetings::open_meeting::{not_going_on, topic_address};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::scope::InMeeting;
use crate::request::submission::{NotKept, Submission};

pub(super) async fn create_decision(
    path: paths::Decisions,
    submission: Submission<DecisionForm, InMeeting>,
) -> Result<Response, AppError> {
    let meeting: Meeting = find(&submission.tx, path.number).await?;
    let typed = [submission.form.text.as_str()];
    if let Some(answer) = not_going_on(&submission.request, &meeting, &typed) {
        return Ok(answer);
    }
    let settled = submission
        .settle(
            async |sent| {
                check_topic(&sent.tx, &meeting, sent.form.topic()).await?;
                let roster = read_roster(&sent.tx).await?;
                let draft = sent.form.read(|who| roster.has_anyone(who))?;
                let topic = draft.topic;
                decisions::add_decision(&sent.tx, meeting.number, draft).await?;
                Ok(topic_address(&sent.request, meeting.number, topic))
            },
            async |request, filled| {
                let view = DecisionView {
                    meeting: meeting.number,
                    editing: None,
                    outline: request.outline().await?,
                };
                Ok(decision_page(request, &view, &filled))
            },
        )
        .await?;
    Ok(with_drafts(settled))
}

pub(super) async fn show_decision(
    path: paths::Decision,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let decision = decision_of_meeting(&tx, path.number, path.decision).await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    drop(tx);
    if let Some(answer) = not_going_on(&request, &meeting, &[]) {
        return Ok(answer);
    }
    let filled = Filled::new(DecisionForm::of(&decision));
    let page = correction_page(&request, decision, &filled).await?;
    Ok(with_drafts(page_answer(&request, &page)))
}

pub(super) async fn correct_decision(
    path: paths::Decision,
    submission: Submission<DecisionForm, InMeeting>,
) -> Result<Response, AppError> {
    let before = decision_of_meeting(&submission.tx, path.number, path.decision).await?;
    let meeting: Meeting = find(&submission.tx, path.number).await?;
    let typed = [submission.form.text.as_str()];
    if let Some(answer) = not_going_on(&submission.request, &meeting, &typed) {
        return Ok(answer);
    }
    let settled = submission
        .settle(
            async |sent| {
                keep_correction(sent, &before).await?;
                Ok(topic_address(&sent.request, before.meeting, before.topic))
            },
            async |request, filled| correction_page(request, before.clone(), &filled).await,
        )
        .await?;
    Ok(with_drafts(settled))
}

async fn keep_correction(
    sent: &mut Submission<DecisionForm, InMeeting>,
    before: &Decision,
) -> Result<(), NotKept> {
    let roster = read_roster(&sent.tx).await?;
    let is_known = |who| roster.has_anyone(who) || before.proposed_by == Some(who);
    let read = sent.form.read(is_known);
    let draft = sent.read_over(before, read).await?;
    decisions::correct_decision(&sent.tx, before.clone(), draft).await?;
    Ok(())
}

/// A decision of that meeting; of no other.
async fn decision_of_meeting(
    tx: &ReadTx,
    meeting: MeetingNumber,
    number: DecisionNumber,
) -> Result<Decision, AppError> {
    let decision: Decision = find(tx, number).await?;
    if decision.meeting == meeting {
        Ok(decision)
    } else {
        Err(AppError::NotFound)
    }
}

/// Whether a topic is talked about, or was meant to be.
async fn check_topic(
    tx: &WriteTx,
    meeting: &Meeting,
    topic: Option<Topic>,
) -> Result<(), AppError> {
    let Some(topic) = topic else { return Ok(()) };
    let table = topics_of_meeting(tx, meeting).await?;
    let mut known = table.items.iter().chain(&table.omitted);
    if known.any(|item| item.topic == topic) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// The form that corrects a decision, as it was typed.
async fn correction_page(
    request: &MemberRequest,
    decision: Decision,
    filled: &Filled<DecisionForm>,
) -> Result<Page, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let editing = EditedDecision {
        number: decision.number,
        version: revisions::version_of(&tx, decision.number.into()).await?,
    };
    let view = DecisionView {
        meeting: decision.meeting,
        editing: Some(editing),
        outline,
    };
    Ok(decision_page(request, &view, filled))
}
