//! The post: the mail server that mails are handed to.

use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::EmailAddress;
use exchange::calendar::{self, Method, Parties};
use lettre::address::AddressError;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{Address, Message, SmtpTransport, Transport};
use tokio::task::spawn_blocking;

use crate::compose::{Ready, ReplyTo};
use crate::letter::{File, Invitation};

/// How long a mail server may usually take for each step.
pub const MAIL_SERVER_TIMEOUT: Duration = Duration::from_secs(20);
/// How many connections are kept to the mail server.
const CONNECTIONS: u32 = 4;
/// What the file is called that calendar programs open.
const FILE: &str = "meeting.ics";

/// A mail server, and the address that mails come from.
///
/// It is spoken to on threads that may block: the library's asynchronous transport waits for ever
/// where a mail server falls silent.
#[derive(Clone)]
pub struct Post {
    transport: SmtpTransport,
    from: Mailbox,
}

/// A setting that no mail can be sent with.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The mail server's address.
    #[error("the address of the mail server cannot be read: {0}")]
    Server(#[source] Error),
    /// The sender's address.
    #[error("the address that mails come from cannot be read: {0}")]
    From(#[source] AddressError),
}

/// Why a mail was not taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// The address takes no mail, now or ever.
    Address(String),
    /// It may be taken later.
    ForNow(String),
}

/// Somebody who is invited to meetings.
struct Invited<'a> {
    to: &'a Invitation,
    attendee: &'a EmailAddress,
}

impl Post {
    /// The mail server at `url`, like `smtps://user:password@host:port`, for mails
    /// that come from `from`, like `Followthrough <plan@example.org>`. What it does not answer
    /// within `patience` is tried again later.
    ///
    /// # Errors
    ///
    /// When one of them cannot be read.
    pub fn new(url: &str, from: &str, patience: Duration) -> Result<Self, PostError> {
        let transport = SmtpTransport::from_url(url).map_err(PostError::Server)?;
        let pool = PoolConfig::new().max_size(CONNECTIONS);
        Ok(Self {
            transport: transport.timeout(Some(patience)).pool_config(pool).build(),
            from: from.parse().map_err(PostError::From)?,
        })
    }

    /// Hands a mail to the mail server. `id` is what it is known by at every try.
    ///
    /// # Errors
    ///
    /// When the mail server does not take it.
    pub async fn send(&self, id: &str, mail: &Ready, now: DateTime<Utc>) -> Result<(), Refusal> {
        let message = self.message(id, mail, now).map_err(Refusal::Address)?;
        let transport = self.transport.clone();
        match spawn_blocking(move || transport.send(&message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(refusal(&error)),
            Err(stopped) => Err(Refusal::ForNow(stopped.to_string())),
        }
    }

    fn message(&self, id: &str, mail: &Ready, now: DateTime<Utc>) -> Result<Message, String> {
        let mut message = Message::builder()
            .from(self.sender(mail))
            .to(Mailbox::new(None, parsed(&mail.to)?))
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .subject(mail.letter.subject.as_str())
            .date(now.into())
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Some(ReplyTo { name, address }) = &mail.reply_to {
            let address = parsed(address)?;
            message = message.reply_to(Mailbox::new(Some(name.to_string()), address));
        }
        if let Some(address) = &mail.unsubscribe {
            // RFC 8058: a mail program posts there when a person presses its button.
            message = message
                .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(header(
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click",
                ));
        }
        let both = MultiPart::alternative_plain_html(mail.letter.text(), mail.letter.html());
        let whole = match &mail.letter.invitation {
            Some(invitation) => {
                let invited = Invited {
                    to: invitation,
                    attendee: &mail.to,
                };
                self.with_invitation(both, &invited, now)?
            }
            None => both,
        };
        let whole = match &mail.letter.file {
            Some(file) => MultiPart::mixed()
                .multipart(whole)
                .singlepart(enclosed(file)?),
            None => whole,
        };
        message.multipart(whole).map_err(|why| why.to_string())
    }

    /// Whom a mail is from: the partnership, at the address that the operator configured.
    fn sender(&self, mail: &Ready) -> Mailbox {
        let name = mail.letter.from.clone().or_else(|| self.from.name.clone());
        Mailbox::new(name, self.from.email.clone())
    }

    /// A letter with what calendar programs take out of it: one of the ways to read it, which some
    /// look for, and a file, which others do. Several meetings are but a file: an invitation is to
    /// one.
    fn with_invitation(
        &self,
        letter: MultiPart,
        invited: &Invited<'_>,
        now: DateTime<Utc>,
    ) -> Result<MultiPart, String> {
        let file = |calendar: String| {
            let kind = ContentType::parse("application/ics").map_err(|why| why.to_string())?;
            Ok::<_, String>(Attachment::new(FILE.into()).body(calendar, kind))
        };
        let [event] = invited.to.events.as_slice() else {
            let all = calendar::calendar_publication(&invited.to.events, now);
            return Ok(MultiPart::mixed().multipart(letter).singlepart(file(all)?));
        };
        let name = self.from.name.clone();
        let address = self.from.email.to_string();
        let parties = Parties {
            organizer: (name.unwrap_or_else(|| address.clone()), address),
            attendee: invited.attendee.clone(),
        };
        let one = calendar::calendar_invitation(event, &parties, now);
        let kind = format!(
            "text/calendar; charset=utf-8; method={}",
            Method::of(event).name()
        );
        let kind = ContentType::parse(&kind).map_err(|why| why.to_string())?;
        let part = SinglePart::builder().header(kind).body(one.clone());
        let letter = letter.singlepart(part);
        Ok(MultiPart::mixed().multipart(letter).singlepart(file(one)?))
    }
}

fn parsed(address: &EmailAddress) -> Result<Address, String> {
    let parsed = address.as_str().parse();
    parsed.map_err(|why: AddressError| why.to_string())
}

fn enclosed(file: &File) -> Result<SinglePart, String> {
    let kind = ContentType::parse("application/pdf").map_err(|why| why.to_string())?;
    Ok(Attachment::new(file.name.clone()).body(file.bytes.to_vec(), kind))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// What an answer of the mail server means. A refused recipient stays refused; anything else, from
/// a wrong password to a full disk, may be mended.
fn refusal(error: &Error) -> Refusal {
    let said = error.to_string();
    let code = error.status().map(u16::from);
    match code {
        Some(550 | 551 | 552 | 553 | 554 | 556) => Refusal::Address(said),
        _ => Refusal::ForNow(said),
    }
}
