//! Pages as they stood on a past day or at a meeting.

use std::sync::Arc;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Day, Deed, RevisionNumber, Subject, When};
use persistence::plan::{Filter, Grouping, Part, Past};
use serde::Deserialize;

use super::objectives::SHOWN as OF_OBJECTIVE;
use super::partners::ROWS as OF_PARTNER;
use super::review::{GROUPED, SHOWN};
use crate::access::Routes;
use crate::forms::{Corrections, Filled, PlanQuery, read_flag};
use crate::here::Here;
use crate::layout::{document, document_with};
use crate::outline::Outline;
use crate::pages::review::Lists;
use crate::{AppError, pages, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(choose)
        .get(plan)
        .get(goal)
        .get(objective)
        .get(action)
        .get(review)
        .get(flag)
        .get(people)
        .get(partner)
}

/// The day that somebody chooses, and the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    when: String,
    page: String,
}

/// How the review is arranged.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Arrangement {
    by: String,
}

async fn choose(
    path: paths::AsOf,
    here: Here,
    Query(Chosen { when, page }): Query<Chosen>,
) -> Result<Response, AppError> {
    let slug = path.slug;
    let mut wrong = Corrections::default();
    let day = wrong.take("when", Day::optional(&when));
    let Some(Some(day)) = day else {
        let status = match wrong.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let asked = pages::past::page(&here, (&when, &page), &wrong);
        return Ok(document_with(status, &here, asked));
    };
    let when = When::EndOf(day);
    let to = match page.as_str() {
        "review" => paths::PastReview { slug, when }.to_string(),
        "people" => paths::PastPeople { slug, when }.to_string(),
        _ => paths::PastPlan { slug, when }.to_string(),
    };
    Ok(Redirect::to(&to).into_response())
}

async fn plan(
    path: paths::PastPlan,
    here: Here,
    Query(mut query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let (here, past) = here
        .as_of(path.when, paths::Plan { slug: path.slug })
        .await?;
    if !here.may(Deed::ReadProgress) {
        query.flag.clear();
    }
    let (lines, total) = past.lines(&query.filter(), query.part());
    let view = pages::plan::View {
        lines,
        total,
        outline: outline(&past),
        query,
    };
    Ok(document(&here, pages::plan::page(&here, &view)))
}

async fn goal(path: paths::PastGoal, here: Here) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let (here, past) = here.as_of(path.when, paths::Goal { slug, number }).await?;
    let goal = past.plan.goals.get(&number).cloned();
    let view = pages::goal::View {
        goal: goal.ok_or(AppError::NotFound)?,
        history: history(&here, &past, number).await?,
        outline: outline(&past),
    };
    Ok(document(&here, pages::goal::page(&here, &view)))
}

async fn objective(path: paths::PastObjective, here: Here) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let now = paths::Objective { slug, number };
    let (here, past) = here.as_of(path.when, now).await?;
    let objective = past.plan.objectives.get(&number).cloned();
    let filter = Filter {
        objective: Some(number),
        ..Filter::default()
    };
    let view = pages::objective::View {
        objective: objective.ok_or(AppError::NotFound)?,
        version: RevisionNumber(0),
        lines: past.lines(&filter, OF_OBJECTIVE).0,
        history: history(&here, &past, number).await?,
        outline: outline(&past),
    };
    let typed = pages::objective::Typed::on(here.today);
    Ok(document(
        &here,
        pages::objective::page(&here, &view, &typed),
    ))
}

async fn action(path: paths::PastAction, here: Here) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let (here, past) = here
        .as_of(path.when, paths::Action { slug, number })
        .await?;
    let action = past.plan.actions.get(&number).cloned();
    let action = action.ok_or(AppError::NotFound)?;
    let waited = action
        .waiting_for
        .map(|other| past.line(other))
        .transpose()?;
    let view = pages::action::View {
        line: past.line(number)?,
        version: RevisionNumber(0),
        waited,
        reports: past.reports(number),
        history: history(&here, &past, number).await?,
        action,
        outline: outline(&past),
    };
    let typed = pages::action::Typed::default();
    Ok(document(&here, pages::action::page(&here, &view, &typed)))
}

async fn review(
    path: paths::PastReview,
    here: Here,
    Query(Arrangement { by }): Query<Arrangement>,
) -> Result<Response, AppError> {
    let now = paths::Review { slug: path.slug };
    let (here, past) = here.as_of(path.when, now).await?;
    let outline = outline(&past);
    let view = pages::review::View {
        wins: past.wins_after(outline.last_meeting, SHOWN),
        lists: lists(&past, &by),
        exempt: past.exempt(SHOWN),
        outline,
    };
    Ok(document(&here, pages::review::page(&here, &view)))
}

async fn flag(
    path: paths::PastReviewFlag,
    here: Here,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let flag = read_flag(&path.flag).ok_or(AppError::NotFound)?;
    let (slug, name) = (path.slug, path.flag);
    let now = paths::ReviewFlag { slug, flag: name };
    let (here, past) = here.as_of(path.when, now).await?;
    let lines = past.with_flag(flag, query.part());
    let counted = (query.part(), past.outline().figures.flags.of(flag));
    let page = pages::flagged::page(&here, flag, &lines, counted);
    Ok(document(&here, page))
}

async fn people(path: paths::PastPeople, here: Here) -> Result<Response, AppError> {
    let now = paths::People { slug: path.slug };
    let (here, past) = here.as_of(path.when, now).await?;
    let outline = outline(&past);
    Ok(document(&here, pages::people::page(&here, &outline)))
}

async fn partner(path: paths::PastPartner, here: Here) -> Result<Response, AppError> {
    let (slug, number) = (path.slug, path.number);
    let (here, past) = here
        .as_of(path.when, paths::Partner { slug, number })
        .await?;
    let partner = past.plan.partners.get(&number).cloned();
    let filter = Filter {
        partner: Some(number),
        ..Filter::default()
    };
    let part = Part {
        after: 0,
        most: OF_PARTNER,
    };
    let (lines, total) = past.lines(&filter, part);
    let view = pages::partner::View {
        partner: partner.ok_or(AppError::NotFound)?,
        lines,
        total,
        history: history(&here, &past, number).await?,
        outline: outline(&past),
    };
    let page = pages::partner::page(&here, &view, &Filled::default());
    Ok(document(&here, page))
}

fn outline(past: &Past) -> Arc<Outline> {
    Arc::new(past.outline().into())
}

async fn history(
    here: &Here,
    past: &Past,
    subject: impl Into<Subject>,
) -> Result<Vec<domain::Revision>, AppError> {
    let tx = here.read_then().await?;
    Ok(past.history(&tx, subject.into()).await?)
}

fn lists(past: &Past, by: &str) -> Lists {
    match by {
        "partner" => Lists::Partners(past.flagged(Grouping::Lead, GROUPED)),
        "work-group" => Lists::Groups(past.flagged(Grouping::Group, GROUPED)),
        "goal" => Lists::Goals(past.flagged(Grouping::Goal, GROUPED)),
        _ => Lists::Flags(past.by_flag(SHOWN.most)),
    }
}
