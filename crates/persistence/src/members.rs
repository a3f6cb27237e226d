//! Members: the people of a partnership.

use domain::{EmailAddress, Member, MemberNumber, PartnerNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};

use crate::entities::member::{Column, Entity};
use crate::entities::work_group_chair as chair;
use crate::table::Row;
use crate::{ReadTx, StoreError};

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
