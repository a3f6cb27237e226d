//! Partners: the organizations of a partnership.

use domain::{Action, Lead, Member, Partner, PartnerNumber, ProgressReport};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entities::partner::{Column, Entity};
use crate::entities::{action, action_supporter, report};
use crate::table::TableRow;
use crate::{ReadTx, StoreError, WriteTx, actions, members};

/// The partners that were not merged into others, in order of name.
///
/// # Errors
///
/// When the database fails.
pub async fn standing_partners(tx: &ReadTx) -> Result<Vec<Partner>, StoreError> {
    let own = Column::PartnershipId
        .eq(tx.partnership.0)
        .and(Column::MergedInto.is_null());
    let rows = Entity::find()
        .filter(own)
        .order_by_asc(Column::Name)
        .all(&tx.tx)
        .await?;
    rows.into_iter().map(TableRow::read).collect()
}

/// Makes two partners one: all that was `from`'s becomes `into`'s, and `from` only points there.
///
/// A lead keeps the day on which it took an action: it is the same people under one name.
///
/// # Errors
///
/// [`StoreError::NotFound`] when they are not two partners, neither of them merged before.
pub async fn merge_partners(
    tx: &WriteTx,
    from: PartnerNumber,
    into: PartnerNumber,
) -> Result<(), StoreError> {
    let mut merged = two_standing(tx, from, into).await?;
    for mut action in concerned(tx, from).await? {
        give(&mut action, from, into);
        actions::save_action(tx, &action, None).await?;
    }
    for mut report in reports_of(tx, from).await? {
        report.author.partner = Some(into);
        crate::save(tx, &report, None).await?;
    }
    for mut member in members::of_partner(tx, from).await? {
        member.partner = Some(into);
        crate::save::<Member>(tx, &member, None).await?;
    }
    merged.merged_into = Some(into);
    crate::save(tx, &merged, None).await
}

/// The first of two different partners that both stand for themselves.
async fn two_standing(
    tx: &ReadTx,
    one: PartnerNumber,
    other: PartnerNumber,
) -> Result<Partner, StoreError> {
    let mut both = standing_partners(tx).await?;
    both.retain(|partner| [one, other].contains(&partner.number));
    let first = both.iter().find(|partner| partner.number == one);
    let first = first.filter(|_| both.len() == 2);
    first.cloned().ok_or(StoreError::NotFound)
}

/// Nobody helps an action that it leads, so a lead is not among its own supporters.
fn give(action: &mut Action, from: PartnerNumber, into: PartnerNumber) {
    if let Some(lead) = action.lead.filter(|lead| lead.partner == from) {
        action.lead = Some(Lead {
            partner: into,
            ..lead
        });
    }
    let supporters = &mut action.details.supporters;
    if supporters.contains(&from) {
        supporters.retain(|partner| *partner != from && *partner != into);
        supporters.push(into);
        supporters.sort_unstable();
    }
    supporters.retain(|partner| action.lead.is_none_or(|lead| lead.partner != *partner));
}

/// The actions that `partner` leads or supports.
async fn concerned(tx: &ReadTx, partner: PartnerNumber) -> Result<Vec<Action>, StoreError> {
    let own = action_supporter::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(action_supporter::Column::PartnerNumber.eq(partner.0));
    let supported = action_supporter::Entity::find().filter(own).select_only();
    let supported = supported.column(action_supporter::Column::ActionNumber);
    let supported: Vec<i64> = supported.into_tuple().all(&tx.tx).await?;
    let concerned = action::Column::LeadPartner
        .eq(partner.0)
        .or(action::Column::Number.is_in(supported));
    let own = action::Column::PartnershipId
        .eq(tx.partnership.0)
        .and(concerned);
    actions::read_action(tx, action::Entity::find().filter(own).all(&tx.tx).await?).await
}

async fn reports_of(
    tx: &ReadTx,
    partner: PartnerNumber,
) -> Result<Vec<ProgressReport>, StoreError> {
    let own = report::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(report::Column::AuthorPartner.eq(partner.0));
    let rows = report::Entity::find().filter(own).all(&tx.tx).await?;
    rows.into_iter().map(TableRow::read).collect()
}
