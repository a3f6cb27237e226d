//! What changed between two instants, from the revisions in between: of the rest of the history
//! only what each thing was before is read.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{DateTime, Utc};
use domain::{Entity as Thing, Plan, PlanDiff, Revision, SubjectKind};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::entities::revision::Model;
use crate::revisions::ThingsOfKind;
use crate::{ReadTx, StoreError, revisions};

/// What is not, just before `to`, as it was just before `from`.
pub async fn changes_between(
    tx: &ReadTx,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<PlanDiff, StoreError> {
    let touched = revisions_between(tx, TOUCHED, from..to).await?;
    let before = revisions_between(tx, BEFORE, from..to).await?;
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

async fn revisions_between(
    tx: &ReadTx,
    sql: &str,
    span: Range<DateTime<Utc>>,
) -> Result<Vec<Revision>, StoreError> {
    let values = [tx.partnership.0.into(), span.start.into(), span.end.into()];
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
        things.extend(revisions::all_states_at(tx, kind, to).await?);
    }
    let replies = touched.replies.values();
    let answered: BTreeSet<i64> = replies.map(|reply| reply.report.0).collect();
    let answered = ThingsOfKind {
        kind: SubjectKind::Report,
        numbers: &Vec::from_iter(answered),
    };
    let reports = revisions::some_states_at(tx, answered, to).await?;
    let answered = reports.iter().filter_map(Thing::as_report);
    let reported = touched.reports.values().chain(answered);
    let about = reported.map(|report| report.action);
    let about = about.filter(|action| !touched.actions.contains_key(action));
    let about: BTreeSet<i64> = about.map(|action| action.0).collect();
    let about: Vec<i64> = about.into_iter().collect();
    let about = ThingsOfKind::actions(&about);
    things.extend(revisions::some_states_at(tx, about, to).await?);
    things.extend(reports);
    Ok(things)
}
