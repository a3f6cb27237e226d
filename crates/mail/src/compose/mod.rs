//! Composing: what a mail says, worked out when it is sent.
mod about;
mod assignment;
mod invitation;
mod question;
mod quiet;
mod review;
mod sign_in;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Author, Call, EmailAddress, MailChoice, Member, MemberNumber, Occasion, Partnership,
    PartnershipId, ReportLinkNumber, Way,
};
use persistence::outbox::Mail;
use persistence::{Database, ReadTx, StoreError, Token, find};
use wording::{Wording, in_language};

use crate::{Addresses, Block, Letter, Link, say};

/// Composes mails.
#[derive(Clone)]
pub struct Composer {
    db: Database,
    addresses: Arc<dyn Addresses>,
}

/// What becomes of the links in a mail.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Links {
    /// They work: their hashes are kept.
    Kept,
    /// They only look like it: somebody reads what a mail would say.
    Example,
}

/// A mail, ready to be sent.
#[derive(Clone)]
pub struct Ready {
    /// Where it goes.
    pub to: EmailAddress,
    /// What it says.
    pub letter: Letter,
    /// Where a mail program stops such mails by itself; none where the person asked for it.
    pub unsubscribe: Option<String>,
    /// The link by which one reports, where it holds one.
    pub report_link: Option<ReportLinkNumber>,
}

/// The member whom a mail is for, in the partnership that it is from, as things stand now.
struct Recipient {
    id: PartnershipId,
    partnership: Partnership,
    member: Member,
    today: NaiveDate,
    now: DateTime<Utc>,
    links: Links,
    tx: ReadTx,
    wording: &'static Wording,
}

/// A letter to a member, before it is known how to stop such letters.
struct Written {
    letter: Letter,
    report_link: Option<ReportLinkNumber>,
}

impl Composer {
    /// Composes mails from what `db` keeps, with links to `addresses`.
    pub fn new(db: Database, addresses: Arc<dyn Addresses>) -> Self {
        Self { db, addresses }
    }

    /// What a mail says `now`; nothing when there is nothing to say any more, or nobody to say it
    /// to. The links in it are new.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn compose(
        &self,
        mail: &Mail,
        links: Links,
        now: DateTime<Utc>,
    ) -> Result<Option<Ready>, StoreError> {
        match (&mail.address, mail.partnership.zip(mail.member)) {
            (Some(address), _) => self.to_address(address, &mail.occasion, now).await,
            (None, Some(whom)) => self.to_member(whom, &mail.occasion, (links, now)).await,
            (None, None) => Ok(None),
        }
    }

    async fn to_member(
        &self,
        (partnership, member): (PartnershipId, MemberNumber),
        occasion: &Occasion,
        (links, now): (Links, DateTime<Utc>),
    ) -> Result<Option<Ready>, StoreError> {
        let whom = self.recipient((partnership, member), (links, now)).await?;
        let Some(to) = whom.reached_for(occasion) else {
            return Ok(None);
        };
        let Some(written) = self.write(&whom, occasion).await? else {
            return Ok(None);
        };
        drop(whom.tx);
        let token = links.token();
        if links == Links::Kept {
            let whose = (partnership, member);
            self.db.keep_mail_link(&token, whose, now).await?;
        }
        let stop = self.addresses.mail_choice(&token);
        let mut letter = written.letter;
        letter.language = whom.wording.tag();
        letter.footer.push(Block::Line(Link::new(
            say!(whom.wording, "mail-choose"),
            stop.clone(),
        )));
        Ok(Some(Ready {
            to,
            letter,
            unsubscribe: Some(stop),
            report_link: written.report_link,
        }))
    }

    async fn write(
        &self,
        whom: &Recipient,
        occasion: &Occasion,
    ) -> Result<Option<Written>, StoreError> {
        let letter = match occasion {
            Occasion::Meeting { call, meeting } => match call {
                Call::Question | Call::Reminder => {
                    return self.question(whom, *call, *meeting).await;
                }
                Call::Quiet => self.quiet(whom, *meeting).await?,
                Call::Review => self.review(whom, *meeting).await?,
            },
            Occasion::Assignment { actions } => self.assignment(whom, actions).await?,
            Occasion::Invitation => self.invitation(whom),
            Occasion::SignIn { .. } | Occasion::NewDevice { .. } => None,
        };
        let report_link = None;
        Ok(letter.map(|letter| Written {
            letter,
            report_link,
        }))
    }

    async fn recipient(
        &self,
        (id, member): (PartnershipId, MemberNumber),
        (links, now): (Links, DateTime<Utc>),
    ) -> Result<Recipient, StoreError> {
        let partnership = self.db.partnership_of(id).await?;
        let today = partnership.zone.day_of(now);
        let tx = self.db.read_on(id, today, now).await?;
        let member: Member = find(&tx, member).await?;
        Ok(Recipient {
            wording: in_language(member.language),
            id,
            partnership,
            member,
            today,
            now,
            links,
            tx,
        })
    }
}

/// Who does what nobody does by hand.
pub(crate) fn by_the_program(at: DateTime<Utc>) -> Author {
    Author {
        member: None,
        at,
        way: Way::Program,
    }
}

impl Links {
    /// A new link, or what stands for one.
    fn token(self) -> Token {
        match self {
            Self::Kept => Token::random(),
            Self::Example => Token::brought("…"),
        }
    }
}

impl Recipient {
    /// Where the person is reached with such a mail, if that is wanted, and the partnership goes on.
    fn reached_for(&self, occasion: &Occasion) -> Option<EmailAddress> {
        let wanted = match (self.member.mails, occasion) {
            (_, Occasion::Invitation) | (MailChoice::Everything, _) => true,
            (MailChoice::Questions, Occasion::Meeting { call, .. }) => *call == Call::Question,
            (MailChoice::Questions | MailChoice::Nothing, _) => false,
        };
        let reached = self.member.reached_at();
        reached
            .filter(|_| wanted && !self.partnership.archived)
            .cloned()
    }

    fn hello(&self) -> Block {
        Block::Text(say!(
            self.wording,
            "mail-hello",
            name = self.member.called()
        ))
    }
}
