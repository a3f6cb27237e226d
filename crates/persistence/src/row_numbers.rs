//! Numbers of rows: how many of them at once, and which is the next.

use sea_orm::{ColumnTrait, EntityTrait, QuerySelect, Select};

use crate::{ReadTx, StoreError};

/// How many things are read at once where all of many are needed: no database takes endless lists of
/// numbers.
pub(crate) const CHUNK: usize = 500;

/// The number for a new row: one more than the highest of `rows`.
pub(crate) async fn next_row_number<E: EntityTrait>(
    rows: Select<E>,
    number: E::Column,
    tx: &ReadTx,
) -> Result<i64, StoreError> {
    let numbers = rows.select_only().column_as(number.max(), "number");
    let highest: Option<Option<i64>> = numbers.into_tuple().one(&tx.tx).await?;
    Ok(highest.flatten().unwrap_or_default() + 1)
}
