//! Who is at a meeting: each tap says so of one, whatever is said of others meanwhile.

use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::Form;
use domain::{Aspect, Attendance, Change, Note, Said};
use persistence::meetings;

use crate::components::with_drafts;
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::meetings::attendance::form::AttendanceForm;
use crate::meetings::attendance::page::{AttendanceView, attendance_page};
use crate::meetings::running::{can_be_chosen, meeting_going_on};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_attendance(
    path: paths::Attendance,
    request: MemberRequest,
) -> Result<Response, AppError> {
    answer(&request, &path, None).await
}

pub(super) async fn note_attendance(
    path: paths::Attendance,
    request: MemberRequest,
    Form(form): Form<AttendanceForm>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let mut tx = request.write().await?;
    let key = form.key();
    if let Some(answer) = request.sent_before(&tx, &key).await? {
        return Ok(answer);
    }
    if let Err(answer) = meeting_going_on(&request, &tx, (path.number, &[&form.others])).await? {
        return Ok(answer);
    }
    let before = meetings::save_attendance(&tx, path.number).await?;
    let mut now = before.clone();
    let mut to = path.to_string();
    if let Some((who, seen)) = form.tapped() {
        if !can_be_chosen(&outline, who) && before.of(who).is_none() {
            return Err(AppError::NotFound);
        }
        now.note(who, seen);
        to = format!("{to}#{who}");
    } else if form.is_about_others() {
        match others(&before, &form) {
            Ok(others) => now.others = others,
            Err((wrong, theirs)) => {
                drop(tx);
                let filled = Filled {
                    form,
                    wrong,
                    theirs,
                    ..Filled::default()
                };
                return answer(&request, &path, Some(filled)).await;
            }
        }
    }
    if now != before {
        tx.in_meeting(path.number);
        meetings::keep_attendance(&tx, &now).await?;
    }
    request.done(tx, &key, to).await
}

/// What is to be corrected in a form, and what others changed meanwhile.
type InTheWay = (Corrections, Vec<Change>);

/// Who else was there, as it was typed; unless there is too much of it, or somebody else wrote
/// something there since.
fn others(before: &Attendance, form: &AttendanceForm) -> Result<Option<Note>, InTheWay> {
    let nothing = |wrong| (wrong, Vec::new());
    let (typed, was) = (
        form.others().map_err(nothing)?,
        form.was().map_err(nothing)?,
    );
    if before.others == was || before.others == typed {
        return Ok(typed);
    }
    let said = |note: &Option<Note>| match note {
        Some(note) => Said::Words(note.to_string()),
        None => Said::Nothing,
    };
    let change = Change {
        aspect: Aspect::Others,
        from: said(&was),
        to: said(&before.others),
    };
    Err((Corrections::default(), vec![change]))
}

async fn answer(
    request: &MemberRequest,
    path: &paths::Attendance,
    form: Option<Filled<AttendanceForm>>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let meeting = match meeting_going_on(request, &tx, (path.number, &[])).await? {
        Ok(meeting) => meeting,
        Err(answer) => return Ok(answer),
    };
    let view = AttendanceView {
        meeting,
        attendance: meetings::save_attendance(&tx, path.number).await?,
        outline,
    };
    let status = form.as_ref().map_or(StatusCode::OK, Filled::status);
    let page = page_answer_with(
        status,
        request,
        attendance_page(request, &view, form.as_ref()),
    );
    Ok(with_drafts(page))
}
