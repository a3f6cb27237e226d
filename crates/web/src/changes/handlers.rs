//! What changed between two days, on the web.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{ChangeGrouping, Meeting, Permission, PlanDiff};
use persistence::{ReadTx, changes, meetings};
use wording::{ChangeGroup, Mistake};

use crate::changes::page::changes_page;
use crate::changes::query::{AskedSpan, ChangesQuery, TO_DAY};
use crate::changes::view::{ChangesSpan, ChangesView};
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::request::member_request::MemberRequest;

pub(super) async fn show_changes(
    _: paths::Changes,
    request: MemberRequest,
    Query(query): Query<ChangesQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let mut meetings = meetings::by_day(&tx).await?;
    meetings.retain(|meeting| !meeting.is_ahead(request.today) || meeting.day == request.today);
    let (span, mut wrong) = query.span(&request, &meetings);
    let mut span = match span {
        Some(asked) => Some(moments(&request, &tx, asked).await?),
        None => None,
    };
    if span.as_ref().is_some_and(ChangesSpan::is_backwards) {
        wrong.add(TO_DAY, Mistake::Backwards);
        span = None;
    }
    if let Some(span) = &mut span {
        let changed = changes::changes_between(&tx, span.from.end, span.to.end).await?;
        span.groups = groups(&request, &changed, query.grouping());
    }
    let all_well = wrong.is_empty();
    let view = ChangesView {
        span,
        meetings: shown(&request, meetings),
        query,
        wrong,
    };
    let status = if all_well {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = changes_page(&request, &view);
    Ok(page_answer_with(status, &request, &page))
}

/// The two moments, with nothing yet of what changed between them.
async fn moments(
    request: &MemberRequest,
    tx: &ReadTx,
    asked: AskedSpan,
) -> Result<ChangesSpan, AppError> {
    Ok(ChangesSpan {
        from: request.moment(tx, asked.from).await?,
        to: request.moment(tx, asked.to).await?,
        groups: Vec::new(),
    })
}

/// What changed, in words, grouped.
fn groups(request: &MemberRequest, changed: &PlanDiff, by: ChangeGrouping) -> Vec<ChangeGroup> {
    let personal = request.may(Permission::ReadAddresses);
    request.wording.what_changed(changed, by, personal)
}

/// The meetings to choose from, the latest first.
fn shown(request: &MemberRequest, mut meetings: Vec<Meeting>) -> Vec<Meeting> {
    if !request.may(Permission::ReadMeetings) {
        meetings.clear();
    }
    meetings.retain(|meeting| !meeting.cancelled);
    meetings.reverse();
    meetings
}
