//! Who is at a meeting: each tap says so of one, whatever is said of others meanwhile.

use application::attendance::change_attendance;
use application::roster::read_roster;
use axum::response::Response;
use domain::{Attendance, Meeting, MeetingNumber, Who};
use persistence::{find, meetings};

use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer;
use crate::meetings::attendance::form::AttendanceForm;
use crate::meetings::attendance::page::{AttendanceView, attendance_page};
use crate::meetings::open_meeting::not_going_on;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::scope::InMeeting;
use crate::request::submission::{NotKept, Submission};

pub(super) async fn show_attendance(
    path: paths::Attendance,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let view = attendance_view(&request, path.number).await?;
    if let Some(answer) = not_going_on(&request, &view.meeting, &[]) {
        return Ok(answer);
    }
    let filled = Filled::new(AttendanceForm::of(&view.attendance));
    let page = attendance_page(&request, &view, &filled);
    Ok(with_drafts(page_answer(&request, &page)))
}

pub(super) async fn note_attendance(
    path: paths::Attendance,
    submission: Submission<AttendanceForm, InMeeting>,
) -> Result<Response, AppError> {
    let meeting: Meeting = find(&submission.tx, path.number).await?;
    let typed = [submission.form.others.as_str()];
    if let Some(answer) = not_going_on(&submission.request, &meeting, &typed) {
        return Ok(answer);
    }
    let settled = submission
        .settle(
            async |sent| {
                let who = keep_attendance(sent, meeting.number).await?;
                let tapped = who.map(|who| format!("#{who}"));
                Ok(format!("{path}{}", tapped.unwrap_or_default()))
            },
            async |request, filled| {
                let view = attendance_view(request, path.number).await?;
                Ok(attendance_page(request, &view, &filled))
            },
        )
        .await?;
    Ok(with_drafts(settled))
}

/// Keeps what the form says of somebody, or of others; gives whose name was tapped.
async fn keep_attendance(
    sent: &mut Submission<AttendanceForm, InMeeting>,
    number: MeetingNumber,
) -> Result<Option<Who>, NotKept> {
    let before = meetings::find_attendance(&sent.tx, number).await?;
    let mut now = before.clone();
    let tapped = sent.form.tapped();
    if let Some((who, presence)) = tapped {
        check_known(sent, &before, who).await?;
        now.note(who, presence);
    } else if sent.form.is_about_others() {
        now.others = sent.form.read_others(&before)?;
    }
    change_attendance(&sent.tx, &before, &now).await?;
    Ok(tapped.map(|(who, _)| who))
}

/// Whether somebody can be at a meeting: who is there, or was when the name was first tapped.
async fn check_known(
    sent: &Submission<AttendanceForm, InMeeting>,
    before: &Attendance,
    who: Who,
) -> Result<(), AppError> {
    let roster = read_roster(&sent.tx).await?;
    if roster.has_anyone(who) || before.of(who).is_some() {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

async fn attendance_view(
    request: &MemberRequest,
    number: MeetingNumber,
) -> Result<AttendanceView, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    Ok(AttendanceView {
        meeting: find(&tx, number).await?,
        attendance: meetings::find_attendance(&tx, number).await?,
        outline,
    })
}
