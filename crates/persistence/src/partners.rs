//! Partners: the organizations of a partnership.

use domain::{Action, Partner, PartnerNumber, ProgressReport};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entities::TableRow;
use crate::entities::partner::{Column, Entity};
use crate::entities::{action, action_supporter, report};
use crate::{ReadTx, StoreError, actions};

/// The partners that were not merged into others, in order of name.
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

/// The actions that `partner` leads or supports.
pub async fn actions_of_partner(
    tx: &ReadTx,
    partner: PartnerNumber,
) -> Result<Vec<Action>, StoreError> {
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
    actions::read_actions(tx, action::Entity::find().filter(own).all(&tx.tx).await?).await
}

/// What the people of `partner` said.
pub async fn reports_of_partner(
    tx: &ReadTx,
    partner: PartnerNumber,
) -> Result<Vec<ProgressReport>, StoreError> {
    let own = report::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(report::Column::AuthorPartner.eq(partner.0));
    let rows = report::Entity::find().filter(own).all(&tx.tx).await?;
    rows.into_iter().map(TableRow::read).collect()
}
