//! The outbox: mails that are to be sent, written in the transaction that causes them.
//!
//! What a mail says is not kept, nor a link in it: it is worked out when it is sent. So it is
//! still true then, and no secret lies in the database.
mod assignments;
mod calls;
mod gathering;
mod handouts;
mod links;
mod meetings;
mod sending;

use chrono::{DateTime, Utc};
use domain::{EmailAddress, MailPurpose, Member, MemberNumber, MemberState, PartnershipId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use crate::entities::mail::{ActiveModel, Column, Entity};
use crate::{ReadTx, StoreError, Token, WriteTx, stored};

pub(crate) use assignments::tell_lead;
pub use calls::{answered_after, leads_to_ask, reached_before};
pub use handouts::hand_round;
pub use links::keep_link;
pub(crate) use meetings::tell_of_meetings;
pub use sending::SettledMail;

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

/// A mail that is about to be put in the outbox.
#[derive(Clone, Debug)]
pub struct New<'a> {
    /// What it is sent for.
    pub occasion: &'a MailPurpose,
    /// What makes it the same as another: only the first of them is kept.
    pub key: &'a str,
    /// When it is to be sent.
    pub due: DateTime<Utc>,
}

/// Puts a mail to a member in the outbox, if the same is not there.
///
/// # Errors
///
/// When the database fails.
pub async fn put_mail(tx: &WriteTx, to: MemberNumber, mail: New<'_>) -> Result<(), StoreError> {
    let row = ActiveModel {
        partnership_id: Set(Some(tx.partnership.0)),
        member_number: Set(Some(to.0)),
        key: Set(format!("{}/{}", tx.partnership, mail.key)),
        ..row(mail, tx.author.at)
    };
    insert(&tx.tx, row).await
}

/// Tells a person who was invited, where there is an address to tell.
///
/// # Errors
///
/// When the database fails.
pub async fn put_invitation(tx: &WriteTx, member: &Member) -> Result<(), StoreError> {
    if member.state != MemberState::Invited || member.reached_at().is_none() {
        return Ok(());
    }
    let at = tx.author.at;
    let key = format!("invitation/{}/{}", member.number, at.timestamp_millis());
    let (occasion, key, due) = (&MailPurpose::Invitation, key.as_str(), at);
    let mail = New { occasion, key, due };
    put_mail(tx, member.number, mail).await
}

/// The mails to members that wait, the first due first.
///
/// # Errors
///
/// When the database fails.
pub async fn waiting_mails(tx: &ReadTx, most: u64) -> Result<Vec<Mail>, StoreError> {
    let waiting = Column::State.eq(stored::stored_name(&MailState::Waiting));
    let rows = Entity::find()
        .filter(own(tx).and(waiting))
        .order_by_asc(Column::DueAt)
        .limit(most);
    let rows = rows.all(&tx.tx).await?;
    rows.into_iter().map(|row| row.read()).collect()
}

/// The mails to members that wait no longer, the latest first.
///
/// # Errors
///
/// When the database fails.
pub async fn ended_mails(tx: &ReadTx, most: u64) -> Result<Vec<Mail>, StoreError> {
    let rows = Entity::find()
        .filter(own(tx).and(Column::EndedAt.is_not_null()))
        .order_by_desc(Column::EndedAt)
        .limit(most);
    let rows = rows.all(&tx.tx).await?;
    rows.into_iter().map(|row| row.read()).collect()
}

/// The mail of that id, to a member of this partnership.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is none.
pub async fn find_mail(tx: &ReadTx, id: &str) -> Result<Mail, StoreError> {
    let one = Entity::find().filter(own(tx).and(Column::Id.eq(id)));
    one.one(&tx.tx).await?.ok_or(StoreError::NotFound)?.read()
}

/// The latest mails to a member, the latest first.
///
/// # Errors
///
/// When the database fails.
pub async fn of_member(
    tx: &ReadTx,
    member: MemberNumber,
    most: u64,
) -> Result<Vec<Mail>, StoreError> {
    let rows = Entity::find()
        .filter(own(tx).and(Column::MemberNumber.eq(member.0)))
        .order_by_desc(Column::MadeAt)
        .limit(most);
    let rows = rows.all(&tx.tx).await?;
    rows.into_iter().map(|row| row.read()).collect()
}

/// Says that a coordinator passed a waiting mail on in another way.
///
/// # Errors
///
/// When the database fails.
pub async fn pass_on(tx: &WriteTx, id: &str) -> Result<(), StoreError> {
    let ended = ActiveModel {
        state: Set(stored::stored_name(&MailState::PassedOn)),
        ended_at: Set(Some(tx.author.at)),
        ..ActiveModel::default()
    };
    let waiting = Column::State.eq(stored::stored_name(&MailState::Waiting));
    let one = Entity::update_many().set(ended);
    one.filter(own(tx).and(Column::Id.eq(id)).and(waiting))
        .exec(&tx.tx)
        .await?;
    Ok(())
}

fn own(tx: &ReadTx) -> sea_orm::sea_query::SimpleExpr {
    Column::PartnershipId.eq(tx.partnership.0)
}

/// What all new mails have in common.
fn row(mail: New<'_>, now: DateTime<Utc>) -> ActiveModel {
    let id = Token::random().hash();
    ActiveModel {
        id: Set(id[..32].to_owned()),
        partnership_id: Set(None),
        member_number: Set(None),
        address: Set(None),
        occasion: Set(stored::stored_json(mail.occasion)),
        key: Set(mail.key.to_owned()),
        made_at: Set(now),
        due_at: Set(mail.due),
        state: Set(stored::stored_name(&MailState::Waiting)),
        tries: Set(0),
        leased_until: Set(None),
        ended_at: Set(None),
        problem: Set(None),
    }
}

async fn insert(tx: &sea_orm::DatabaseTransaction, row: ActiveModel) -> Result<(), StoreError> {
    let same = OnConflict::column(Column::Key).do_nothing().to_owned();
    let insert = Entity::insert(row).on_conflict(same);
    insert.exec_without_returning(tx).await?;
    Ok(())
}
