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
    here: MemberRequest,
    Query(query): Query<ChangesQuery>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let mut meetings = meetings::by_day(&tx).await?;
    meetings.retain(|meeting| !meeting.is_ahead(here.today) || meeting.day == here.today);
    let (span, mut wrong) = query.span(&here, &meetings);
    let span = match span {
        Some(span) => told(&here, &tx, (span, &query), &mut wrong).await?,
        None => None,
    };
    let all_well = wrong.is_empty();
    let view = ChangesView {
        span,
        meetings: shown(&here, meetings),
        query,
        wrong,
    };
    Ok(match all_well {
        true => page_answer(&here, changes_page(&here, &view)),
        false => page_answer_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            &here,
            changes_page(&here, &view),
        ),
    })
}

/// What changed between two moments, if the first comes first.
async fn told(
    here: &MemberRequest,
    tx: &ReadTx,
    ((from, to), query): ((When, When), &ChangesQuery),
    wrong: &mut Corrections,
) -> Result<Option<ChangesSpan>, AppError> {
    let (from, to) = (here.moment(tx, from).await?, here.moment(tx, to).await?);
    if from.end > to.end {
        wrong.add("to_day", Mistake::Backwards);
        return Ok(None);
    }
    let changed = changes::changes_between(tx, from.end, to.end).await?;
    let personal = here.may(Permission::ReadAddresses);
    let groups = here
        .wording
        .what_changed(&changed, query.grouping(), personal);
    Ok(Some(ChangesSpan { from, to, groups }))
}

/// The meetings to choose from, the latest first.
fn shown(here: &MemberRequest, mut meetings: Vec<Meeting>) -> Vec<Meeting> {
    if !here.may(Permission::ReadMeetings) {
        meetings.clear();
    }
    meetings.retain(|meeting| !meeting.cancelled);
    meetings.reverse();
    meetings
}
