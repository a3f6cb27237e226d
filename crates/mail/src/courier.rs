//! The courier: takes mails that are due out of the outbox and sends them. Every replica has one.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use persistence::outbox::{Mail, MailState, Settled};
use persistence::{Database, StoreError, report_links};
use tokio::task::JoinSet;

use crate::compose::{Links, Ready, by_the_program};
use crate::{Composer, Post, Refusal};

/// How many mails are taken, and sent at the same time.
const HANDFUL: u64 = 8;
/// How long nobody else sends a mail that was taken. Longer than any try lasts.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// How often the outbox is looked at while nothing is due.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// How long the courier rests when the database was away.
const REST: Duration = Duration::from_secs(15);
/// The pauses after a try that failed, in minutes; the last one counts from then on.
const PAUSES: [i64; 6] = [1, 5, 15, 60, 240, 480];
/// How long a mail is tried.
const TRIED_FOR: TimeDelta = TimeDelta::days(3);

/// Sends what the outbox holds.
#[derive(Clone)]
pub struct Courier<C> {
    db: Database,
    composer: Composer,
    post: Post,
    /// What time it is.
    clock: C,
}

impl<C> Courier<C>
where
    C: Fn() -> DateTime<Utc> + Clone + Send + Sync + 'static,
{
    /// A courier who takes mails from `db` to `post`.
    pub fn new(db: Database, composer: Composer, post: Post, clock: C) -> Self {
        Self {
            db,
            composer,
            post,
            clock,
        }
    }

    /// Sends mails as they become due, for ever.
    pub async fn run(self) {
        loop {
            match self.send_due().await {
                Ok(0) => tokio::time::sleep(LOOK_EVERY).await,
                Ok(_) => {}
                Err(failure) => {
                    tracing::warn!(%failure, "the outbox cannot be reached");
                    tokio::time::sleep(REST).await;
                }
            }
        }
    }

    /// Takes a handful of the mails that are due and tries to send each; says how many.
    ///
    /// # Errors
    ///
    /// When the database is away. A mail that was taken is sent once its lease has ended.
    pub async fn send_due(&self) -> Result<usize, StoreError> {
        let now = (self.clock)();
        let mails = self.db.lease_mails(HANDFUL, now, now + LEASE).await?;
        let taken = mails.len();
        let mut tries = JoinSet::new();
        for mail in mails {
            let courier = self.clone();
            tries.spawn(async move { courier.deliver(&mail).await });
        }
        while let Some(tried) = tries.join_next().await {
            // A try that panicked takes no other with it: its mail waits for its lease to end.
            tried.unwrap_or(Ok(()))?;
        }
        Ok(taken)
    }

    async fn compose(&self, mail: &Mail) -> Result<Option<Ready>, StoreError> {
        let composed = self
            .composer
            .compose(mail, Links::Kept, (self.clock)())
            .await;
        match composed {
            // Its person or meeting is gone.
            Err(StoreError::NotFound) => Ok(None),
            composed => composed,
        }
    }

    async fn deliver(&self, mail: &Mail) -> Result<(), StoreError> {
        let Some(ready) = self.compose(mail).await? else {
            let needless = Settled::Ended(MailState::Needless, None);
            return self.db.settle_mail(mail, &needless, (self.clock)()).await;
        };
        let tried = self.post.send(&mail.id, &ready, (self.clock)()).await;
        let now = (self.clock)();
        let settled = match &tried {
            Ok(()) => Settled::Ended(MailState::Sent, None),
            Err(Refusal::Address(said)) => Settled::Ended(MailState::Refused, Some(said.clone())),
            Err(Refusal::ForNow(said)) => again(mail, said, now),
        };
        self.db.settle_mail(mail, &settled, now).await?;
        match tried {
            Ok(()) => self.note_sent(mail, &ready, now).await,
            Err(Refusal::Address(_)) => self.db.mark_refused(&ready.to, now).await,
            Err(Refusal::ForNow(_)) => Ok(()),
        }
    }

    /// Keeps when the link by which one reports left.
    async fn note_sent(
        &self,
        mail: &Mail,
        ready: &Ready,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if let Some((partnership, link)) = mail.partnership.zip(ready.report_link) {
            let tx = self.db.write(partnership, by_the_program(now)).await?;
            report_links::sent(&tx, link).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// When a mail is tried again that was not taken, if ever.
fn again(mail: &Mail, said: &str, now: DateTime<Utc>) -> Settled {
    let last = PAUSES.len() - 1;
    let at = usize::try_from(mail.tries).unwrap_or(last).min(last);
    let due = now + TimeDelta::minutes(PAUSES[at]);
    let problem = said.to_owned();
    match due - mail.made > TRIED_FOR {
        true => Settled::Ended(MailState::GivenUp, Some(problem)),
        false => Settled::Again { due, problem },
    }
}
