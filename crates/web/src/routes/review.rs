//! Leadership's page on the web.

use axum::extract::Query;
use axum::response::Response;
use persistence::ReadTx;
use persistence::plan::{self, Grouping, Part};
use serde::Deserialize;

use crate::access::Routes;
use crate::forms::{PlanQuery, read_flag};
use crate::here::Here;
use crate::layout::document;
use crate::pages::review::{Lists, View};
use crate::{AppError, pages, paths};

/// How many actions of a flag the review shows; the others are one link away.
pub(super) const SHOWN: Part = Part { after: 0, most: 12 };
/// How many flagged actions the review shows when it is grouped in another way.
pub(super) const GROUPED: Part = Part {
    after: 0,
    most: 100,
};

pub fn router() -> Routes {
    Routes::new().get(show).get(flag)
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
    let outline = here.outline().await?;
    let tx = here.read().await?;
    let view = View {
        wins: plan::wins_after(&tx, outline.last_meeting, SHOWN).await?,
        lists: lists(&tx, &by).await?,
        exempt: plan::exempt(&tx, SHOWN).await?,
        outline,
    };
    Ok(document(&here, pages::review::page(&here, &view)))
}

async fn flag(
    path: paths::ReviewFlag,
    here: Here,
    Query(query): Query<PlanQuery>,
) -> Result<Response, AppError> {
    let flag = read_flag(&path.flag).ok_or(AppError::NotFound)?;
    let total = here.outline().await?.figures.flags.of(flag);
    let tx = here.read().await?;
    let lines = plan::with_flag(&tx, flag, query.part()).await?;
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
        _ => Lists::Flags(plan::by_flag(tx, SHOWN.most).await?),
    })
}
