//! Pages as they stood on a past day or at a meeting.

use std::sync::Arc;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Day, FlagName, Permission, Subject, When};
use persistence::Past;
use persistence::plan::{Filter, FlagGrouping, PageRange};
use serde::Deserialize;

use crate::actions::page::{ActionTyped, ActionView, action_page};
use crate::error::AppError;
use crate::goals::page::{GoalView, goal_page};
use crate::history::page::choose_day_page;
use crate::layout::{page_answer, page_answer_with};
use crate::objectives::form::ReadingForm;
use crate::objectives::handlers::ACTIONS_OF_OBJECTIVE;
use crate::objectives::page::{ObjectiveView, objective_page};
use crate::outline::NamedOutline;
use crate::paths;
use crate::people::page::people_page;
use crate::people::partners::handlers::ACTIONS_OF_PARTNER;
use crate::people::partners::page::{PartnerView, partner_page};
use crate::plan::page::{PlanView, plan_page};
use crate::plan::query::PlanQuery;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::review::flagged_page::flagged_page;
use crate::review::handlers::{FLAGGED_PER_GROUP, FLAGGED_PER_LIST};
use crate::review::page::{ReviewLists, ReviewView, review_page};

/// The day that somebody chooses, and the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ChosenDay {
    when: String,
    page: String,
}

/// How the review is arranged.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PastArrangement {
    by: String,
}

pub(super) async fn choose_day(
    path: paths::AsOf,
    request: MemberRequest,
    Query(ChosenDay { when, page }): Query<ChosenDay>,
) -> Result<Response, AppError> {
    let slug = path.slug;
    let mut wrong = Corrections::default();
    let day = wrong.take("when", Day::optional(&when));
    let Some(Some(day)) = day else {
        let status = if wrong.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let asked = choose_day_page(&request, (&when, &page), &wrong);
        return Ok(page_answer_with(status, &request, asked));
    };
    let when = When::EndOf(day);
    let to = match page.as_str() {
        "review" => paths::PastReview { slug, when }.to_string(),
        "people" => paths::PastPeople { slug, when }.to_string(),
        _ => paths::PastPlan { slug, when }.to_string(),
    };
    Ok(Redirect::to(&to).into_response())
}

pub(super) async fn past_plan(
    path: paths::PastPlan,
    request: MemberRequest,
    Query(mut query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let (request, past) = request
        .as_of(path.when, paths::Plan { slug: path.slug })
        .await?;
    if !request.may(Permission::ReadProgress) {
        query.flag.clear();
    }
    let (lines, total) = past.lines(&query.filter(), query.part());
    let view = PlanView {
        lines,
        total,
        outline: outline(&past),
        query,
    };
    Ok(page_answer(&request, plan_page(&request, &view)))
}

pub(super) async fn past_goal(
    path: paths::PastGoal,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let (request, past) = request
        .as_of(path.when, paths::Goal { slug, number })
        .await?;
    let goal = past.plan.goals.get(&number).cloned();
    let view = GoalView {
        goal: goal.ok_or(AppError::NotFound)?,
        history: history(&request, &past, number).await?,
        outline: outline(&past),
    };
    Ok(page_answer(&request, goal_page(&request, &view)))
}

pub(super) async fn past_objective(
    path: paths::PastObjective,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let now = paths::Objective { slug, number };
    let (request, past) = request.as_of(path.when, now).await?;
    let objective = past.plan.objectives.get(&number).cloned();
    let filter = Filter {
        objective: Some(number),
        ..Filter::default()
    };
    let view = ObjectiveView {
        objective: objective.ok_or(AppError::NotFound)?,
        version: None,
        lines: past.lines(&filter, ACTIONS_OF_OBJECTIVE).0,
        history: history(&request, &past, number).await?,
        outline: outline(&past),
    };
    let typed = Filled::new(ReadingForm::on(request.today));
    Ok(page_answer(
        &request,
        objective_page(&request, &view, &typed),
    ))
}

pub(super) async fn past_action(
    path: paths::PastAction,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let (request, past) = request
        .as_of(path.when, paths::Action { slug, number })
        .await?;
    let action = past.plan.actions.get(&number).cloned();
    let action = action.ok_or(AppError::NotFound)?;
    let waited = action
        .waiting_for
        .map(|other| past.line(other))
        .transpose()?;
    let view = ActionView {
        line: past.line(number)?,
        version: None,
        waited,
        reports: past.reports(number),
        history: history(&request, &past, number).await?,
        action,
        outline: outline(&past),
    };
    let typed = ActionTyped::default();
    Ok(page_answer(&request, action_page(&request, &view, &typed)))
}

pub(super) async fn past_review(
    path: paths::PastReview,
    request: MemberRequest,
    Query(PastArrangement { by }): Query<PastArrangement>,
) -> Result<Response, AppError> {
    let now = paths::Review { slug: path.slug };
    let (request, past) = request.as_of(path.when, now).await?;
    let outline = outline(&past);
    let view = ReviewView {
        wins: past.wins_after(outline.last_meeting, FLAGGED_PER_LIST),
        lists: lists(&past, &by),
        exempt: past.exempt(FLAGGED_PER_LIST),
        outline,
    };
    Ok(page_answer(&request, review_page(&request, &view)))
}

pub(super) async fn past_flag(
    path: paths::PastReviewFlag,
    request: MemberRequest,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let flag = FlagName::of_slug(&path.flag).ok_or(AppError::NotFound)?;
    let (slug, name) = (path.slug, path.flag);
    let now = paths::ReviewFlag { slug, flag: name };
    let (request, past) = request.as_of(path.when, now).await?;
    let lines = past.with_flag(flag, query.part());
    let counted = (query.part(), past.outline().figures.flags.of(flag));
    let page = flagged_page(&request, flag, &lines, counted);
    Ok(page_answer(&request, page))
}

pub(super) async fn past_people(
    path: paths::PastPeople,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let now = paths::People { slug: path.slug };
    let (request, past) = request.as_of(path.when, now).await?;
    let outline = outline(&past);
    Ok(page_answer(&request, people_page(&request, &outline)))
}

pub(super) async fn past_partner(
    path: paths::PastPartner,
    request: MemberRequest,
) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let (request, past) = request
        .as_of(path.when, paths::Partner { slug, number })
        .await?;
    let partner = past.plan.partners.get(&number).cloned();
    let filter = Filter {
        partner: Some(number),
        ..Filter::default()
    };
    let part = PageRange {
        after: 0,
        most: ACTIONS_OF_PARTNER,
    };
    let (lines, total) = past.lines(&filter, part);
    let view = PartnerView {
        partner: partner.ok_or(AppError::NotFound)?,
        lines,
        total,
        history: history(&request, &past, number).await?,
        outline: outline(&past),
    };
    let page = partner_page(&request, &view, &Filled::default());
    Ok(page_answer(&request, page))
}

fn outline(past: &Past) -> Arc<NamedOutline> {
    Arc::new(past.outline().into())
}

async fn history(
    request: &MemberRequest,
    past: &Past,
    subject: impl Into<Subject>,
) -> Result<Vec<domain::Revision>, AppError> {
    let tx = request.read_then().await?;
    Ok(past.history(&tx, subject.into()).await?)
}

fn lists(past: &Past, by: &str) -> ReviewLists {
    match by {
        "partner" => ReviewLists::Partners(past.flagged(FlagGrouping::Lead, FLAGGED_PER_GROUP)),
        "work-group" => ReviewLists::Groups(past.flagged(FlagGrouping::Group, FLAGGED_PER_GROUP)),
        "goal" => ReviewLists::Goals(past.flagged(FlagGrouping::Goal, FLAGGED_PER_GROUP)),
        _ => ReviewLists::Flags(past.by_flag(FLAGGED_PER_LIST.most)),
    }
}
