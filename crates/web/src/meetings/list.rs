//! The calendar of meetings on the web: their list, and new ones.

use axum::extract::Query;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Meeting, MeetingNumber, SubjectKind};
use persistence::{WriteTx, insert, meetings, revisions, work_groups};
use wording::Mistake;

use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::meetings::edit_page::new_meeting_page;
use crate::meetings::form::MeetingForm;
use crate::meetings::list_page::{MeetingsView, meetings_page};
use crate::meetings::series::form::SeriesAnswer;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

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
    Ok(page_answer(&request, meetings_page(&request, &view)))
}

pub(super) async fn new_meeting(
    _: paths::NewMeeting,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let groups = work_groups::all_work_groups(&request.read().await?).await?;
    let page = new_meeting_page(&request, &groups, &Filled::default());
    Ok(page_answer(&request, page))
}

pub(super) async fn create_meeting(
    _: paths::Meetings,
    request: MemberRequest,
    Form(form): Form<MeetingForm>,
) -> Result<Response, AppError> {
    let tx = request.write().await?;
    if let Some(answer) = request.sent_before(&tx, &form.key).await? {
        return Ok(answer);
    }
    let meeting = Meeting::on(next_meeting_number(&tx).await?, request.today);
    match read_meeting(&tx, &form, meeting).await? {
        Ok(meeting) => {
            insert(&tx, &meeting).await?;
            let slug = request.slug();
            request.done(tx, &form.key, paths::Meetings { slug }).await
        }
        Err(wrong) => {
            let filled = Filled::wrong(form, wrong);
            let page =
                new_meeting_page(&request, &work_groups::all_work_groups(&tx).await?, &filled);
            Ok(page_answer_with(filled.status(), &request, page))
        }
    }
}

/// Reads for `meeting` when who comes together, unless they do so already.
pub async fn read_meeting(
    tx: &WriteTx,
    form: &MeetingForm,
    mut meeting: Meeting,
) -> Result<Result<Meeting, Corrections>, AppError> {
    let (day, gathering) = match form.read(&work_groups::all_work_groups(tx).await?) {
        Ok(read) => read,
        Err(wrong) => return Ok(Err(wrong)),
    };
    gathering.apply(&mut meeting);
    meeting.day = day;
    let meetings = meetings::by_day(tx).await?;
    let others = meetings
        .iter()
        .filter(|other| other.number != meeting.number);
    let met = others
        .into_iter()
        .any(|other| other.is_of(meeting.group, day));
    Ok(match met {
        true => Err(Corrections::one("day", Mistake::MeetsThen)),
        false => Ok(meeting),
    })
}

/// The number of the next meeting.
pub async fn next_meeting_number(tx: &WriteTx) -> Result<MeetingNumber, AppError> {
    let number = revisions::next_number(tx, SubjectKind::Meeting).await?;
    Ok(MeetingNumber(number))
}
