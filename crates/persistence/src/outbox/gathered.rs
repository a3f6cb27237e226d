//! Mails that gather what a person is told: one that waits may still become another.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{MailPurpose, MemberNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::mail::{Mail, MailState, own};
use crate::entities::mail::{ActiveModel, Column, Entity};
use crate::{ReadTx, StoreError, WriteTx, stored};

/// The latest mail to a member of those whose keys begin with `kind`, waiting or not; none that
/// turned out needless.
pub async fn latest_gathered(
    tx: &ReadTx,
    to: MemberNumber,
    kind: &str,
) -> Result<Option<Mail>, StoreError> {
    let key = format!("{}/{kind}/", tx.partnership);
    let row = Entity::find()
        .filter(own(tx).and(Column::MemberNumber.eq(to.0)))
        .filter(Column::Key.starts_with(key))
        .filter(Column::State.ne(stored::stored_name(&MailState::Needless)))
        .order_by_desc(Column::MadeAt)
        .one(&tx.tx)
        .await?;
    row.map(Mail::read).transpose()
}

/// A mail that went to several people.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct MailedRound {
    /// When it was put in the outbox last.
    pub last: DateTime<Utc>,
    /// How many people got it, or will.
    pub people: usize,
}

/// To how many the mails went whose keys begin with `kind`, and when, if there were any.
pub async fn last_round(tx: &ReadTx, kind: &str) -> Result<Option<MailedRound>, StoreError> {
    let key = format!("{}/{kind}/", tx.partnership);
    let reached = [MailState::Waiting, MailState::Sent, MailState::PassedOn];
    let rows = Entity::find()
        .filter(own(tx).and(Column::Key.starts_with(key)))
        .filter(Column::State.is_in(reached.map(|state| stored::stored_name(&state))))
        .select_only()
        .columns([Column::MemberNumber, Column::MadeAt]);
    let rows: Vec<(Option<i64>, DateTime<Utc>)> = rows.into_tuple().all(&tx.tx).await?;
    let people: BTreeSet<i64> = rows.iter().filter_map(|(member, _)| *member).collect();
    let last = rows.iter().map(|(_, made)| *made).max();
    Ok(last.map(|last| MailedRound {
        last,
        people: people.len(),
    }))
}

/// Gives a mail that waits another purpose, unless somebody is about to send it; says whether it
/// could be.
pub async fn change_purpose(
    tx: &WriteTx,
    id: &str,
    purpose: &MailPurpose,
) -> Result<bool, StoreError> {
    let more = ActiveModel {
        occasion: Set(stored::stored_json(purpose)),
        ..ActiveModel::default()
    };
    let free = Column::LeasedUntil.is_null();
    let one = Entity::update_many().set(more);
    let one = one.filter(own(tx).and(Column::Id.eq(id)).and(free));
    Ok(one.exec(&tx.tx).await?.rows_affected == 1)
}
