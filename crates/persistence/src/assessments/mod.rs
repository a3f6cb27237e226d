//! The rule's assessments, kept beside the actions so that no page has to work them out.
//!
//! The assessment of an action is worked out when something changed that may change it, in the
//! same transaction. It also says until which day it is valid if nothing is recorded; when that day
//! has passed, it is worked out anew before anybody sees it.
mod commit;
mod stored;
mod work_out;

use chrono::{DateTime, NaiveDate, Utc};
use domain::PartnershipId;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Statement};

use crate::entities::action::{Column, Entity};
use crate::{Database, ReadTx, StoreError};

pub(crate) use stored::{StoredAssessment, assessment_columns, flag_code, flag_of_code};
pub(crate) use work_out::work_out;

use work_out::{SharedFacts, renew_rows};

/// The moment that a page shows: the instant, and the day that it lies in where the partnership is.
#[derive(Clone, Copy, Debug)]
pub struct PresentMoment {
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
}

/// Starts a transaction for showing how things stand at a moment: assessments whose days have
/// passed are worked out anew before.
pub async fn read_assessed(
    db: &Database,
    partnership: PartnershipId,
    moment: PresentMoment,
) -> Result<ReadTx, StoreError> {
    let tx = db.read(partnership).await?;
    if !any_outdated(&tx, moment.today).await? {
        return Ok(tx);
    }
    drop(tx);
    renew_outdated(db, partnership, moment.now).await?;
    db.read(partnership).await
}

/// Works out anew the assessments that are no longer valid `now`.
pub async fn renew_outdated(
    db: &Database,
    partnership: PartnershipId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = ReadTx::inside(db.begin_writing().await?, partnership).await?;
    tx.lock_partnership().await?;
    let shared = SharedFacts::load(&tx, now).await?;
    let outdated = Entity::find()
        .filter(own(&tx))
        .filter(outdated(shared.today));
    let rows = outdated.all(&tx.tx).await?;
    renew_rows(&tx, &shared, rows).await?;
    Ok(tx.tx.commit().await?)
}

async fn any_outdated(tx: &ReadTx, today: NaiveDate) -> Result<bool, StoreError> {
    // Two questions and no OR: each has an index of its own.
    let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM actions WHERE partnership_id = $1 AND holds_until < $2) \
               OR EXISTS (SELECT 1 FROM actions WHERE partnership_id = $1 AND holds_from > $2)";
    let values = [tx.partnership.0.into(), today.into()];
    let query = Statement::from_sql_and_values(tx.tx.get_database_backend(), sql, values);
    Ok(tx.tx.query_one_raw(query).await?.is_some())
}

fn own(tx: &ReadTx) -> Condition {
    Condition::all().add(Column::PartnershipId.eq(tx.partnership.0))
}

/// A clock that was set back makes assessments invalid too: they begin after today.
fn outdated(today: NaiveDate) -> Condition {
    Condition::any()
        .add(Column::ValidUntil.lt(today))
        .add(Column::ValidFrom.gt(today))
}
