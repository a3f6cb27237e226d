//! Who did what, for coordinators.

use axum::extract::Query;
use axum::response::Response;
use persistence::records;

use crate::error::AppError;
use crate::layout::page_answer;
use crate::paths;
use crate::records::page::{RecordsView, records_page};
use crate::records::query::RecordsQuery;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;

/// How many records a page shows.
const ROWS: usize = 50;

pub(super) async fn show_records(
    _: paths::Records,
    request: MemberRequest,
    Query(query): Query<RecordsQuery>,
) -> Result<Response, AppError> {
    let tx = request.read().await?;
    let wanted = query.wanted(request.partnership().zone);
    // One more than is shown tells whether there are more.
    let mut records = records::latest_records(&tx, &wanted, ROWS as u64 + 1).await?;
    let more = records.len() > ROWS;
    records.truncate(ROWS);
    let replies = records.iter();
    let replies = replies.filter_map(|record| record.revision.entity.as_reply());
    let replied: Vec<_> = replies.map(|reply| reply.report).collect();
    let view = RecordsView {
        actions: records::actions_of(&tx, &replied).await?,
        names: everybodys_names(&tx).await?,
        records,
        more,
        query,
    };
    Ok(page_answer(&request, &records_page(&request, &view)))
}
