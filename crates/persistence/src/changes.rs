//! What changed between two instants, from the revisions in between: of the rest of the history
//! only what each thing was before is read.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{Entity as Thing, Plan, PlanDiff, Revision, SubjectKind};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::entities::revision::Model;
use crate::{ReadTx, StoreError, actions, revisions};

/// What is not, just before `to`, as it was just before `from`.
///
/// # Errors
///
/// When the database fails.
pub async fn changes_between(
    tx: &ReadTx,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<PlanDiff, StoreError> {
    let touched = revisions(tx, TOUCHED, (from, to)).await?;
    let before = revisions(tx, BEFORE, (from, to)).await?;
    let changed = PlanDiff::of(before, touched).within([]);
    let around = around(tx, &changed.around, to).await?;
    Ok(changed.within(around))
}

/// The revisions that were made in between.
const TOUCHED: &str = "SELECT * FROM revisions \
    WHERE partnership_id = $1 AND at >= $2 AND at < $3 ORDER BY number";

/// How the things that were touched in between stood before. The instant is compared within the
/// aggregate, so that no database looks for it first: the index of each thing is the quick way.
const BEFORE: &str = "SELECT * FROM revisions WHERE partnership_id = $1 AND number IN ( \
    SELECT (SELECT MAX(CASE WHEN p.at < $2 THEN p.number END) FROM revisions p \
        WHERE p.partnership_id = $1 AND p.kind = t.kind AND p.subject_number = t.subject_number) \
    FROM (SELECT DISTINCT kind, subject_number FROM revisions \
        WHERE partnership_id = $1 AND at >= $2 AND at < $3) t)";

async fn revisions(
    tx: &ReadTx,
    sql: &str,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Revision>, StoreError> {
    let values = [tx.partnership.0.into(), from.into(), to.into()];
    let query = Statement::from_sql_and_values(tx.tx.get_database_backend(), sql, values);
    let rows = Model::find_by_statement(query).all(&tx.tx).await?;
    rows.into_iter().map(revisions::read_revision).collect()
}

/// As much of the plan just before `to` as it takes to say where what changed belongs, and what
/// everybody is called: all but actions and what was said of them, and of those the ones that a
/// report or reply in between is about.
async fn around(tx: &ReadTx, touched: &Plan, to: DateTime<Utc>) -> Result<Vec<Thing>, StoreError> {
    let mut things = Vec::new();
    for kind in [
        SubjectKind::Partnership,
        SubjectKind::Goal,
        SubjectKind::Objective,
        SubjectKind::Partner,
        SubjectKind::Member,
        SubjectKind::WorkGroup,
    ] {
        things.extend(revisions::states_at(tx, kind, None, to).await?);
    }
    let replies = touched.replies.values();
    let answered: BTreeSet<i64> = replies.map(|reply| reply.report.0).collect();
    let reports = states(tx, SubjectKind::Report, answered, to).await?;
    let answered = reports.iter().filter_map(|one| match one {
        Thing::Report(report) => Some(report),
        _ => None,
    });
    let reported = touched.reports.values().chain(answered);
    let about = reported.map(|report| report.action);
    let about = about.filter(|action| !touched.actions.contains_key(action));
    let about: BTreeSet<i64> = about.map(|action| action.0).collect();
    things.extend(states(tx, SubjectKind::Action, about, to).await?);
    things.extend(reports);
    Ok(things)
}

/// How these things of a kind stood just before `end`.
async fn states(
    tx: &ReadTx,
    kind: SubjectKind,
    numbers: BTreeSet<i64>,
    end: DateTime<Utc>,
) -> Result<Vec<Thing>, StoreError> {
    let numbers: Vec<i64> = numbers.into_iter().collect();
    let mut things = Vec::new();
    for some in numbers.chunks(actions::CHUNK) {
        things.extend(revisions::states_at(tx, kind, Some(some), end).await?);
    }
    Ok(things)
}
