//! Gathering: what a person is told soon waits a little, and what comes meanwhile joins it.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{MailPurpose, MemberNumber};
use persistence::outbox::{self, Mail, MailState, NewMail};
use persistence::{StoreError, Token, WriteTx};

/// A kind of mail that gathers.
#[derive(Clone, Debug)]
pub(crate) struct GatheredMail {
    /// As the keys of such mails begin.
    pub name: Cow<'static, str>,
    /// How long something waits for more to come.
    pub waits: TimeDelta,
    /// How long after such a mail the next may go out.
    pub between: TimeDelta,
}

impl GatheredMail {
    /// Tells a person something, soon: the mail that waits takes in what it is for, as `joined`
    /// says, or a new one is put in the outbox.
    pub async fn tell_soon(
        &self,
        tx: &WriteTx,
        news: GatheredNews<'_, impl Fn(&MailPurpose) -> Option<MailPurpose>>,
    ) -> Result<(), StoreError> {
        let last = outbox::latest_gathered(tx, news.to, &self.name).await?;
        if let Some(waiting) = last.as_ref().filter(|last| waits_untried(last))
            && let Some(more) = (news.joined)(&waiting.occasion)
            && outbox::change_purpose(tx, &waiting.id, &more).await?
        {
            return Ok(());
        }
        let mail = NewMail {
            purpose: news.new,
            key: &format!("{}/{}", self.name, Token::random().hash()),
            due: self.due(last.as_ref(), tx.author().at),
        };
        outbox::put_mail(tx, news.to, mail).await
    }

    /// When a new mail is due after the last.
    fn due(&self, last: Option<&Mail>, now: DateTime<Utc>) -> DateTime<Utc> {
        let soon = now + self.waits;
        let next = last.map(|last| last.ended.unwrap_or(last.due) + self.between);
        next.map_or(soon, |next| next.max(soon))
    }
}

/// What a person is told.
#[derive(Clone, Copy)]
pub(crate) struct GatheredNews<'a, J> {
    /// Who is.
    pub to: MemberNumber,
    /// What a new mail is for.
    pub new: &'a MailPurpose,
    /// What one that waits becomes; nothing, where it cannot take it in.
    pub joined: J,
}

/// One that was tried already may have come through.
fn waits_untried(mail: &Mail) -> bool {
    mail.state == MailState::Waiting && mail.tries == 0
}
