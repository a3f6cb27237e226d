//! The courier: takes mails that are due out of the outbox and sends them. Every replica has one.

use std::fmt::Display;
use std::pin::pin;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use persistence::outbox::{self, Mail, MailLease, MailState, SettledMail, Settlement};
use persistence::{Database, StoreError};
use wording::english_wording;

use crate::compose::{Links, Ready};
use crate::refused::mark_refused;
use crate::say::say;
use crate::{Composer, Post, Refusal};

/// How many mails are taken, and sent at the same time: as many as there are connections to the
/// mail server, and few enough that most of those to the database are left for people.
const HANDFUL: u64 = 4;
/// How long nobody else sends a mail that was taken: a little longer than any try lasts, as it is
/// also how long the mails wait that a replica had in hand when it was killed.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// How long the mail server may take for one mail, whatever it says meanwhile.
const TRY: Duration = Duration::from_secs(80);
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

    /// Sends mails as they become due, until it is `asked_to_stop`. What it has in hand then is
    /// sent and settled before it ends: else it would come twice.
    pub async fn run(self, asked_to_stop: impl Future<Output = ()>) {
        let mut asked_to_stop = pin!(asked_to_stop);
        loop {
            let pause = match self.send_due().await {
                Ok(0) => LOOK_EVERY,
                Ok(_) => Duration::ZERO,
                Err(failure) => {
                    tracing::warn!(%failure, "the outbox cannot be reached");
                    REST
                }
            };
            tokio::select! {
                biased;
                () = &mut asked_to_stop => return,
                () = tokio::time::sleep(pause) => {}
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
        let lease = MailLease {
            most: HANDFUL,
            until: now + LEASE,
        };
        let mails = outbox::lease_mails(&self.db, lease, now).await?;
        let deliver = |mail: Mail| {
            let (courier, taken) = (self.clone(), mail.clone());
            (
                mail,
                tokio::spawn(async move { courier.deliver(&taken).await }),
            )
        };
        let tries: Vec<_> = mails.into_iter().map(deliver).collect();
        let taken = tries.len();
        let mut all = Ok(());
        // A try that fails takes no other with it: that may be between its mail and its record.
        for (mail, tried) in tries {
            let settled = match tried.await {
                Ok(settled) => settled,
                Err(panicked) => self.put_off(&mail, &panicked).await,
            };
            all = all.and(settled);
        }
        all.map(|()| taken)
    }

    async fn deliver(&self, mail: &Mail) -> Result<(), StoreError> {
        let now = (self.clock)();
        let ready = match self.composer.compose(mail, Links::Kept, now).await {
            Ok(Some(ready)) => ready,
            // Its person or meeting is gone, or nothing is left to say.
            Ok(None) | Err(StoreError::NotFound) => {
                let needless = SettledMail::Ended(MailState::Needless, None);
                return self.settle(mail, &needless).await;
            }
            Err(failure) => return self.put_off(mail, &failure).await,
        };
        let tried = self.hand_over(mail, &ready).await;
        let now = (self.clock)();
        let settled = match &tried {
            Ok(()) => SettledMail::Sent(ready.report_link),
            Err(Refusal::Address(said)) => {
                SettledMail::Ended(MailState::Refused, Some(said.clone()))
            }
            Err(Refusal::ForNow(said)) => again(mail, said, now),
        };
        self.settle(mail, &settled).await?;
        match tried {
            Err(Refusal::Address(_)) => mark_refused(&self.db, &ready.to, now).await,
            _ => Ok(()),
        }
    }

    /// Keeps what became of a mail by now.
    async fn settle(&self, mail: &Mail, became: &SettledMail) -> Result<(), StoreError> {
        let settlement = Settlement { mail, became };
        outbox::settle_mail(&self.db, settlement, (self.clock)()).await
    }

    async fn hand_over(&self, mail: &Mail, ready: &Ready) -> Result<(), Refusal> {
        let sending = self.post.send(&mail.id, ready, (self.clock)());
        let sent = tokio::time::timeout(TRY, sending).await;
        sent.unwrap_or_else(|slow| Err(Refusal::ForNow(slow.to_string())))
    }

    /// Tries a mail again later that could not be composed: others may be, and are not to wait.
    async fn put_off(&self, mail: &Mail, why: &(impl Display + Sync)) -> Result<(), StoreError> {
        tracing::error!(mail = mail.id, %why, "a mail could not be composed");
        let now = (self.clock)();
        let problem = say!(english_wording(), "mail-not-composed");
        let settled = again(mail, &problem, now);
        self.settle(mail, &settled).await
    }
}

/// When a mail is tried again that was not taken, if ever.
fn again(mail: &Mail, said: &str, now: DateTime<Utc>) -> SettledMail {
    let last = PAUSES.len() - 1;
    let at = usize::try_from(mail.tries).unwrap_or(last).min(last);
    let due = now + TimeDelta::minutes(PAUSES[at]);
    let problem = said.to_owned();
    if due - mail.made > TRIED_FOR {
        SettledMail::Ended(MailState::GivenUp, Some(problem))
    } else {
        SettledMail::Again { due, problem }
    }
}
