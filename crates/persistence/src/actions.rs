//! Actions, with their supporters.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    Action, ActionNumber, GoalNumber, Lead, MemberNumber, Objective, PartnerNumber, SettledAction,
    StatusName,
};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::entities::action::{ActiveModel, Column, Entity, Model};
use crate::entities::action_supporter as supporter;
use crate::revisions::record_revision;
use crate::row_numbers::CHUNK;
use crate::{ReadTx, StoreError, WriteTx, stored};

/// The action of that number.
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has none.
pub async fn find_action(tx: &ReadTx, number: ActionNumber) -> Result<Action, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Number.eq(number.0));
    let row = Entity::find()
        .filter(own)
        .one(&tx.tx)
        .await?
        .ok_or(StoreError::NotFound)?;
    let supporters = supporters(tx, &[number.0]).await?.remove(&number.0);
    row.read(supporters.unwrap_or_default())
}

/// Every action, in order of number.
pub async fn all_actions(tx: &ReadTx) -> Result<Vec<Action>, StoreError> {
    let rows = Entity::find().filter(Column::PartnershipId.eq(tx.partnership.0));
    read_actions(tx, rows.order_by_asc(Column::Number).all(&tx.tx).await?).await
}

/// Those that wait for `number`, and are open.
pub async fn waiting_for(tx: &ReadTx, number: ActionNumber) -> Result<Vec<Action>, StoreError> {
    let own = Column::PartnershipId.eq(tx.partnership.0);
    let rows = Entity::find()
        .filter(own.and(Column::WaitingFor.eq(number.0)))
        .all(&tx.tx)
        .await?;
    read_actions(tx, rows).await
}

/// Puts a new action in its table.
///
/// # Errors
///
/// When it refers to something that is not there.
pub async fn insert_action(tx: &WriteTx, action: SettledAction<'_>) -> Result<(), StoreError> {
    let action = action.action();
    let version = record_revision(tx, action.into(), None).await?;
    let goal = goal_of(tx, action).await?;
    let row = ActiveModel {
        partnership_id: Set(tx.partnership.0),
        version: Set(version.0),
        goal_number: Set(goal.0),
        standing: Set(stored::stored_name(&StatusName::NotStarted)),
        flagged: Set(false),
        exempted: Set(false),
        overdue: Set(false),
        assessment: Set(serde_json::Value::Null),
        valid_from: Set(NaiveDate::default()),
        valid_until: Set(NaiveDate::default()),
        ..action.into()
    };
    Entity::insert(row).exec_without_returning(&tx.tx).await?;
    insert_supporters(tx, action).await
}

/// Keeps what has changed about an action, and why if somebody said.
///
/// # Errors
///
/// When it refers to something that is not there.
pub async fn save_action(
    tx: &WriteTx,
    action: SettledAction<'_>,
    why: Option<&str>,
) -> Result<(), StoreError> {
    let action = action.action();
    let version = record_revision(tx, action.into(), why).await?;
    let goal = goal_of(tx, action).await?;
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::Number.eq(action.number.0));
    let row = ActiveModel {
        version: Set(version.0),
        goal_number: Set(goal.0),
        ..action.into()
    };
    Entity::update_many()
        .set(row)
        .filter(own)
        .exec(&tx.tx)
        .await?;
    save_supporters(tx, action).await
}

async fn save_supporters(tx: &WriteTx, action: &Action) -> Result<(), StoreError> {
    let mut known = supporters(tx, &[action.number.0]).await?;
    if known.remove(&action.number.0).unwrap_or_default() == action.details.supporters {
        return Ok(());
    }
    let own = supporter::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(supporter::Column::ActionNumber.eq(action.number.0));
    supporter::Entity::delete_many()
        .filter(own)
        .exec(&tx.tx)
        .await?;
    insert_supporters(tx, action).await
}

/// Who leads an action, as its table has it.
pub async fn lead_of(tx: &ReadTx, number: ActionNumber) -> Result<Option<Lead>, StoreError> {
    let own = Column::PartnershipId.eq(tx.partnership.0);
    let row = Entity::find()
        .filter(own.and(Column::Number.eq(number.0)))
        .select_only()
        .columns([Column::LeadPartner, Column::LeadMember]);
    let row: Option<(Option<i64>, Option<i64>)> = row.into_tuple().one(&tx.tx).await?;
    let (partner, member) = row.unwrap_or_default();
    Ok(partner.map(|partner| Lead {
        partner: PartnerNumber(partner),
        member: member.map(MemberNumber),
    }))
}

/// Whether `action` would wait for itself, by way of others, if it waited for `other`.
pub async fn would_wait_for_itself(
    tx: &ReadTx,
    action: ActionNumber,
    other: ActionNumber,
) -> Result<bool, StoreError> {
    let mut next = Some(other);
    let mut seen = Vec::new();
    while let Some(number) = next.filter(|number| !seen.contains(number)) {
        if number == action {
            return Ok(true);
        }
        seen.push(number);
        next = find_action(tx, number).await?.waiting_for;
    }
    Ok(false)
}

/// The actions in these rows, with their supporters.
pub(crate) async fn read_actions(tx: &ReadTx, rows: Vec<Model>) -> Result<Vec<Action>, StoreError> {
    let mut actions = Vec::with_capacity(rows.len());
    for rows in rows.chunks(CHUNK) {
        let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
        let mut supporters = supporters(tx, &numbers).await?;
        for row in rows {
            let own = supporters.remove(&row.number).unwrap_or_default();
            actions.push(row.clone().read(own)?);
        }
    }
    Ok(actions)
}

async fn supporters(
    tx: &ReadTx,
    actions: &[i64],
) -> Result<BTreeMap<i64, Vec<PartnerNumber>>, StoreError> {
    let own = supporter::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(supporter::Column::ActionNumber.is_in(actions.iter().copied()));
    let rows = supporter::Entity::find().filter(own);
    let rows = rows
        .order_by_asc(supporter::Column::PartnerNumber)
        .all(&tx.tx)
        .await?;
    let mut supporters: BTreeMap<i64, Vec<PartnerNumber>> = BTreeMap::new();
    for row in rows {
        supporters
            .entry(row.action_number)
            .or_default()
            .push(PartnerNumber(row.partner_number));
    }
    Ok(supporters)
}

async fn insert_supporters(tx: &WriteTx, action: &Action) -> Result<(), StoreError> {
    let rows = action
        .details
        .supporters
        .iter()
        .map(|partner| supporter::ActiveModel {
            partnership_id: Set(tx.partnership.0),
            action_number: Set(action.number.0),
            partner_number: Set(partner.0),
        });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        supporter::Entity::insert_many(rows)
            .exec_without_returning(&tx.tx)
            .await?;
    }
    Ok(())
}

async fn goal_of(tx: &WriteTx, action: &Action) -> Result<GoalNumber, StoreError> {
    let objective: Objective = crate::find(tx, action.details.objective).await?;
    Ok(objective.goal)
}
