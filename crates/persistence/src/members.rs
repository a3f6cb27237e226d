//! Members: the people of a partnership.

use std::collections::BTreeSet;

use domain::{EmailAddress, Member, MemberNumber, MemberState, PartnerNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entities::member::{Column, Entity};
use crate::table::TableRow;
use crate::{
    ReadTx, StoreError, WriteTx, all, calendar_feeds, report_links, save, stored, work_groups,
};

/// The members of a partner, in order of name.
///
/// # Errors
///
/// When the database fails.
pub async fn of_partner(tx: &ReadTx, partner: PartnerNumber) -> Result<Vec<Member>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::PartnerNumber.eq(partner.0));
    let rows = Entity::find()
        .filter(own)
        .order_by_asc(Column::Name)
        .all(&tx.tx)
        .await?;
    rows.into_iter().map(TableRow::read).collect()
}

/// The people who have not left, in order of number.
///
/// # Errors
///
/// When the database fails.
pub async fn present_members(tx: &ReadTx) -> Result<Vec<Member>, StoreError> {
    let mut members: Vec<Member> = all(tx).await?;
    members.retain(|member| !member.has_left());
    Ok(members)
}

/// The member whom mail to that address reaches.
///
/// # Errors
///
/// When the database fails.
pub async fn with_email(tx: &ReadTx, email: &EmailAddress) -> Result<Option<Member>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Email.eq(email.as_str()));
    let row = Entity::find().filter(own).one(&tx.tx).await?;
    row.map(TableRow::read).transpose()
}

/// Lets a member go: the person chairs no work group any more, reports by no link, and no calendar
/// program of theirs reads any more. What the own partner agreed to stands.
///
/// # Errors
///
/// When the database fails.
pub async fn let_go(tx: &WriteTx, member: &Member) -> Result<(), StoreError> {
    for mut group in work_groups::all_work_groups(tx).await? {
        if group.chairs.contains(&member.number) {
            group.chairs.retain(|chair| *chair != member.number);
            work_groups::save_work_group(tx, &group).await?;
        }
    }
    report_links::revoke_link(tx, member.number, None).await?;
    calendar_feeds::revoke_feed(tx, member.number, None).await?;
    save(tx, member, None).await
}

/// Those who have left the partnership.
pub(crate) async fn who_left(tx: &ReadTx) -> Result<BTreeSet<MemberNumber>, StoreError> {
    let left = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::State.eq(stored::stored_name(&MemberState::Removed)));
    let numbers = Entity::find()
        .filter(left)
        .select_only()
        .column(Column::Number);
    let numbers: Vec<i64> = numbers.into_tuple().all(&tx.tx).await?;
    Ok(numbers.into_iter().map(MemberNumber).collect())
}
