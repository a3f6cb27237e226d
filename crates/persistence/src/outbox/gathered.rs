//! Mails that gather what a person is told: one that waits may still become another.

use domain::{MailPurpose, MemberNumber};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

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
