//! Who did what, for coordinators.

use axum::extract::Query;
use axum::response::Response;
use domain::Entity;
use persistence::records;

use super::actions::names;
use crate::access::Routes;
use crate::forms::RecordsQuery;
use crate::here::Here;
use crate::layout::document;
use crate::pages::records::{View, page};
use crate::{AppError, paths};

/// How many records a page shows.
const ROWS: usize = 50;

pub fn router() -> Routes {
    Routes::new().get(show)
}

async fn show(
    _: paths::Records,
    here: Here,
    Query(query): Query<RecordsQuery>,
) -> Result<Response, AppError> {
    let tx = here.read().await?;
    let wanted = query.wanted(here.partnership().zone);
    // One more than is shown tells whether there are more.
    let mut records = records::latest(&tx, &wanted, ROWS as u64 + 1).await?;
    let more = records.len() > ROWS;
    records.truncate(ROWS);
    let replied = records
        .iter()
        .filter_map(|record| match &record.revision.entity {
            Entity::Reply(reply) => Some(reply.report),
            _ => None,
        });
    let replied: Vec<_> = replied.collect();
    let view = View {
        actions: records::actions_of(&tx, &replied).await?,
        names: names(&tx).await?,
        records,
        more,
        query,
    };
    Ok(document(&here, page(&here, &view)))
}
