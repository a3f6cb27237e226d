//! Gathering: what a person is told soon waits a little, and what comes meanwhile joins it.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{MailPurpose, Member, MemberNumber};
use persistence::outbox::{self, Mail, MailState, NewMail};
use persistence::site::partnerships;
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
    /// Whether it waits for the hours in which the partnership mails, and for the day on which it
    /// starts to.
    pub keeps_hours: bool,
}

impl GatheredMail {
    /// Tells a person something, soon: the mail that waits takes in what it is for, as `joined`
    /// says, or a new one is put in the outbox.
    pub async fn tell_soon(
        &self,
        tx: &WriteTx,
        news: GatheredNews<'_, impl Fn(&MailPurpose) -> Option<MailPurpose>>,
    ) -> Result<(), StoreError> {
        if self.keeps_hours && partnerships::asking_since(tx).await?.is_none() {
            return Ok(());
        }
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
            due: self.due(tx, last.as_ref()),
        };
        outbox::put_mail(tx, news.to, mail).await
    }

    /// Tells those among `people` whom such a mail reaches.
    pub async fn tell_those(
        &self,
        tx: &WriteTx,
        people: impl IntoIterator<Item = Member>,
        new: &MailPurpose,
        joined: impl Fn(&MailPurpose) -> Option<MailPurpose>,
    ) -> Result<(), StoreError> {
        for member in people {
            if member.reached_for(new).is_ok() {
                let news = GatheredNews {
                    to: member.number,
                    new,
                    joined: &joined,
                };
                self.tell_soon(tx, news).await?;
            }
        }
        Ok(())
    }

    /// When a new mail is due after the last.
    fn due(&self, tx: &WriteTx, last: Option<&Mail>) -> DateTime<Utc> {
        let soon = tx.author().at + self.waits;
        let next = last.map(|last| last.ended.unwrap_or(last.due) + self.between);
        let due = next.map_or(soon, |next| next.max(soon));
        if self.keeps_hours {
            tx.partnership().next_mail_time(due)
        } else {
            due
        }
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
