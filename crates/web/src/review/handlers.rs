//! Leadership's page on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::FlagName;
use persistence::ReadTx;
use persistence::plan::{self, FlagGrouping, PageRange};
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::plan::query::PlanQuery;
use crate::request::member_request::MemberRequest;
use crate::review::flagged_page::flagged_page;
use crate::review::page::{ReviewLists, ReviewView, review_page};

/// How many actions of a flag the review shows; the others are one link away.
pub const FLAGGED_PER_LIST: PageRange = PageRange { after: 0, most: 12 };
/// How many flagged actions the review shows when it is grouped in another way.
pub const FLAGGED_PER_GROUP: PageRange = PageRange {
    after: 0,
    most: 100,
};

/// How the review is arranged.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReviewArrangement {
    by: String,
}

pub(super) async fn show_review(
    _: paths::Review,
    request: MemberRequest,
    Query(ReviewArrangement { by }): Query<ReviewArrangement>,
) -> Result<Response, AppError> {
    let outline = request.outline().await?;
    let tx = request.read().await?;
    let view = ReviewView {
        wins: plan::wins_after(&tx, outline.last_meeting, FLAGGED_PER_LIST).await?,
        lists: lists(&tx, &by).await?,
        exempt: plan::exempt_lines(&tx, FLAGGED_PER_LIST).await?,
        outline,
    };
    Ok(page_answer(&request, review_page(&request, &view)))
}

pub(super) async fn show_flagged(
    path: paths::ReviewFlag,
    request: MemberRequest,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let flag = FlagName::of_slug(&path.flag).ok_or(AppError::NotFound)?;
    let total = request.outline().await?.figures.flags.of(flag);
    let tx = request.read().await?;
    let lines = plan::with_flag(&tx, flag, query.part()).await?;
    Ok(page_answer(
        &request,
        flagged_page(&request, flag, &lines, (query.part(), total)),
    ))
}

async fn lists(tx: &ReadTx, by: &str) -> Result<ReviewLists, AppError> {
    Ok(match by {
        "partner" => ReviewLists::Partners(
            plan::flagged_lines(tx, FlagGrouping::Lead, FLAGGED_PER_GROUP).await?,
        ),
        "work-group" => ReviewLists::Groups(
            plan::flagged_lines(tx, FlagGrouping::Group, FLAGGED_PER_GROUP).await?,
        ),
        "goal" => ReviewLists::Goals(
            plan::flagged_lines(tx, FlagGrouping::Goal, FLAGGED_PER_GROUP).await?,
        ),
        _ => ReviewLists::Flags(plan::by_flag(tx, FLAGGED_PER_LIST.most).await?),
    })
}
