//! One meeting on the web: what it is about, when and where; calling it off, and closing it.

use application::meeting_changes::change_audience;
use application::meetings;
use application::series::with_following;
use axum::response::Response;
use domain::{Meeting, MeetingNumber};
use handouts::Programme;
use persistence::{find, meetings::by_day, revisions, work_groups};

use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::edit_page::{EditedMeeting, MeetingForms, edit_meeting_page};
use crate::meetings::failure::meeting_not_kept;
use crate::meetings::form::{CancellationForm, MeetingForm};
use crate::meetings::handout::{handout_context, round_at_closing};
use crate::meetings::open_meeting::topics_of_meeting;
use crate::meetings::page::{MeetingView, meeting_page};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::submission::{ButtonPress, Submission};

pub(super) async fn show_meeting(
    path: paths::Meeting,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, path.number).await?;
    let programme = if meeting.is_over() {
        None
    } else {
        let table = topics_of_meeting(&request, &tx, &meeting).await?;
        let context = handout_context(&request, &meeting);
        Some(Programme::of(&table, context))
    };
    let meetings = by_day(&tx).await?;
    let minutes = round_at_closing(&request, &tx, &meeting).await?;
    let view = MeetingView {
        before: meeting.before(&meetings).map(|before| before.number),
        programme,
        meeting,
        history: revisions::revisions_of(&tx, path.number.into()).await?,
        groups: work_groups::all_work_groups(&tx).await?,
        names: everybodys_names(&tx).await?,
        minutes,
    };
    Ok(page_answer(&request, &meeting_page(&request, &view)))
}

pub(super) async fn edit_meeting(
    path: paths::EditMeeting,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let editing = edited_meeting(&request, path.number).await?;
    let forms = MeetingForms {
        change: Filled::new(MeetingForm::of(&editing.meeting)),
        ..MeetingForms::default()
    };
    let page = edit_meeting_page(&request, &editing, &forms);
    Ok(page_answer(&request, &page))
}

pub(super) async fn update_meeting(
    path: paths::Meeting,
    submission: Submission<MeetingForm>,
) -> Result<Response, AppError> {
    let number = path.number;
    submission
        .settle(
            async |sent| {
                let meeting: Meeting = find(&sent.tx, number).await?;
                meeting.check_open()?;
                let groups = work_groups::all_work_groups(&sent.tx).await?;
                let read = sent.form.read(&groups);
                let revision = sent.read_over(&meeting, read).await?;
                let changed = meetings::change_meeting(&sent.tx, &meeting, revision).await;
                changed.map_err(meeting_not_kept)?;
                Ok(path.to_string())
            },
            async |request, change| {
                let editing = edited_meeting(request, number).await?;
                let forms = MeetingForms {
                    change,
                    ..MeetingForms::default()
                };
                Ok(edit_meeting_page(request, &editing, &forms))
            },
        )
        .await
}

pub(super) async fn cancel_meeting(
    path: paths::MeetingCancellation,
    submission: Submission<CancellationForm>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .settle(
            async |sent| {
                let meeting: Meeting = find(&sent.tx, number).await?;
                meeting.check_movable()?;
                let read = sent.form.read();
                let cancellation = sent.read_over(&meeting, read).await?;
                meetings::cancel_meeting(&sent.tx, &meeting, cancellation).await?;
                Ok(paths::Meeting { slug, number }.to_string())
            },
            async |request, cancellation| {
                let editing = edited_meeting(request, number).await?;
                let forms = MeetingForms {
                    change: Filled::new(MeetingForm::of(&editing.meeting)),
                    cancellation,
                };
                Ok(edit_meeting_page(request, &editing, &forms))
            },
        )
        .await
}

pub(super) async fn close_meeting(
    path: paths::MeetingClosing,
    submission: Submission<ButtonPress>,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    submission
        .carry_out(async |sent| {
            meetings::close_meeting(&sent.tx, number).await?;
            Ok(paths::Meeting { slug, number }.to_string())
        })
        .await
}

async fn edited_meeting(
    request: &MemberRequest,
    number: MeetingNumber,
) -> Result<EditedMeeting, AppError> {
    let tx = request.read().await?;
    let meeting: Meeting = find(&tx, number).await?;
    let series = with_following(&tx, &meeting, request.today).await?;
    Ok(EditedMeeting {
        version: revisions::version_of(&tx, number.into()).await?,
        following: series.count_following(),
        told: change_audience(&tx, &meeting, request.member().number).await?,
        groups: work_groups::all_work_groups(&tx).await?,
        meeting,
    })
}
