//! Composing: what a mail says, worked out when it is sent.
mod about;
mod assignment;
mod calendar;
mod handed_back;
mod handout;
mod help;
mod invitation;
mod meeting_change;
mod meetings;
mod question;
mod quiet;
mod review;
mod sign_in;
mod welcome;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    Author, EmailAddress, LinkWay, MailPurpose, MeetingNumber, Member, MemberNumber, Name,
    Partnership, PartnershipId, PreMeetingMail, ReportLinkNumber, Way,
};
use paper::Document;
use persistence::assessments::{self, PresentMoment};
use persistence::outbox::Mail;
use persistence::site::partnerships;
use persistence::{
    Database, Outline, ReadTx, StoreError, Token, WriteTx, find, mail_links, members, outline,
    report_links,
};
use wording::{Wording, in_language};

use handout::PdfCache;

use crate::say::say;
use crate::{Addresses, Letter, LetterBlock, LetterLink};

/// How long a mail about signing in is worth sending.
const SIGN_IN_MAIL_LIFETIME: TimeDelta = TimeDelta::days(1);

/// Composes mails.
#[derive(Clone)]
pub struct Composer {
    db: Database,
    addresses: Arc<dyn Addresses>,
    shelf: PdfCache,
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
    /// Who reads what is answered to it, where somebody does.
    pub reply_to: Option<ReplyTo>,
}

/// The person who reads what is answered to a mail.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReplyTo {
    pub name: Name,
    pub address: EmailAddress,
}

/// A mail to a member that is to be composed.
struct MemberMail<'a> {
    partnership: PartnershipId,
    member: MemberNumber,
    purpose: &'a MailPurpose,
    links: Links,
    now: DateTime<Utc>,
}

/// The member whom a mail is for, in the partnership that it is from, as things stand now.
struct Recipient {
    id: PartnershipId,
    partnership: Partnership,
    member: Member,
    /// Whether it is known that mail to the address reaches the person. Addresses are typed, and
    /// sometimes mistyped: until then no document of the partnership's is mailed there.
    proven: bool,
    /// Whoever coordinates the partnership, for whom the program writes what nobody writes by hand.
    coordinator: Option<Member>,
    today: NaiveDate,
    now: DateTime<Utc>,
    links: Links,
    /// What a review or a packet is about. It is read first: whoever waits for a second connection to the
    /// database while holding one may wait for somebody who does the same.
    outline: Option<Outline>,
    tx: ReadTx,
    wording: &'static Wording,
}

/// A letter to a member, before it is known how to stop such letters.
struct Written {
    letter: Letter,
    /// The link in it by which one reports.
    report_link: Option<NewLink>,
    /// What comes with it as a PDF, and what that is called.
    enclosed: Option<(Document, String)>,
    /// Who is behind it, where that is not the coordinator.
    behind: Option<Member>,
}

impl From<Letter> for Written {
    /// A letter with nothing to it.
    fn from(letter: Letter) -> Self {
        Self {
            letter,
            report_link: None,
            enclosed: None,
            behind: None,
        }
    }
}

/// A link by which one reports, before it is kept.
struct NewLink {
    token: Token,
    /// The meeting before which it asks, where one lies ahead.
    meeting: Option<MeetingNumber>,
}

impl Composer {
    /// Composes mails from what `db` keeps, with links to `addresses`.
    pub fn new(db: Database, addresses: Arc<dyn Addresses>) -> Self {
        Self {
            db,
            addresses,
            shelf: PdfCache::default(),
        }
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
            // Nobody waits for it any more.
            (Some(_), _) if now - mail.made > SIGN_IN_MAIL_LIFETIME => Ok(None),
            (Some(address), _) => self.to_address(address, &mail.occasion, now).await,
            (None, Some((partnership, member))) => {
                let mail = MemberMail {
                    partnership,
                    member,
                    purpose: &mail.occasion,
                    links,
                    now,
                };
                self.to_member(&mail).await
            }
            (None, None) => Ok(None),
        }
    }

    async fn to_member(&self, mail: &MemberMail<'_>) -> Result<Option<Ready>, StoreError> {
        let (partnership, links, now) = (mail.partnership, mail.links, mail.now);
        let whom = self.recipient(mail).await?;
        let Some(to) = whom.reached_for(mail.purpose) else {
            return Ok(None);
        };
        let Some(written) = self.write(&whom, mail.purpose).await? else {
            return Ok(None);
        };
        let behind = written.behind.as_ref().or(whom.coordinator.as_ref());
        // Nobody writes to oneself.
        let behind = behind
            .filter(|one| one.number != whom.member.number)
            .cloned();
        drop(whom.tx);
        let token = links.token();
        let report_link = match links {
            Links::Kept => {
                let tx = self.db.write(partnership, by_the_program(now)).await?;
                let kept = KeptLinks {
                    member: mail.member,
                    to: &to,
                    choice: &token,
                };
                let number = kept.keep(&tx, written.report_link).await?;
                tx.commit().await?;
                number
            }
            Links::Example => None,
        };
        let stop = self.addresses.mail_choice(&token);
        let mut letter = written.letter;
        if let (Some((document, name)), Links::Kept) = (written.enclosed, links) {
            letter.file = self.shelf.pdf(document, name).await;
        }
        letter.language = whom.wording.tag();
        letter.from = Some(whom.partnership.name.to_string());
        letter
            .blocks
            .extend(behind.iter().map(|one| signature(whom.wording, one)));
        letter.footer.push(LetterBlock::Line(LetterLink::new(
            say!(whom.wording, "mail-choose"),
            stop.clone(),
        )));
        Ok(Some(Ready {
            to,
            letter,
            unsubscribe: Some(stop),
            report_link,
            reply_to: behind.and_then(ReplyTo::of),
        }))
    }

    async fn write(
        &self,
        whom: &Recipient,
        occasion: &MailPurpose,
    ) -> Result<Option<Written>, StoreError> {
        let letter = match occasion {
            MailPurpose::Meeting { call, meeting } => match call {
                PreMeetingMail::Question | PreMeetingMail::Reminder => {
                    return self.question(whom, *call, *meeting).await;
                }
                PreMeetingMail::Quiet => self.quiet(whom, *meeting).await?,
                PreMeetingMail::Review => self.review(whom, *meeting).await?,
            },
            MailPurpose::Assignment { actions } => return self.assignment(whom, actions).await,
            MailPurpose::HandedBack { actions } => return self.handed_back(whom, actions).await,
            MailPurpose::MeetingChange { meetings } => self.meeting_change(whom, meetings).await?,
            MailPurpose::NewLink => return self.new_link(whom).await,
            MailPurpose::HelpWanted { reports } => return self.help_wanted(whom, reports).await,
            MailPurpose::HelpAnswered { replies } => {
                return self.help_answered(whom, replies).await;
            }
            MailPurpose::Handout {
                handout,
                meeting,
                by,
            } => {
                return self.handout(whom, *handout, *meeting, *by).await;
            }
            MailPurpose::Invitation => return self.invitation(whom).await,
            MailPurpose::Welcome => Some(self.welcome(whom)),
            MailPurpose::SignIn { .. } | MailPurpose::NewDevice { .. } => None,
        };
        Ok(letter.map(Written::from))
    }

    async fn recipient(&self, mail: &MemberMail<'_>) -> Result<Recipient, StoreError> {
        let (id, now) = (mail.partnership, mail.now);
        let partnership = partnerships::partnership_with_id(&self.db, id).await?;
        let today = partnership.zone.day_of(now);
        let moment = PresentMoment { today, now };
        let outline = if mail.purpose.tells_of_the_plan() {
            Some(outline::read_outline(&self.db, id, moment).await?)
        } else {
            None
        };
        let tx = assessments::read_assessed(&self.db, id, moment).await?;
        let member: Member = find(&tx, mail.member).await?;
        let proven = members::is_proven(&tx, mail.member).await?;
        let coordinator = members::coordinator(&tx).await?;
        Ok(Recipient {
            id,
            wording: in_language(member.language),
            partnership,
            member,
            proven,
            coordinator,
            today,
            now,
            links: mail.links,
            outline,
            tx,
        })
    }
}

/// The links in a mail that is about to leave.
struct KeptLinks<'a> {
    member: MemberNumber,
    to: &'a EmailAddress,
    /// The one by which the person chooses mails.
    choice: &'a Token,
}

impl KeptLinks<'_> {
    /// Keeps them, and gives the number of the one by which one reports.
    async fn keep(
        self,
        tx: &WriteTx,
        report_link: Option<NewLink>,
    ) -> Result<Option<ReportLinkNumber>, StoreError> {
        mail_links::keep_mail_link(tx, self.member, self.choice).await?;
        let Some(NewLink { token, meeting }) = report_link else {
            return Ok(None);
        };
        let link = report_links::NewReportLink {
            member: self.member,
            meeting,
            way: LinkWay::Mailed,
            mailed_to: Some(self.to),
            token: &token,
        };
        Ok(Some(report_links::make_link(tx, link).await?))
    }
}

/// Who does what nobody does by hand.
fn by_the_program(at: DateTime<Utc>) -> Author {
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

impl ReplyTo {
    /// Somebody, if mail reaches that person.
    fn of(member: Member) -> Option<Self> {
        let address = member.email.filter(|_| member.refused.is_none())?;
        Some(Self {
            name: member.name,
            address,
        })
    }
}

/// The last line of a letter: who is behind it.
fn signature(wording: &Wording, behind: &Member) -> LetterBlock {
    let name = behind.name.as_str();
    LetterBlock::Text(match ReplyTo::of(behind.clone()) {
        Some(_) => say!(wording, "mail-signed-reachable", name = name),
        None => say!(wording, "mail-signed", name = name),
    })
}

impl Recipient {
    /// Where the person is reached with such a mail, if that is wanted, and the partnership goes on.
    fn reached_for(&self, occasion: &MailPurpose) -> Option<EmailAddress> {
        let reached = self.member.reached_for(occasion).ok();
        reached.filter(|_| !self.partnership.archived).cloned()
    }

    /// The person of that number, unless that is whom the mail is for.
    async fn somebody_else(
        &self,
        number: Option<MemberNumber>,
    ) -> Result<Option<Member>, StoreError> {
        match number.filter(|number| *number != self.member.number) {
            Some(number) => Ok(Some(find(&self.tx, number).await?)),
            None => Ok(None),
        }
    }

    fn hello(&self) -> LetterBlock {
        LetterBlock::Text(say!(
            self.wording,
            "mail-hello",
            name = self.member.called()
        ))
    }
}
