//! Members: the people of a partnership.

use std::collections::BTreeSet;

use domain::{EmailAddress, Member, MemberNumber, MemberState, PartnerNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entities::TableRow;
use crate::entities::member::{Column, Entity};
use crate::{ReadTx, StoreError, all, stored};

/// The members of a partner, in order of name.
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
pub async fn present_members(tx: &ReadTx) -> Result<Vec<Member>, StoreError> {
    let mut members: Vec<Member> = all(tx).await?;
    members.retain(|member| !member.has_left());
    Ok(members)
}

/// The member whom mail to that address reaches.
pub async fn with_email(tx: &ReadTx, email: &EmailAddress) -> Result<Option<Member>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Email.eq(email.as_str()));
    let row = Entity::find().filter(own).one(&tx.tx).await?;
    row.map(TableRow::read).transpose()
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
