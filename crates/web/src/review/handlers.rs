//! Leadership's page on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::FlagName;
use persistence::PlanAt;
use persistence::plan::{FlagGrouping, PageRange};
use serde::Deserialize;

use crate::components::ShownRows;
use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::request::address_at::AddressAt;
use crate::request::member_request::MemberRequest;
use crate::request::page_number::read_page_range;
use crate::review::flagged_page::flagged_page;
use crate::review::page::review_page;
use crate::review::view::{FlaggedView, ReviewLists, ReviewView};

/// How many actions of a flag the review shows; the others are one link away.
const FLAGGED_PER_LIST: PageRange = PageRange { after: 0, most: 12 };
/// How many flagged actions the review shows when it is grouped in another way.
const FLAGGED_PER_GROUP: PageRange = PageRange {
    after: 0,
    most: 100,
};

/// How the review is arranged.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReviewArrangement {
    by: String,
}

/// Which of the actions that carry a flag are shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct FlaggedRange {
    page: String,
}

pub(super) async fn show_review(
    path: AddressAt<paths::Review>,
    request: MemberRequest,
    Query(ReviewArrangement { by }): Query<ReviewArrangement>,
) -> Result<Response, AppError> {
    let shown = request.plan_at(&path).await?;
    let (plan, outline) = (&shown.plan, &shown.outline);
    let view = ReviewView {
        wins: plan
            .wins_after(outline.last_meeting, FLAGGED_PER_LIST)
            .await?,
        lists: arranged(plan, &by).await?,
        exempt: plan.exempt_lines(FLAGGED_PER_LIST).await?,
        outline: outline.clone(),
    };
    Ok(page_answer(&shown, &review_page(&shown, &view)))
}

pub(super) async fn show_flagged(
    path: AddressAt<paths::ReviewFlag>,
    request: MemberRequest,
    Query(FlaggedRange { page }): Query<FlaggedRange>,
) -> Result<Response, AppError> {
    let flag = FlagName::of_slug(&path.flag).ok_or(AppError::NotFound)?;
    let shown = request.plan_at(&path).await?;
    let total = shown.outline.figures.flags.of(flag);
    let range = read_page_range(&page);
    let lines = shown.plan.with_flag(flag, range).await?;
    let rows = ShownRows {
        range,
        shown: lines.len() as u64,
        total,
    };
    let view = FlaggedView { flag, lines, rows };
    Ok(page_answer(&shown, &flagged_page(&shown, &view)))
}

/// The flagged actions, arranged as somebody asks.
async fn arranged(plan: &PlanAt, by: &str) -> Result<ReviewLists, AppError> {
    let grouped = async |by| plan.flagged_lines(by, FLAGGED_PER_GROUP).await;
    Ok(match by {
        "partner" => ReviewLists::Partners(grouped(FlagGrouping::Lead).await?),
        "work-group" => ReviewLists::Groups(grouped(FlagGrouping::Group).await?),
        "goal" => ReviewLists::Goals(grouped(FlagGrouping::Goal).await?),
        _ => ReviewLists::Flags(plan.by_flag(FLAGGED_PER_LIST.most).await?),
    })
}
