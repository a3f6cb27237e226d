//! Meetings, by their days, and what goes on in them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    Agenda, Amendment, Attendance, Calendars, Decision, Meeting, MeetingNumber, WorkGroupNumber,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entities::TableRow;
use crate::entities::meeting::{Column, Entity};
use crate::entities::{amendment, decision};
use crate::table::{self, within_partnership};
use crate::{ReadTx, StoreError, WriteTx, find};

/// Every meeting, the earliest first.
pub async fn by_day(tx: &ReadTx) -> Result<Vec<Meeting>, StoreError> {
    let own = Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0));
    let rows = own
        .order_by_asc(Column::Day)
        .order_by_asc(Column::Number)
        .all(&tx.tx)
        .await?;
    rows.into_iter().map(TableRow::read).collect()
}

/// The first meeting from `today` on that looks at one of these work groups, where one lies ahead.
pub async fn next_about(
    tx: &ReadTx,
    groups: impl IntoIterator<Item = Option<WorkGroupNumber>>,
    today: NaiveDate,
) -> Result<Option<MeetingNumber>, StoreError> {
    let groups: BTreeSet<_> = groups.into_iter().collect();
    let meetings = by_day(tx).await?;
    let calendars = Calendars::of(&meetings);
    let mut ahead = meetings
        .iter()
        .filter(|meeting| meeting.day >= today && !meeting.is_over());
    let next = ahead.find(|meeting| {
        let mut groups = groups.iter();
        groups.any(|group| calendars.looks_at(*group, meeting))
    });
    Ok(next.map(|meeting| meeting.number))
}

/// The calendars that the meetings make.
pub async fn all_calendars(tx: &ReadTx) -> Result<Calendars, StoreError> {
    Ok(Calendars::of(&by_day(tx).await?))
}

/// The meetings of a series, the earliest first.
pub async fn of_series(tx: &ReadTx, series: MeetingNumber) -> Result<Vec<Meeting>, StoreError> {
    let mut meetings = by_day(tx).await?;
    meetings.retain(|meeting| meeting.series == Some(series));
    Ok(meetings)
}

/// What was arranged about a meeting's agenda.
pub async fn find_agenda(tx: &ReadTx, meeting: MeetingNumber) -> Result<Agenda, StoreError> {
    match find(tx, meeting).await {
        Err(StoreError::NotFound) => Ok(Agenda::new(meeting)),
        found => found,
    }
}

/// Who was at a meeting.
pub async fn find_attendance(
    tx: &ReadTx,
    meeting: MeetingNumber,
) -> Result<Attendance, StoreError> {
    match find(tx, meeting).await {
        Err(StoreError::NotFound) => Ok(Attendance::new(meeting)),
        found => found,
    }
}

/// Keeps who was at a meeting.
pub async fn keep_attendance(tx: &WriteTx, attendance: &Attendance) -> Result<(), StoreError> {
    table::keep_row(tx, attendance).await
}

/// What a meeting decided, in order.
pub async fn decisions_of_meeting(
    tx: &ReadTx,
    meeting: MeetingNumber,
) -> Result<Vec<Decision>, StoreError> {
    let rows = within_partnership::<Decision>(tx)
        .filter(decision::Column::MeetingNumber.eq(meeting.0))
        .order_by_asc(decision::Column::Number);
    rows.all(&tx.tx)
        .await?
        .into_iter()
        .map(TableRow::read)
        .collect()
}

/// What was added to a meeting's minutes after it was closed, in order.
pub async fn amendments_of_meeting(
    tx: &ReadTx,
    meeting: MeetingNumber,
) -> Result<Vec<Amendment>, StoreError> {
    let rows = within_partnership::<Amendment>(tx)
        .filter(amendment::Column::MeetingNumber.eq(meeting.0))
        .order_by_asc(amendment::Column::Number);
    rows.all(&tx.tx)
        .await?
        .into_iter()
        .map(TableRow::read)
        .collect()
}
