//! What a meeting decides.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Decision, DecisionNumber, Meeting, MeetingNumber, SubjectKind, Topic};
use persistence::{ReadTx, find, insert, revisions, save};

use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::decisions::form::DecisionForm;
use crate::meetings::decisions::page::{EditedDecision, decision_page};
use crate::meetings::running::{can_be_chosen, meeting_going_on, topic_address, topics_of_meeting};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;

pub(super) async fn create_decision(
    path: paths::Decisions,
    request: MemberRequest,
    Form(form): Form<DecisionForm>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let mut tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting = match meeting_going_on(&request, &tx, (path.number, &[&form.text])).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    check_topic(&request, &tx, (&meeting, form.topic())).await?;
    let number = DecisionNumber(revisions::next_number(&tx, SubjectKind::Decision).await?);
    match form.read((number, path.number), |who| can_be_chosen(&outline, who)) {
        Ok(decision) => {
            tx.in_meeting(path.number);
            insert(&tx, &decision).await?;
            let back = topic_address(&request, path.number, decision.topic);
            request.done(tx, &form.key, back).await
        }
        Err(wrong) => again(&request, (&meeting, None), &Filled::wrong(form, wrong)).await,
    }
}

pub(super) async fn show_decision(
    path: paths::Decision,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let decision = of_meeting(&tx, path.number, path.decision).await?;
    let meeting = match meeting_going_on(&request, &tx, (path.number, &[])).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let version = revisions::version_of(&tx, decision.number.into()).await?;
    let form = Filled::new(DecisionForm::of(&decision));
    again(
        &request,
        (&meeting, Some((decision.number, version))),
        &form,
    )
    .await
}

pub(super) async fn correct_decision(
    path: paths::Decision,
    request: MemberRequest,
    Form(form): Form<DecisionForm>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let mut tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let before = of_meeting(&tx, path.number, path.decision).await?;
    let meeting = match meeting_going_on(&request, &tx, (path.number, &[&form.text])).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let version = revisions::version_of(&tx, before.number.into()).await?;
    let editing = Some((before.number, version));
    let theirs = changes_meanwhile(&tx, &before, &form.version, |_| true).await?;
    if !theirs.is_empty() {
        return again(&request, (&meeting, editing), &Filled::late(form, theirs)).await;
    }
    let known = |who| can_be_chosen(&outline, who) || before.proposed_by == Some(who);
    match form.read((before.number, path.number), known) {
        Ok(read) => {
            let topic = before.topic;
            tx.in_meeting(path.number);
            save(&tx, &Decision { topic, ..read }, None).await?;
            request
                .done(tx, &form.key, topic_address(&request, path.number, topic))
                .await
        }
        Err(wrong) => again(&request, (&meeting, editing), &Filled::wrong(form, wrong)).await,
    }
}

/// A decision of that meeting; of no other.
async fn of_meeting(
    tx: &ReadTx,
    meeting: MeetingNumber,
    number: DecisionNumber,
) -> Result<Decision, AppError> {
    let decision: Decision = find(tx, number).await?;
    match decision.meeting == meeting {
        true => Ok(decision),
        false => Err(AppError::NotFound),
    }
}

/// Whether a topic is talked about, or was meant to be.
async fn check_topic(
    request: &MemberRequest,
    tx: &ReadTx,
    (meeting, topic): (&Meeting, Option<Topic>),
) -> Result<(), AppError> {
    let Some(topic) = topic else { return Ok(()) };
    let table = topics_of_meeting(request, tx, meeting).await?;
    let mut known = table.items.iter().chain(&table.omitted);
    match known.any(|item| item.topic == topic) {
        true => Ok(()),
        false => Err(AppError::NotFound),
    }
}

/// The form of a decision as it was typed, and what stands in its way.
async fn again(
    request: &MemberRequest,
    (meeting, editing): (&Meeting, EditedDecision),
    form: &Filled<DecisionForm>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let page = decision_page(request, (meeting, editing), &outline, form);
    Ok(with_drafts(page_answer_with(form.status(), request, page)))
}
