//! A mail that is to be sent, and what became of it.

use chrono::{DateTime, Utc};
use domain::{EmailAddress, MailPurpose, MemberNumber, PartnershipId};
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select, Set,
};
use serde::{Deserialize, Serialize};

use crate::entities::mail::{ActiveModel, Column, Entity, Model};
use crate::{ReadTx, StoreError, WriteTx, stored};

/// A mail that is to be sent, or what became of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    /// What it is known by; its Message-ID is made of it, the same at every try.
    pub id: String,
    /// The partnership that it is from; none for one about signing in.
    pub partnership: Option<PartnershipId>,
    /// The member whom it is for.
    pub member: Option<MemberNumber>,
    /// Where it goes, when it is for an address and not for a member.
    pub address: Option<EmailAddress>,
    /// What it is sent for.
    pub occasion: MailPurpose,
    /// When it was caused.
    pub made: DateTime<Utc>,
    /// When it is to be sent, or tried again.
    pub due: DateTime<Utc>,
    /// Whether it waits, or what became of it.
    pub state: MailState,
    /// How often it was tried.
    pub tries: u32,
    /// When it stopped waiting.
    pub ended: Option<DateTime<Utc>>,
    /// What the mail server said last when it did not take it.
    pub problem: Option<String>,
}

/// A mail that is only looked at.
#[derive(Clone, Debug)]
pub struct MailExample {
    pub partnership: PartnershipId,
    /// Whom it would be for.
    pub member: MemberNumber,
    pub purpose: MailPurpose,
}

/// Whether a mail waits, or what became of it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It is still to be sent.
    Waiting,
    /// A mail server took it.
    Sent,
    /// When its time came, there was nothing to say, or nobody to say it to.
    Needless,
    /// The mail server refused the address for good.
    Refused,
    /// It could not be sent for too long.
    GivenUp,
    /// A coordinator passed it on in another way.
    PassedOn,
}

impl Mail {
    /// One that nobody put in the outbox: somebody wants to see what it would say `now`.
    pub fn example(to: MailExample, now: DateTime<Utc>) -> Self {
        let MailExample {
            partnership,
            member,
            purpose,
        } = to;
        Self {
            id: String::new(),
            partnership: Some(partnership),
            member: Some(member),
            address: None,
            occasion: purpose,
            made: now,
            due: now,
            state: MailState::Waiting,
            tries: 0,
            ended: None,
            problem: None,
        }
    }

    pub(super) fn read(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            partnership: row.partnership_id.map(PartnershipId),
            member: row.member_number.map(MemberNumber),
            address: stored::perhaps_clean(row.address)?,
            occasion: stored::from_json(row.occasion)?,
            made: row.made_at,
            due: row.due_at,
            state: stored::named_value(&row.state)?,
            tries: row.tries.unsigned_abs(),
            ended: row.ended_at,
            problem: row.problem,
        })
    }
}

/// The mails to members that wait, the first due first.
pub async fn waiting_mails(tx: &ReadTx, most: u64) -> Result<Vec<Mail>, StoreError> {
    let waiting = Column::State.eq(stored::stored_name(&MailState::Waiting));
    let rows = Entity::find()
        .filter(own(tx).and(waiting))
        .order_by_asc(Column::DueAt)
        .limit(most);
    read_mails(tx, rows).await
}

/// The mails to members that wait no longer, the latest first.
pub async fn ended_mails(tx: &ReadTx, most: u64) -> Result<Vec<Mail>, StoreError> {
    let rows = Entity::find()
        .filter(own(tx).and(Column::EndedAt.is_not_null()))
        .order_by_desc(Column::EndedAt)
        .limit(most);
    read_mails(tx, rows).await
}

/// The mail of that id, to a member of this partnership.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is none.
pub async fn find_mail(tx: &ReadTx, id: &str) -> Result<Mail, StoreError> {
    let one = Entity::find().filter(own(tx).and(Column::Id.eq(id)));
    Mail::read(one.one(&tx.tx).await?.ok_or(StoreError::NotFound)?)
}

/// The latest mails to a member, the latest first.
pub async fn mails_of_member(
    tx: &ReadTx,
    member: MemberNumber,
    most: u64,
) -> Result<Vec<Mail>, StoreError> {
    let rows = Entity::find()
        .filter(own(tx).and(Column::MemberNumber.eq(member.0)))
        .order_by_desc(Column::MadeAt)
        .limit(most);
    read_mails(tx, rows).await
}

/// Says that a coordinator passed a waiting mail on in another way.
pub async fn mark_passed_on(tx: &WriteTx, id: &str) -> Result<(), StoreError> {
    let ended = ActiveModel {
        state: Set(stored::stored_name(&MailState::PassedOn)),
        ended_at: Set(Some(tx.author().at)),
        ..ActiveModel::default()
    };
    let waiting = Column::State.eq(stored::stored_name(&MailState::Waiting));
    let one = Entity::update_many().set(ended);
    one.filter(own(tx).and(Column::Id.eq(id)).and(waiting))
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// The mails of a partnership.
pub(super) fn own(tx: &ReadTx) -> SimpleExpr {
    Column::PartnershipId.eq(tx.partnership.0)
}

async fn read_mails(tx: &ReadTx, rows: Select<Entity>) -> Result<Vec<Mail>, StoreError> {
    let rows = rows.all(&tx.tx).await?;
    rows.into_iter().map(Mail::read).collect()
}
