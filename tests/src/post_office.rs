//! A real mail server, and what it was given.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use mail::{Addresses, Composer, Courier, Post, rounds};
use mail_parser::{MessageParser, MessagePart, MimeHeaders};
use persistence::site::partnerships;
use tokio::net::TcpListener;
use web::PublicAddresses;

use crate::{ScratchDirectory, TestApp};

/// How long a mail server may take for each step: far longer than it does.
const PATIENT_STEP_TIMEOUT: Duration = Duration::from_secs(60);
/// The same, where it says nothing at all and a test has to wait for the end of it.
const IMPATIENT_STEP_TIMEOUT: Duration = Duration::from_millis(200);

/// A mail server of the test's own. See `post_office.py` for whom it refuses.
pub struct PostOffice {
    serving: Child,
    port: u16,
    directory: ScratchDirectory,
    step_timeout: Duration,
}

/// A mail that was taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Taken {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub headers: String,
    /// What calendar programs take out of it, by the kinds that its parts say they are.
    pub calendars: Vec<(String, String)>,
    /// What the PDFs are called that are enclosed.
    pub files: Vec<String>,
}

impl PostOffice {
    /// Opens one.
    pub fn open() -> Self {
        let directory = ScratchDirectory::new();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/post_office.py");
        // Debian's packages are for the system's own Python.
        let mut serving = Command::new("/usr/bin/python3")
            .arg(script)
            .arg(&directory.path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python is here: run bin/prepare");
        let mut said = String::new();
        let mut out = BufReader::new(serving.stdout.take().unwrap());
        out.read_line(&mut said).unwrap();
        let port = said
            .trim()
            .parse()
            .expect("aiosmtpd is here: run bin/prepare");
        Self {
            serving,
            port,
            directory,
            step_timeout: PATIENT_STEP_TIMEOUT,
        }
    }

    /// Opens one that is soon given up, which a busy machine alone may bring about: for tests in
    /// which nothing is taken anyway.
    pub fn open_for_the_impatient() -> Self {
        let mut office = Self::open();
        office.step_timeout = IMPATIENT_STEP_TIMEOUT;
        office
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The way to it.
    pub fn post(&self) -> Post {
        let from = "Followthrough <plan@example.org>";
        Post::new(&self.url(), from, self.step_timeout).unwrap()
    }

    /// Everything that it took, in that order.
    pub fn taken(&self) -> Vec<Taken> {
        let files = std::fs::read_dir(&self.directory.path).unwrap();
        let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|kind| kind == "eml"));
        files.sort();
        files
            .iter()
            .map(|file| read(&std::fs::read(file).unwrap()))
            .collect()
    }

    /// What it took for an address.
    pub fn taken_for(&self, address: &str) -> Vec<Taken> {
        let mut taken = self.taken();
        taken.retain(|mail| mail.to == address);
        taken
    }
}

impl Drop for PostOffice {
    fn drop(&mut self) {
        let _ = self.serving.kill();
        let _ = self.serving.wait();
    }
}

impl Taken {
    /// Its Message-ID.
    pub fn id(&self) -> &str {
        let mut lines = self.headers.lines();
        let id = lines.find_map(|line| line.strip_prefix("Message-ID:"));
        id.unwrap().trim()
    }

    /// The paths of the links in it that begin with `path`, in order, each once.
    pub fn links(&self, path: &str) -> Vec<String> {
        let start = format!("{}{path}", crate::PUBLIC_URL);
        let words = self
            .text
            .split_whitespace()
            .filter(|word| word.starts_with(&start));
        let mut links: Vec<String> = words
            .map(|word| word[crate::PUBLIC_URL.len()..].into())
            .collect();
        links.dedup();
        links
    }
}

impl TestApp {
    /// Puts the mails in the outbox that the day asks for, as the caretaker does.
    pub async fn place_rounds(&self) {
        let own = partnerships::partnership_with_id(&self.db, self.partnership).await;
        let whose = rounds::MailedPartnership {
            id: self.partnership,
            partnership: &own.unwrap(),
        };
        let scheduled = rounds::schedule_mails(&self.db, whose, self.now());
        scheduled.await.unwrap();
    }

    /// A courier of this replica, whose clock is the test's.
    pub fn courier(
        &self,
        office: &PostOffice,
    ) -> Courier<impl Fn() -> DateTime<Utc> + Clone + Send + Sync + 'static> {
        self.courier_to(office, self.addresses())
    }

    /// A courier whose mails lead to other addresses.
    pub fn courier_to(
        &self,
        office: &PostOffice,
        addresses: Arc<dyn Addresses>,
    ) -> Courier<impl Fn() -> DateTime<Utc> + Clone + Send + Sync + 'static> {
        let composer = Composer::new(self.db.clone(), addresses);
        let now = self.now.clone();
        Courier::new(self.db.clone(), composer, office.post(), move || {
            *now.read().unwrap()
        })
    }

    /// Where the links in mails lead.
    pub fn addresses(&self) -> Arc<dyn Addresses> {
        Arc::new(PublicAddresses::of(&self.settings))
    }

    /// Serves what the test has on a port of its own, for a browser.
    pub async fn serve(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = self.router.clone();
        tokio::spawn(async { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    /// Sends all that is due.
    pub async fn send_mails(&self, office: &PostOffice) {
        let courier = self.courier(office);
        while courier.send_due().await.unwrap() > 0 {}
    }
}

fn read(message: &[u8]) -> Taken {
    let mail = MessageParser::default().parse(message).unwrap();
    let to = mail.to().and_then(|to| to.first()).unwrap();
    let head = mail
        .headers_raw()
        .map(|(name, value)| format!("{name}:{value}"));
    Taken {
        to: to.address().unwrap().into(),
        subject: mail.subject().unwrap_or_default().into(),
        text: mail.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        html: mail.body_html(0).unwrap_or_default().replace("\r\n", "\n"),
        headers: head.collect(),
        calendars: mail.parts.iter().filter_map(calendar).collect(),
        files: mail.parts.iter().filter_map(pdf).collect(),
    }
}

/// What a PDF is called.
fn pdf(part: &MessagePart<'_>) -> Option<String> {
    let is_pdf = part.contents().starts_with(b"%PDF-");
    let name = part.attachment_name().filter(|_| is_pdf);
    name.map(str::to_owned)
}

/// A part for calendar programs, with its kind and method.
fn calendar(part: &MessagePart<'_>) -> Option<(String, String)> {
    let kind = part.content_type()?;
    let name = format!("{}/{}", kind.ctype(), kind.subtype()?);
    let method = kind.attribute("method").unwrap_or_default();
    let is_calendar = ["text/calendar", "application/ics"].contains(&name.as_str());
    is_calendar.then(|| {
        let text = String::from_utf8(part.contents().to_vec()).unwrap();
        (format!("{name} {method}").trim().to_owned(), text)
    })
}
