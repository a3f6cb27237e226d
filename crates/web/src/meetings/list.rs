//! The calendar of meetings on the web: their list, and new ones.

use application::meetings::add_meeting;
use axum::extract::Query;
use axum::response::Response;
use persistence::{meetings, work_groups};

use crate::error::AppError;
use crate::layout::{Page, page_answer};
use crate::meetings::asked_before::asked_before;
use crate::meetings::edit_page::{NewMeetingView, new_meeting_page};
use crate::meetings::failure::meeting_not_kept;
use crate::meetings::form::MeetingForm;
use crate::meetings::list_page::{MeetingsView, meetings_page};
use crate::meetings::series::form::SeriesAnswer;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::submission::Submission;

pub(super) async fn list_meetings(
    _: paths::Meetings,
    request: MemberRequest,
    Query(answer): Query<SeriesAnswer>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let view = MeetingsView {
        meetings: meetings::by_day(&tx).await?,
        groups: work_groups::all_work_groups(&tx).await?,
        answer,
    };
    Ok(page_answer(&request, &meetings_page(&request, &view)))
}

pub(super) async fn new_meeting(
    _: paths::NewMeeting,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let page = form_page(&request, &Filled::default()).await?;
    Ok(page_answer(&request, &page))
}

pub(super) async fn create_meeting(
    path: paths::Meetings,
    submission: Submission<MeetingForm>,
) -> Result<Response, AppError> {
    submission
        .settle(
            async |sent| {
                let groups = work_groups::all_work_groups(&sent.tx).await?;
                let draft = sent.form.read(&groups)?.draft;
                let added = add_meeting(&sent.tx, draft).await;
                added.map_err(meeting_not_kept)?;
                Ok(path.to_string())
            },
            async |request, filled| form_page(request, &filled).await,
        )
        .await
}

async fn form_page(
    request: &MemberRequest,
    filled: &Filled<MeetingForm>,
) -> Result<Page, AppError> {
    let tx = request.read().await?;
    let new = NewMeetingView {
        groups: work_groups::all_work_groups(&tx).await?,
        asked: asked_before(request, &tx).await?,
    };
    Ok(new_meeting_page(request, &new, filled))
}
