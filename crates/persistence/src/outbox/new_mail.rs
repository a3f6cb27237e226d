//! Putting mails in the outbox.

use chrono::{DateTime, Utc};
use domain::{EmailAddress, MailPurpose, MemberNumber, PartnershipId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{DatabaseTransaction, EntityTrait, Set};

use super::mail::MailState;
use crate::entities::mail::{ActiveModel, Column, Entity};
use crate::{Database, StoreError, Token, WriteTx, stored};

/// A mail that is about to be put in the outbox.
#[derive(Clone, Copy, Debug)]
pub struct NewMail<'a> {
    /// What it is sent for.
    pub purpose: &'a MailPurpose,
    /// What makes it the same as another: only the first of them is kept.
    pub key: &'a str,
    /// When it is to be sent.
    pub due: DateTime<Utc>,
}

/// A mail to an address, of whoever that may be.
#[derive(Clone, Copy, Debug)]
pub struct MailToAddress<'a> {
    /// Where it goes.
    pub to: &'a EmailAddress,
    /// What it is sent for.
    pub purpose: &'a MailPurpose,
}

/// Mails to members of a partnership, all for one purpose and due at one time.
#[derive(Clone, Copy, Debug)]
pub struct MailRound<'a> {
    pub partnership: PartnershipId,
    /// To whom, each with the key of the mail.
    pub mails: &'a [(MemberNumber, String)],
    /// What they are sent for.
    pub purpose: &'a MailPurpose,
    /// When they are to be sent.
    pub due: DateTime<Utc>,
}

/// Puts a mail to a member in the outbox, if the same is not there.
pub async fn put_mail(tx: &WriteTx, to: MemberNumber, mail: NewMail<'_>) -> Result<(), StoreError> {
    let row = ActiveModel {
        partnership_id: Set(Some(tx.partnership.0)),
        member_number: Set(Some(to.0)),
        key: Set(format!("{}/{}", tx.partnership, mail.key)),
        ..new_row(mail, tx.author().at)
    };
    insert_row(&tx.tx, row).await
}

/// Puts a mail to an address in the outbox, to be sent `now`.
pub async fn put_mail_to_address(
    db: &Database,
    mail: MailToAddress<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    let MailToAddress { to, purpose } = mail;
    let mail = NewMail {
        purpose,
        key: &Token::random().hash(),
        due: now,
    };
    let row = ActiveModel {
        address: Set(Some(to.to_string())),
        ..new_row(mail, now)
    };
    insert_row(&tx, row).await?;
    Ok(tx.commit().await?)
}

/// Puts mails to members in the outbox, `now`, where the same are not there.
pub async fn put_mails(
    db: &Database,
    round: MailRound<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin_writing().await?;
    for (member, key) in round.mails {
        let mail = NewMail {
            purpose: round.purpose,
            key: &format!("{}/{key}", round.partnership),
            due: round.due,
        };
        let row = ActiveModel {
            partnership_id: Set(Some(round.partnership.0)),
            member_number: Set(Some(member.0)),
            ..new_row(mail, now)
        };
        insert_row(&tx, row).await?;
    }
    Ok(tx.commit().await?)
}

/// What all new mails have in common.
fn new_row(mail: NewMail<'_>, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        id: Set(Token::brief()),
        partnership_id: Set(None),
        member_number: Set(None),
        address: Set(None),
        occasion: Set(stored::stored_json(mail.purpose)),
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

async fn insert_row(tx: &DatabaseTransaction, row: ActiveModel) -> Result<(), StoreError> {
    let same = OnConflict::column(Column::Key).do_nothing().to_owned();
    let insert = Entity::insert(row).on_conflict(same);
    insert.exec_without_returning(tx).await?;
    Ok(())
}
