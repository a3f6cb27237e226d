//! Leadership's page on the web.

use axum::extract::Query;
use axum::response::Response;
use domain::FlagName;
use persistence::PlanAt;
use persistence::plan::{FlagGrouping, PageRange};
use serde::Deserialize;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::plan::query::PlanQuery;
use crate::request::address_at::AddressAt;
use crate::request::member_request::MemberRequest;
use crate::review::flagged_page::flagged_page;
use crate::review::page::{ReviewLists, ReviewView, review_page};

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
    Ok(page_answer(&shown, review_page(&shown, &view)))
}

pub(super) async fn show_flagged(
    path: AddressAt<paths::ReviewFlag>,
    request: MemberRequest,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let flag = FlagName::of_slug(&path.flag).ok_or(AppError::NotFound)?;
    let shown = request.plan_at(&path).await?;
    let total = shown.outline.figures.flags.of(flag);
    let lines = shown.plan.with_flag(flag, query.part()).await?;
    let page = flagged_page(&shown, flag, &lines, (query.part(), total));
    Ok(page_answer(&shown, page))
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
