//! What is asked of whom before a meeting, as far as the database narrows it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{ActionNumber, Lead, MemberNumber, PartnerNumber, StatusName, WorkGroupNumber};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::MailState;
use crate::entities::{action, mail, report};
use crate::{ReadTx, StoreError, stored};

/// Those who lead open actions that nothing excuses, each once for every work group that they do
/// so in.
pub async fn leads_to_ask(tx: &ReadTx) -> Result<Vec<(Lead, Option<WorkGroupNumber>)>, StoreError> {
    use action::Column;
    let open = StatusName::ALL
        .into_iter()
        .filter(|status| status.is_open());
    let rows = action::Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::Standing.is_in(open.map(|status| stored::stored_name(&status))))
        .filter(Column::Exempted.eq(false))
        .filter(Column::LeadPartner.is_not_null())
        .select_only()
        .columns([Column::LeadPartner, Column::LeadMember, Column::GroupNumber])
        .distinct();
    let rows: Vec<(i64, Option<i64>, Option<i64>)> = rows.into_tuple().all(&tx.tx).await?;
    let leads = rows.into_iter().map(|(partner, member, group)| {
        let (partner, member) = (PartnerNumber(partner), member.map(MemberNumber));
        (Lead { partner, member }, group.map(WorkGroupNumber))
    });
    Ok(leads.collect())
}

/// Whom mails reached, whose keys begin with `key`, before an instant.
pub async fn reached_before(
    tx: &ReadTx,
    key: &str,
    instant: DateTime<Utc>,
) -> Result<BTreeSet<MemberNumber>, StoreError> {
    use mail::Column;
    let reached = [MailState::Sent, MailState::PassedOn];
    let rows = mail::Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::Key.starts_with(format!("{}/{key}", tx.partnership)))
        .filter(Column::State.is_in(reached.map(|state| stored::stored_name(&state))))
        .filter(Column::EndedAt.lt(instant))
        .select_only()
        .column(Column::MemberNumber);
    let rows: Vec<Option<i64>> = rows.into_tuple().all(&tx.tx).await?;
    Ok(rows.into_iter().flatten().map(MemberNumber).collect())
}

/// Those of the `actions` on which there was a response after `day`, or ever.
pub async fn answered_after(
    tx: &ReadTx,
    actions: &[ActionNumber],
    day: Option<NaiveDate>,
) -> Result<BTreeSet<ActionNumber>, StoreError> {
    use report::Column;
    let after = day.map(|day| Column::SaidOn.gt(day));
    let rows = report::Entity::find()
        .filter(Column::PartnershipId.eq(tx.partnership.0))
        .filter(Column::ActionNumber.is_in(actions.iter().map(|action| action.0)))
        .filter(Column::Response.eq(true))
        .filter(Column::TakenBack.is_null())
        .filter(sea_orm::Condition::all().add_option(after))
        .select_only()
        .column(Column::ActionNumber)
        .distinct();
    let rows: Vec<i64> = rows.into_tuple().all(&tx.tx).await?;
    Ok(rows.into_iter().map(ActionNumber).collect())
}
