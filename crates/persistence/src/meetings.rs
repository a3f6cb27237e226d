//! Meetings, by their days.

use domain::{Calendars, Meeting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entities::meeting::{Column, Entity};
use crate::table::Row;
use crate::{ReadTx, StoreError};

/// Every meeting, the earliest first.
///
/// # Errors
///
/// When the database fails.
pub async fn by_day(tx: &ReadTx) -> Result<Vec<Meeting>, StoreError> {
    let own = Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0));
    let rows = own
        .order_by_asc(Column::Day)
        .order_by_asc(Column::Number)
        .all(&tx.tx)
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// The calendars that the meetings make.
///
/// # Errors
///
/// When the database fails.
pub async fn calendars(tx: &ReadTx) -> Result<Calendars, StoreError> {
    Ok(Calendars::of(&by_day(tx).await?))
}
