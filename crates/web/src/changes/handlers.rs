//! What changed between two days, on the web.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{Meeting, Permission, When};
use persistence::{ReadTx, changes, meetings};
use wording::Mistake;

use crate::changes::page::{ChangesSpan, ChangesView, changes_page};
use crate::changes::query::ChangesQuery;
use crate::error::AppError;
use crate::layout::{page_answer, page_answer_with};
use crate::paths;
use crate::request::corrections::Corrections;
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
    let span = match span {
        Some(span) => told(&request, &tx, (span, &query), &mut wrong).await?,
        None => None,
    };
    let all_well = wrong.is_empty();
    let view = ChangesView {
        span,
        meetings: shown(&request, meetings),
        query,
        wrong,
    };
    Ok(if all_well {
        page_answer(&request, changes_page(&request, &view))
    } else {
        page_answer_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            &request,
            changes_page(&request, &view),
        )
    })
}

/// What changed between two moments, if the first comes first.
async fn told(
    request: &MemberRequest,
    tx: &ReadTx,
    ((from, to), query): ((When, When), &ChangesQuery),
    wrong: &mut Corrections,
) -> Result<Option<ChangesSpan>, AppError> {
    let (from, to) = (
        request.moment(tx, from).await?,
        request.moment(tx, to).await?,
    );
    if from.end > to.end {
        wrong.add("to_day", Mistake::Backwards);
        return Ok(None);
    }
    let changed = changes::changes_between(tx, from.end, to.end).await?;
    let personal = request.may(Permission::ReadAddresses);
    let groups = request
        .wording
        .what_changed(&changed, query.grouping(), personal);
    Ok(Some(ChangesSpan { from, to, groups }))
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
