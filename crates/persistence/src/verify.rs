//! Checks that history and tables agree.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{Entity, Subject};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, Statement};

use crate::entities::{action, action_flag};
use crate::{Database, ReadTx, Snapshot, StoreError, assessments, revisions, stored};

/// What is wrong with a partnership's records `now`, a sentence each; nothing when all is well.
///
/// # Errors
///
/// When the database fails, or a record cannot even be read.
pub async fn verify_partnership(
    tx: &ReadTx,
    now: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let mut wrong = history(tx).await?;
    wrong.extend(kept_assessments(tx, now).await?);
    wrong.extend(kept_flags(tx).await?);
    Ok(wrong)
}

/// References that point at nothing, a sentence each. PostgreSQL never lets one in; a SQLite
/// file may have been written to by something else.
pub async fn broken_references(db: &Database) -> Result<Vec<String>, StoreError> {
    let tx = db.begin_reading().await?;
    if tx.get_database_backend() != DbBackend::Sqlite {
        return Ok(Vec::new());
    }
    let check = Statement::from_string(DbBackend::Sqlite, "PRAGMA foreign_key_check");
    let mut wrong = Vec::new();
    for row in tx.query_all_raw(check).await? {
        let table: String = row.try_get_by_index(0)?;
        let target: String = row.try_get_by_index(2)?;
        wrong.push(format!(
            "a row of {table} refers to one of {target} that is not there"
        ));
    }
    Ok(wrong)
}

/// Whether the newest revision of everything is what the tables hold.
async fn history(tx: &ReadTx) -> Result<Vec<String>, StoreError> {
    let newest = revisions::newest_revisions(tx, None).await?;
    let mut told: BTreeMap<(String, i64), Option<Entity>> = newest
        .into_iter()
        .map(|row| {
            (
                (row.kind, row.subject_number),
                stored::from_json(row.state).ok(),
            )
        })
        .collect();
    let mut wrong = Vec::new();
    for entity in Snapshot::entities(tx).await? {
        let Subject { kind, number } = entity.subject();
        let kind = stored::stored_name(&kind);
        match told.remove(&(kind.clone(), number)) {
            None => wrong.push(format!("{kind} {number} has no history")),
            Some(state) if state.as_ref() == Some(&entity) => {}
            Some(_) => wrong.push(format!("{kind} {number} is not what its history says")),
        }
    }
    let gone = told
        .into_keys()
        .map(|(kind, number)| format!("{kind} {number} is gone, its history remains"));
    wrong.extend(gone);
    Ok(wrong)
}

/// Whether the kept assessments that are still valid are what the rule says.
async fn kept_assessments(tx: &ReadTx, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    let own = action::Entity::find().filter(action::Column::PartnershipId.eq(tx.partnership.0));
    let mut wrong = Vec::new();
    for (row, cached) in assessments::work_out(tx, own.all(&tx.tx).await?, now).await? {
        let today = if cached.assessment.status.is_open() {
            cached.valid_from
        } else {
            row.valid_from
        };
        let holds = row.valid_from <= today && today <= row.valid_until;
        let right = assessments::assessment_columns(&cached);
        let same = right.assessment.as_ref() == &row.assessment
            && right.standing.as_ref() == &row.standing
            && right.flagged.as_ref() == &row.flagged
            && right.exempted.as_ref() == &row.exempted
            && right.overdue.as_ref() == &row.overdue;
        if holds && !same {
            wrong.push(format!(
                "action {} keeps an answer that the rule does not give",
                row.number
            ));
        }
    }
    Ok(wrong)
}

/// Whether the lists of flags are what the assessments say.
async fn kept_flags(tx: &ReadTx) -> Result<Vec<String>, StoreError> {
    let own =
        action_flag::Entity::find().filter(action_flag::Column::PartnershipId.eq(tx.partnership.0));
    let mut listed: Vec<(i64, i16, chrono::NaiveDate)> = own
        .all(&tx.tx)
        .await?
        .into_iter()
        .map(|row| (row.action_number, row.flag, row.since))
        .collect();
    let own = action::Entity::find().filter(action::Column::PartnershipId.eq(tx.partnership.0));
    let mut kept = Vec::new();
    for row in own.all(&tx.tx).await? {
        let kept_one: assessments::StoredAssessment = stored::from_json(row.assessment)?;
        kept.extend(kept_one.flags.iter().map(|flag| {
            (
                row.number,
                assessments::flag_code(flag.name()),
                flag.since(),
            )
        }));
    }
    listed.sort_unstable();
    kept.sort_unstable();
    let differ = listed != kept;
    Ok(differ
        .then(|| "the lists of flags are not what the kept answers say".to_owned())
        .into_iter()
        .collect())
}
