//! Leadership's page on the web.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum_extra::routing::RouterExt;
use domain::FlagName;
use persistence::plan::{self, Grouping, Part};
use persistence::{ReadTx, all, meetings, partners, work_groups};
use serde::Deserialize;
use wording::Names;

use crate::forms::{PlanQuery, read_flag};
use crate::here::Here;
use crate::layout::document;
use crate::pages::review::{Lists, View};
use crate::{AppError, AppState, pages, paths};

/// How many actions of a flag the review shows; the others are one link away.
const SHOWN: Part = Part { after: 0, most: 12 };
/// How many flagged actions the review shows when it is grouped in another way.
const GROUPED: Part = Part {
    after: 0,
    most: 100,
};

pub fn router() -> Router<AppState> {
    Router::new().typed_get(show).typed_get(flag)
}

/// How the review is arranged.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Arrangement {
    by: String,
}

async fn show(
    _: paths::Review,
    here: Here,
    Query(Arrangement { by }): Query<Arrangement>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let calendars = meetings::calendars(&tx).await?;
    let calendar = calendars.partnership();
    let last_meeting = calendar.last(here.today);
    let since = last_meeting
        .and_then(|day| day.succ_opt())
        .unwrap_or_default();
    let then = match last_meeting {
        Some(day) => here.counts_at_end_of(&tx, day).await?,
        None => None,
    };
    let view = View {
        figures: here.figures(&tx).await?,
        then,
        last_meeting,
        next_meeting: calendar.next(here.today),
        wins: plan::wins_since(&tx, since, SHOWN).await?,
        lists: lists(&tx, &by).await?,
        exempt: plan::exempt(&tx, SHOWN).await?,
        names: names(&tx).await?,
        goals: all(&tx).await?,
    };
    Ok(document(&here, pages::review::page(&here, &view)))
}

async fn flag(
    path: paths::ReviewFlag,
    here: Here,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let flag = read_flag(&path.flag).ok_or(AppError::NotFound)?;
    let tx = here.read().await?;
    let lines = plan::with_flag(&tx, flag, query.part()).await?;
    let total = here.figures(&tx).await?.flags.of(flag);
    Ok(document(
        &here,
        pages::flagged::page(&here, flag, &lines, (query.part(), total)),
    ))
}

async fn lists(tx: &ReadTx, by: &str) -> Result<Lists, AppError> {
    Ok(match by {
        "partner" => Lists::Partners(plan::flagged(tx, Grouping::Lead, GROUPED).await?),
        "work-group" => Lists::Groups(plan::flagged(tx, Grouping::Group, GROUPED).await?),
        "goal" => Lists::Goals(plan::flagged(tx, Grouping::Goal, GROUPED).await?),
        _ => Lists::Flags(by_flag(tx).await?),
    })
}

async fn by_flag(tx: &ReadTx) -> Result<BTreeMap<FlagName, Vec<plan::Line>>, AppError> {
    let mut lists = BTreeMap::new();
    for flag in FlagName::ALL {
        let lines = plan::with_flag(tx, flag, SHOWN).await?;
        if !lines.is_empty() {
            lists.insert(flag, lines);
        }
    }
    Ok(lists)
}

async fn names(tx: &ReadTx) -> Result<Names, AppError> {
    let groups = work_groups::all(tx).await?;
    Ok(Names {
        partners: partners::names(tx).await?,
        groups: groups
            .into_iter()
            .map(|group| (group.number, group.name))
            .collect(),
        ..Names::default()
    })
}
