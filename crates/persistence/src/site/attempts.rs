//! What was tried how often, so that nobody tries without end. All replicas count together.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter,
    Statement,
};

use crate::entities::attempt::{Column, Entity, Model};
use crate::{Database, StoreError};

/// Counts one more in one statement, so that of those who try at once nobody is missed. When the
/// time of the last ones is over, counting begins anew.
const COUNT: &str = "INSERT INTO attempts (key_hash, times, ends_at) VALUES ($1, 1, $2) \
     ON CONFLICT (key_hash) DO UPDATE SET \
     times = CASE WHEN attempts.ends_at <= $3 THEN 1 ELSE attempts.times + 1 END, \
     ends_at = CASE WHEN attempts.ends_at <= $3 THEN excluded.ends_at ELSE attempts.ends_at END \
     RETURNING times, ends_at";

/// Something that is tried, and counted.
#[derive(Clone, Copy, Debug)]
pub struct NewAttempt<'a> {
    /// What it is counted under.
    pub key_hash: &'a str,
    /// When all are forgotten, where it is the first.
    pub ends_at: DateTime<Utc>,
}

/// How often something was tried, and when that is forgotten.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Attempts {
    /// How often.
    pub times: i64,
    /// When counting begins anew.
    pub ends_at: DateTime<Utc>,
}

/// What was counted under a key, if anything that still counts `now`.
pub async fn find_attempts(
    db: &Database,
    key_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Attempts>, StoreError> {
    let one = Entity::find_by_id(key_hash.to_owned()).filter(Column::EndsAt.gt(now));
    Ok(one.one(db.readers()).await?.map(Attempts::from))
}

/// Counts one more attempt, `now`.
pub async fn count_attempt(
    db: &Database,
    attempt: NewAttempt<'_>,
    now: DateTime<Utc>,
) -> Result<Attempts, StoreError> {
    let tx = db.begin_writing().await?;
    let attempts = count(&tx, attempt, now).await?;
    tx.commit().await?;
    Ok(attempts)
}

/// Takes one attempt under a key back.
pub async fn uncount_attempt(db: &Database, key_hash: &str) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let one = Entity::update_many()
        .col_expr(Column::Times, Expr::col(Column::Times).sub(1))
        .filter(Column::KeyHash.eq(key_hash))
        .filter(Column::Times.gt(0));
    one.exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Forgets the attempts that count no more `now`.
pub async fn forget_ended_attempts(db: &Database, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let ended = Column::EndsAt.lte(now);
    Entity::delete_many().filter(ended).exec(&tx).await?;
    Ok(tx.commit().await?)
}

async fn count(
    tx: &DatabaseTransaction,
    attempt: NewAttempt<'_>,
    now: DateTime<Utc>,
) -> Result<Attempts, StoreError> {
    let values = [attempt.key_hash.into(), attempt.ends_at.into(), now.into()];
    let count = Statement::from_sql_and_values(tx.get_database_backend(), COUNT, values);
    let row = tx.query_one_raw(count).await?.ok_or(StoreError::NotFound)?;
    Ok(Attempts {
        times: row.try_get("", "times")?,
        ends_at: row.try_get("", "ends_at")?,
    })
}

impl From<Model> for Attempts {
    fn from(row: Model) -> Self {
        Self {
            times: row.times,
            ends_at: row.ends_at,
        }
    }
}
