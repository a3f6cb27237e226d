//! Meetings, by their days, and what goes on in them.

use domain::{Agenda, Amendment, Attendance, Calendars, Decision, Meeting, MeetingNumber};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entities::meeting::{Column, Entity};
use crate::entities::{amendment, decision};
use crate::table::{self, Row, within};
use crate::{ReadTx, StoreError, WriteTx, find};

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

/// What was arranged about a meeting's agenda.
///
/// # Errors
///
/// When the database fails.
pub async fn agenda(tx: &ReadTx, meeting: MeetingNumber) -> Result<Agenda, StoreError> {
    match find(tx, domain::Subject::agenda(meeting)).await {
        Err(StoreError::NotFound) => Ok(Agenda::new(meeting)),
        found => found,
    }
}

/// Who was at a meeting.
///
/// # Errors
///
/// When the database fails.
pub async fn attendance(tx: &ReadTx, meeting: MeetingNumber) -> Result<Attendance, StoreError> {
    match find(tx, domain::Subject::attendance(meeting)).await {
        Err(StoreError::NotFound) => Ok(Attendance::new(meeting)),
        found => found,
    }
}

/// Keeps who was at a meeting.
///
/// # Errors
///
/// When the database fails.
pub async fn keep_attendance(tx: &WriteTx, attendance: &Attendance) -> Result<(), StoreError> {
    table::keep(tx, attendance).await
}

/// What a meeting decided, in order.
///
/// # Errors
///
/// When the database fails.
pub async fn decisions(tx: &ReadTx, meeting: MeetingNumber) -> Result<Vec<Decision>, StoreError> {
    let rows = within::<Decision>(tx)
        .filter(decision::Column::MeetingNumber.eq(meeting.0))
        .order_by_asc(decision::Column::Number);
    rows.all(&tx.tx).await?.into_iter().map(Row::read).collect()
}

/// What was added to a meeting's minutes after it was closed, in order.
///
/// # Errors
///
/// When the database fails.
pub async fn amendments(tx: &ReadTx, meeting: MeetingNumber) -> Result<Vec<Amendment>, StoreError> {
    let rows = within::<Amendment>(tx)
        .filter(amendment::Column::MeetingNumber.eq(meeting.0))
        .order_by_asc(amendment::Column::Number);
    rows.all(&tx.tx).await?.into_iter().map(Row::read).collect()
}
