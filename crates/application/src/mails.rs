//! Which mails people want, and mails that somebody passes on in another way.

use domain::{Language, MailChoice, Member};
use persistence::{StoreError, WriteTx, outbox, save};

/// What a person wants to be sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct MailWish {
    /// Which mails.
    pub mails: MailChoice,
    /// In which language, as all that the person reads.
    pub language: Language,
}

/// Keeps what a person wants to be sent, where it is something else than before.
pub async fn choose_mails(
    tx: &WriteTx,
    mut member: Member,
    wish: MailWish,
) -> Result<(), StoreError> {
    if (member.mails, member.language) == (wish.mails, wish.language) {
        return Ok(());
    }
    member.mails = wish.mails;
    member.language = wish.language;
    save(tx, &member, None).await
}

/// Marks that somebody passes a mail on in another way, so that it is not sent any more.
pub async fn pass_mail_on(tx: &WriteTx, id: &str) -> Result<(), StoreError> {
    outbox::mark_passed_on(tx, id).await
}
