//! Progress reports and the replies to them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    Action, ActionNumber, Entity, MemberNumber, ProgressReport, Reply, ReportNumber, Way,
};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};

use crate::entities::TableRow;
use crate::entities::{reply, report};
use crate::{ReadTx, StoreError, WriteTx, insert, revisions, stored};

/// The reports on an action with their replies, the latest report first.
pub async fn reports_of(
    tx: &ReadTx,
    action: ActionNumber,
) -> Result<Vec<(ProgressReport, Vec<Reply>)>, StoreError> {
    let mut reports = reports_on(tx, &[action])
        .await?
        .remove(&action)
        .unwrap_or_default();
    reports.reverse();
    Ok(reports)
}

/// How the action of a report stood before it, and after it.
///
/// # Errors
///
/// [`StoreError::NotFound`] when the report did not come by itself: out of a file, perhaps.
pub async fn effect_of_report(
    tx: &ReadTx,
    report: &ProgressReport,
) -> Result<(Action, Action), StoreError> {
    let received = revisions::first_revision(tx, report.number.into()).await?;
    let around = revisions::revisions_around(tx, report.action.into(), received).await?;
    if let (Entity::Action(before), Entity::Action(after)) = around {
        Ok((*before, *after))
    } else {
        Err(StoreError::NotFound)
    }
}

/// What `member` said by a link since `since`, the latest first.
pub async fn by_link(
    tx: &ReadTx,
    member: MemberNumber,
    since: DateTime<Utc>,
) -> Result<Vec<ProgressReport>, StoreError> {
    let rows = report::Entity::find()
        .filter(report::Column::PartnershipId.eq(tx.partnership.0))
        .filter(report::Column::AuthorMember.eq(member.0))
        .filter(report::Column::Way.eq(stored::stored_name(&Way::MailedLink)))
        .filter(report::Column::At.gte(since))
        .order_by_desc(report::Column::Number);
    rows.all(&tx.tx)
        .await?
        .into_iter()
        .map(TableRow::read)
        .collect()
}

/// The reports of these actions that ask for a new due day and still stand, with their replies, the
/// latest of each action last.
pub async fn open_proposals(
    tx: &ReadTx,
    actions: &[ActionNumber],
) -> Result<BTreeMap<ActionNumber, Vec<(ProgressReport, Vec<Reply>)>>, StoreError> {
    let mut found = reports_on(tx, actions).await?;
    for reports in found.values_mut() {
        reports.retain(|(report, _)| report.taken_back.is_none() && report.proposal.is_some());
    }
    Ok(found)
}

/// Takes in a reply to a report on `action`.
pub async fn insert_reply(
    tx: &WriteTx,
    reply: &Reply,
    action: ActionNumber,
) -> Result<(), StoreError> {
    tx.touch_action(action);
    insert(tx, reply).await
}

/// The reports on these actions with their replies, in order of number.
pub async fn reports_on(
    tx: &ReadTx,
    actions: &[ActionNumber],
) -> Result<BTreeMap<ActionNumber, Vec<(ProgressReport, Vec<Reply>)>>, StoreError> {
    let own = report::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(report::Column::ActionNumber.is_in(actions.iter().map(|action| action.0)));
    let rows = report::Entity::find()
        .filter(own)
        .order_by_asc(report::Column::Number);
    let rows = rows.all(&tx.tx).await?;
    let mut replies = replies_to(tx, rows.iter().map(|row| row.number)).await?;
    let mut reports: BTreeMap<ActionNumber, Vec<(ProgressReport, Vec<Reply>)>> = BTreeMap::new();
    for row in rows {
        let report = row.read()?;
        let answers = replies.remove(&report.number).unwrap_or_default();
        reports
            .entry(report.action)
            .or_default()
            .push((report, answers));
    }
    Ok(reports)
}

async fn replies_to(
    tx: &ReadTx,
    reports: impl Iterator<Item = i64>,
) -> Result<BTreeMap<ReportNumber, Vec<Reply>>, StoreError> {
    let reports: Vec<i64> = reports.collect();
    let mut replies: BTreeMap<ReportNumber, Vec<Reply>> = BTreeMap::new();
    if reports.is_empty() {
        return Ok(replies);
    }
    let own = reply::Column::PartnershipId.eq(tx.partnership.0);
    let own = own.and(reply::Column::ReportNumber.is_in(reports));
    let rows = reply::Entity::find()
        .filter(own)
        .order_by_asc(reply::Column::Number);
    for row in rows.all(&tx.tx).await? {
        let reply: Reply = row.read()?;
        replies.entry(reply.report).or_default().push(reply);
    }
    Ok(replies)
}
