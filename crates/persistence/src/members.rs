//! Members: the people of a partnership.

use std::collections::BTreeMap;

use domain::{EmailAddress, Member, MemberNumber, Name, PartnerNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entities::member::{Column, Entity};
use crate::entities::work_group_chair as chair;
use crate::table::Row;
use crate::{ReadTx, StoreError, stored};

/// What every member is called, by number.
///
/// # Errors
///
/// When the database fails.
pub async fn names(tx: &ReadTx) -> Result<BTreeMap<MemberNumber, Name>, StoreError> {
    let rows = Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .select_only();
    let rows = rows
        .columns([Column::Number, Column::Name])
        .into_tuple::<(i64, String)>();
    let rows = rows.all(&tx.tx).await?;
    rows.into_iter()
        .map(|(number, name)| Ok((MemberNumber(number), stored::clean(name)?)))
        .collect()
}

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
    rows.into_iter().map(Row::read).collect()
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
    row.map(Row::read).transpose()
}

/// Whether the member leads a work group.
///
/// # Errors
///
/// When the database fails.
pub async fn chairs_a_group(tx: &ReadTx, member: MemberNumber) -> Result<bool, StoreError> {
    let own = chair::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(chair::Column::MemberNumber.eq(member.0));
    Ok(chair::Entity::find()
        .filter(own)
        .one(&tx.tx)
        .await?
        .is_some())
}
