//! Members: the people of a partnership.

use std::collections::{BTreeMap, BTreeSet};

use domain::{EmailAddress, Member, MemberNumber, MemberState, Name, PartnerNumber, Role};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::entities::TableRow;
use crate::entities::member::{Column, Entity};
use crate::{ReadTx, StoreError, WriteTx, all, stored};

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

/// Whoever has coordinated the partnership longest of those who are here; nobody where nobody does.
pub async fn coordinator(tx: &ReadTx) -> Result<Option<Member>, StoreError> {
    let own = Column::PartnershipId.eq(tx.partnership.0);
    let coordinates = Column::Role.eq(stored::stored_name(&Role::Coordinator));
    let is_here = Column::State.eq(stored::stored_name(&MemberState::Active));
    let first = Entity::find()
        .filter(own.and(coordinates).and(is_here))
        .order_by_asc(Column::Number);
    first.one(&tx.tx).await?.map(TableRow::read).transpose()
}

/// The member whom mail to that address reaches.
pub async fn with_email(tx: &ReadTx, email: &EmailAddress) -> Result<Option<Member>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Email.eq(email.as_str()));
    let row = Entity::find().filter(own).one(&tx.tx).await?;
    row.map(TableRow::read).transpose()
}

/// Marks that what is mailed to that address reaches the person: somebody signed in with it, or sent
/// an answer by a link that was mailed there.
pub async fn prove_address(
    tx: &WriteTx,
    member: MemberNumber,
    address: &EmailAddress,
) -> Result<(), StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Number.eq(member.0));
    let proven = Expr::val(address.as_str());
    Entity::update_many()
        .col_expr(Column::Proven, proven)
        .filter(own)
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// Whether it is known that what is mailed to the person's address reaches the person.
pub async fn is_proven(tx: &ReadTx, member: MemberNumber) -> Result<bool, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Number.eq(member.0));
    let proven = Expr::col(Column::Proven).eq(Expr::col(Column::Email));
    let row = Entity::find().filter(own.and(proven)).count(&tx.tx).await?;
    Ok(row > 0)
}

/// What these members are called.
pub async fn names_of(
    tx: &ReadTx,
    members: &BTreeSet<MemberNumber>,
) -> Result<BTreeMap<MemberNumber, Name>, StoreError> {
    let own = Column::PartnershipId.eq(tx.partnership.0);
    let some = Column::Number.is_in(members.iter().map(|member| member.0));
    let rows = Entity::find()
        .filter(own.and(some))
        .select_only()
        .columns([Column::Number, Column::Name]);
    let rows: Vec<(i64, String)> = rows.into_tuple().all(&tx.tx).await?;
    let names = rows
        .into_iter()
        .map(|(member, name)| Ok((MemberNumber(member), stored::clean_text(name)?)));
    names.collect()
}

/// Those who have not left the partnership, each with the partner whose member it is.
pub(crate) async fn partners_of_members(
    tx: &ReadTx,
) -> Result<BTreeMap<MemberNumber, Option<PartnerNumber>>, StoreError> {
    let present = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::State.ne(stored::stored_name(&MemberState::Removed)));
    let rows = Entity::find()
        .filter(present)
        .select_only()
        .columns([Column::Number, Column::PartnerNumber]);
    let rows: Vec<(i64, Option<i64>)> = rows.into_tuple().all(&tx.tx).await?;
    let present = rows.into_iter();
    Ok(present
        .map(|(member, partner)| (MemberNumber(member), partner.map(PartnerNumber)))
        .collect())
}
