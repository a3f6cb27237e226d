//! One meeting on the web: what it is about, when and where; calling it off, and closing it.

use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Handout, Meeting, Note};
use handouts::Programme;
use persistence::outbox::hand_round;
use persistence::{ReadTx, find, meetings, revisions, save, work_groups};
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::meetings::edit_page::{EditedMeeting, edit_meeting_page};
use crate::meetings::form::{CancellationForm, MeetingForm};
use crate::meetings::later::Later;
use crate::meetings::list::read_meeting;
use crate::meetings::page::{MeetingView, meeting_page};
use crate::meetings::running::topics_of_meeting;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;

/// What a button sends that needs nothing typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressed {
    pub key: String,
}

pub(super) async fn show_meeting(
    path: paths::Meeting,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let programme = match meeting.is_over() {
        true => None,
        false => {
            let table = topics_of_meeting(&request, &tx, &meeting).await?;
            let reader = (request.wording, request.today);
            Some(Programme::of(&table, &meeting, reader))
        }
    };
    let meetings = meetings::by_day(&tx).await?;
    let view = MeetingView {
        before: meeting.before(&meetings).map(|before| before.number),
        programme,
        meeting,
        history: revisions::revisions_of(&tx, path.number.into()).await?,
        groups: work_groups::all_work_groups(&tx).await?,
        names: everybodys_names(&tx).await?,
    };
    Ok(page_answer(&request, meeting_page(&request, &view)))
}

pub(super) async fn edit_meeting(
    path: paths::EditMeeting,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let form = Filled::new(MeetingForm::of(&meeting));
    again(&request, &tx, &meeting, form, "").await
}

pub(super) async fn update_meeting(
    path: paths::Meeting,
    request: MemberRequest,
    Form(form): Form<MeetingForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting: Meeting = find(&tx, path.number).await?;
    meeting.check_open()?;
    let in_form = |aspect| !matches!(aspect, Aspect::Cancelled | Aspect::Began | Aspect::Closed);
    let theirs = changes_meanwhile(&tx, &meeting, &form.version, in_form).await?;
    if !theirs.is_empty() {
        return again(&request, &tx, &meeting, Filled::late(form, theirs), "").await;
    }
    let later = Later::of(&tx, &meeting, request.today, form.for_later()).await?;
    let read = read_meeting(&tx, &form, meeting.clone()).await?;
    match read.and_then(|changed| later.along(&meeting, changed)) {
        Ok(changes) => {
            changes
                .iter()
                .try_for_each(|(before, after)| before.check_change(after))?;
            let reason = form.reason().ok().flatten();
            meetings::change_meeting(&tx, &changes, reason.as_ref().map(Note::as_str)).await?;
        }
        Err(wrong) => return again(&request, &tx, &meeting, Filled::wrong(form, wrong), "").await,
    }
    request
        .done(tx, &form.key, meeting_address(&request, &meeting))
        .await
}

pub(super) async fn cancel_meeting(
    path: paths::MeetingCancellation,
    request: MemberRequest,
    Form(form): Form<CancellationForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting: Meeting = find(&tx, path.number).await?;
    meeting.check_movable()?;
    let in_form = |aspect| aspect == Aspect::Cancelled;
    let theirs = changes_meanwhile(&tx, &meeting, &form.version, in_form).await?;
    let read = Note::optional(&form.why);
    let (Ok(why), []) = (&read, theirs.as_slice()) else {
        let mut wrong = Corrections::default();
        wrong.take("why", read);
        let again_form = Filled {
            form: MeetingForm::of(&meeting),
            wrong,
            theirs,
            ..Filled::default()
        };
        return again(&request, &tx, &meeting, again_form, &form.why).await;
    };
    let later = Later::of(&tx, &meeting, request.today, form.for_later()).await?;
    let changes = later.cancelled(&meeting, !form.cancelled.is_empty());
    meetings::change_meeting(&tx, &changes, why.as_ref().map(Note::as_str)).await?;
    request
        .done(tx, &form.key, meeting_address(&request, &meeting))
        .await
}

/// Closes a meeting: its minutes are as things stand now. Saying so twice is no change.
pub(super) async fn close_meeting(
    path: paths::MeetingClosing,
    request: MemberRequest,
    Form(form): Form<Pressed>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let before: Meeting = find(&tx, path.number).await?;
    let mut meeting = before.clone();
    meeting.close(request.now, request.today)?;
    if meeting != before {
        save(&tx, &meeting, None).await?;
        hand_round(&tx, Handout::Minutes, &meeting).await?;
    }
    request
        .done(tx, &form.key, meeting_address(&request, &meeting))
        .await
}

/// Where a meeting is shown.
pub fn meeting_address(request: &MemberRequest, meeting: &Meeting) -> paths::Meeting {
    paths::Meeting {
        slug: request.slug(),
        number: meeting.number,
    }
}

/// The form of a meeting as it was typed, and what stands in its way.
async fn again(
    request: &MemberRequest,
    tx: &ReadTx,
    meeting: &Meeting,
    form: Filled<MeetingForm>,
    why: &str,
) -> Result<Response, AppError> {
    let later = Later::of(tx, meeting, request.today, true).await?;
    let editing = EditedMeeting {
        meeting,
        later: later.count(),
        why,
        version: revisions::version_of(tx, meeting.number.into()).await?,
        names: everybodys_names(tx).await?,
    };
    let groups = work_groups::all_work_groups(tx).await?;
    let page = edit_meeting_page(request, &editing, &groups, &form);
    Ok(page_answer_with(form.status(), request, page))
}
