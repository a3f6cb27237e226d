//! Work groups, with their chairs.

use std::collections::BTreeMap;

use domain::{Invitees, MemberNumber, PartnerNumber, StatusName, WorkGroup, WorkGroupNumber};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select,
    Set,
};

use crate::entities::work_group::{ActiveModel, Column, Entity};
use crate::entities::work_group_chair as chair;
use crate::entities::{action, action_supporter};
use crate::revisions::record_revision;
use crate::{ReadTx, StoreError, WriteTx, stored};

/// The group of that number.
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has none.
pub async fn find_work_group(
    tx: &ReadTx,
    number: WorkGroupNumber,
) -> Result<WorkGroup, StoreError> {
    let groups = all_work_groups(tx).await?;
    groups
        .into_iter()
        .find(|group| group.number == number)
        .ok_or(StoreError::NotFound)
}

/// Every group, in order of number: a partnership has a handful.
pub async fn all_work_groups(tx: &ReadTx) -> Result<Vec<WorkGroup>, StoreError> {
    let own = Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0));
    let rows = own.order_by_asc(Column::Number).all(&tx.tx).await?;
    let mut chairs = chairs(tx).await?;
    let groups = rows.into_iter().map(|row| {
        Ok(WorkGroup {
            number: WorkGroupNumber(row.number),
            name: stored::clean_text(row.name)?,
            chairs: chairs.remove(&row.number).unwrap_or_default(),
        })
    });
    groups.collect()
}

/// Who comes to the meetings of each group.
pub async fn invitees(tx: &ReadTx) -> Result<Invitees, StoreError> {
    use action::Column;
    let leads = carried(tx)
        .filter(Column::LeadPartner.is_not_null())
        .column(Column::LeadPartner)
        .distinct();
    let leads: Vec<(i64, i64)> = leads.into_tuple().all(&tx.tx).await?;
    let supporters = carried(tx)
        .join(JoinType::InnerJoin, supporters_of_actions())
        .column(action_supporter::Column::PartnerNumber)
        .distinct();
    let supporters: Vec<(i64, i64)> = supporters.into_tuple().all(&tx.tx).await?;
    let carriers = leads.into_iter().chain(supporters);
    let carriers =
        carriers.map(|(group, partner)| (WorkGroupNumber(group), PartnerNumber(partner)));
    Ok(Invitees::of(all_work_groups(tx).await?, carriers))
}

/// The work groups of open actions.
fn carried(tx: &ReadTx) -> Select<action::Entity> {
    use action::Column;
    let open = StatusName::ALL
        .into_iter()
        .filter(|status| status.is_open());
    action::Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::Standing.is_in(open.map(|status| stored::stored_name(&status))))
        .filter(Column::GroupNumber.is_not_null())
        .select_only()
        .column(Column::GroupNumber)
}

fn supporters_of_actions() -> sea_orm::RelationDef {
    use action::Column;
    use action_supporter::Column as Supporter;
    action::Entity::belongs_to(action_supporter::Entity)
        .from((Column::PartnershipId, Column::Number))
        .to((Supporter::PartnershipId, Supporter::ActionNumber))
        .into()
}

/// Puts a new group in its table.
///
/// # Errors
///
/// When a chair is not there.
pub async fn insert_work_group(tx: &WriteTx, group: &WorkGroup) -> Result<(), StoreError> {
    let version = record_revision(tx, group.into(), None).await?;
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        number: Set(group.number.0),
        version: Set(version.0),
        name: Set(group.name.to_string()),
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    insert_chairs(tx, group).await
}

/// Keeps what has changed about a group.
///
/// # Errors
///
/// When a chair is not there.
pub async fn save_work_group(tx: &WriteTx, group: &WorkGroup) -> Result<(), StoreError> {
    let version = record_revision(tx, group.into(), None).await?;
    let row = ActiveModel {
        version: Set(version.0),
        name: Set(group.name.to_string()),
        ..ActiveModel::default()
    };
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Number.eq(group.number.0));
    Entity::update_many()
        .set(row)
        .filter(own)
        .exec(&tx.tx)
        .await?;
    let own = chair::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(chair::Column::GroupNumber.eq(group.number.0));
    chair::Entity::delete_many()
        .filter(own)
        .exec(&tx.tx)
        .await?;
    insert_chairs(tx, group).await
}

async fn chairs(tx: &ReadTx) -> Result<BTreeMap<i64, Vec<MemberNumber>>, StoreError> {
    let own = chair::Entity::find().filter(chair::Column::PartnershipId.eq(tx.partnership.0));
    let rows = own
        .order_by_asc(chair::Column::MemberNumber)
        .all(&tx.tx)
        .await?;
    let mut chairs: BTreeMap<i64, Vec<MemberNumber>> = BTreeMap::new();
    for row in rows {
        chairs
            .entry(row.group_number)
            .or_default()
            .push(MemberNumber(row.member_number));
    }
    Ok(chairs)
}

async fn insert_chairs(tx: &WriteTx, group: &WorkGroup) -> Result<(), StoreError> {
    let rows = group.chairs.iter().map(|member| chair::ActiveModel {
        partnership_id: Set(tx.partnership.0),
        group_number: Set(group.number.0),
        member_number: Set(member.0),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        chair::Entity::insert_many(rows)
            .exec_without_returning(&tx.tx)
            .await?;
    }
    Ok(())
}
