//! The whole application, ready for a test to use.
#![expect(missing_docs, reason = "test support is read where it is used")]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot begin has failed"
)]
mod authenticator;
mod axe;
mod browser;
mod calendar;
mod driver;
// What the example has of tests of its own is run where it stands.
#[cfg(not(test))]
mod example;
mod filled;
mod keyboard;
mod links;
mod page;
mod pdf;
mod plan;
mod post_office;
mod program;
mod reading;
mod world;

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::{Arc, Mutex, RwLock};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    Author, EmailAddress, MeetingNumber, Member, MemberNumber, MemberState, Name, Partnership,
    PartnershipId, Policy, Role, Slug, Way, Zone,
};
use http_body_util::BodyExt;
use persistence::outbox::{MailState, SettledMail};
use persistence::site::{partnerships, sign_in_links};
use persistence::testing::TestDatabase;
use persistence::{Database, Token, WriteTx, outbox, verify};
use tower::ServiceExt;
use web::{AppState, Clock, Proxies, Settings, paths};

pub use authenticator::Authenticator;
pub use axe::Axe;
pub use browser::{Light, Scripts, TestBrowser};
pub use calendar::{CalendarRead, EventRead};
pub use links::{MailedLink, led_by};
pub use page::{FormOnPage, ReadPage};
pub use plan::{Planned, lead};
pub use post_office::{PostOffice, Taken};
pub use program::{Program, ScratchDirectory};
pub use reading::grade;
pub use world::World;

/// Where people reach the application.
pub const PUBLIC_URL: &str = "http://plan.example.org";

/// The application on a database of its own, with one partnership and its coordinator, who is
/// signed in.
pub struct TestApp {
    router: Router,
    pub db: Database,
    pub partnership: PartnershipId,
    settings: Settings,
    now: Arc<RwLock<DateTime<Utc>>>,
    cookies: Mutex<BTreeMap<String, String>>,
    // Goes last: the file is removed when nobody uses it any more.
    pub database: Arc<TestDatabase>,
}

/// An answer to the byte.
#[derive(Debug, Eq, PartialEq)]
pub struct Bytes {
    pub status: StatusCode,
    /// Where it leads.
    pub location: String,
    pub body: String,
}

/// An answer that is no page: where it leads, and what it says besides.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |to| to.to_str().unwrap())
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn slug() -> Slug {
    Slug::new("three-rivers").unwrap()
}

/// Noon on that day, in the partnership's zone.
fn noon(day: &str) -> DateTime<Utc> {
    self::day(day).and_hms_opt(18, 0, 0).unwrap().and_utc()
}

impl TestApp {
    /// Boots the real router on an empty database.
    pub async fn empty_on(today: &str) -> Self {
        let database = Arc::new(TestDatabase::create().await);
        Self::boot(database, Arc::new(RwLock::new(noon(today)))).await
    }

    /// Two replicas of the program that start at once, on a database without any tables.
    pub async fn two_starting_on(today: &str) -> [Self; 2] {
        let database = Arc::new(TestDatabase::blank().await);
        let now = Arc::new(RwLock::new(noon(today)));
        let one = tokio::spawn(Self::boot(database.clone(), now.clone()));
        let other = tokio::spawn(Self::boot(database, now));
        [one.await.unwrap(), other.await.unwrap()]
    }

    /// Another replica of the program, on the same database. Nobody is signed in there yet.
    pub async fn replica(&self) -> Self {
        let replica = Self::boot(self.database.clone(), self.now.clone()).await;
        Self {
            partnership: self.partnership,
            ..replica
        }
    }

    /// Boots the real router on a database in which there are partnerships: nobody is signed in.
    pub async fn over(database: TestDatabase, today: &str) -> Self {
        let app = Self::boot(Arc::new(database), Arc::new(RwLock::new(noon(today)))).await;
        let partnership = partnerships::find_partnership(&app.db, &slug())
            .await
            .unwrap()
            .0;
        Self { partnership, ..app }
    }

    async fn boot(database: Arc<TestDatabase>, now: Arc<RwLock<DateTime<Utc>>>) -> Self {
        let db = database.open().await;
        let settings = Settings {
            public_url: PUBLIC_URL.into(),
            sends_mail: true,
            proxies: Proxies::default(),
            program: program::built("read-workbook"),
        };
        let clock = Clock::Stopped(now.clone());
        let router = web::app(AppState::new(db.clone(), clock, settings.clone()));
        let (cookies, partnership) = (Mutex::default(), PartnershipId(0));
        Self {
            router,
            db,
            partnership,
            settings,
            now,
            cookies,
            database,
        }
    }

    /// Boots the real router for the Three Rivers partnership, whose coordinator is signed in.
    pub async fn on(today: &str) -> Self {
        let mut app = Self::empty_on(today).await;
        app.partnership = app.found("three-rivers", "dana@example.org").await;
        app.sign_in("dana@example.org").await;
        app.lose_mails().await;
        app
    }

    /// Ends the mails that wait: no test asks for the one that tells of Dana's first device.
    async fn lose_mails(&self) {
        let now = self.now();
        let lost = SettledMail::Ended(MailState::Needless, None);
        for mail in outbox::lease_mails(
            &self.db,
            outbox::MailLease {
                most: 8,
                until: now,
            },
            now,
        )
        .await
        .unwrap()
        {
            outbox::settle_mail(
                &self.db,
                outbox::Settlement {
                    mail: &mail,
                    became: &lost,
                },
                now,
            )
            .await
            .unwrap();
        }
    }

    /// Founds another partnership with its coordinator.
    pub async fn found(&self, slug: &str, coordinator: &str) -> PartnershipId {
        let partnership = Partnership {
            slug: Slug::new(slug).unwrap(),
            name: Name::new(&format!("The {slug} partnership")).unwrap(),
            zone: Zone::new("America/Chicago").unwrap(),
            policy: Policy::default(),
            archived: false,
        };
        let author = Author {
            member: None,
            at: self.now(),
            way: Way::CommandLine,
        };
        let tx = partnerships::found_partnership(&self.db, &partnership, author)
            .await
            .unwrap();
        let dana = Name::new("Dana Whitfield").unwrap();
        let member = Member {
            email: Some(EmailAddress::new(coordinator).unwrap()),
            ..Member::new(MemberNumber(1), dana, Role::Coordinator)
        };
        persistence::insert(&tx, &member).await.unwrap();
        tx.commit().await.unwrap();
        partnerships::find_partnership(&self.db, &partnership.slug)
            .await
            .unwrap()
            .0
    }

    /// What is wrong with the partnership's records; nothing when all is well.
    pub async fn wrong(&self) -> Vec<String> {
        let tx = self.db.read(self.partnership).await.unwrap();
        let mut wrong = verify::verify_partnership(&tx, self.now()).await.unwrap();
        wrong.extend(verify::broken_references(&self.db).await.unwrap());
        wrong
    }

    /// How many rows a table has.
    pub async fn rows_of(&self, table: &str) -> i64 {
        self.database.rows_of(table).await
    }

    /// Changes the database behind the program's back.
    pub async fn sql(&self, statement: &str) {
        self.database.execute(statement).await;
    }

    /// Everything that stands in the database.
    pub async fn everything(&self) -> String {
        self.database.dump().await.join("\n")
    }

    /// A link that signs somebody in.
    pub async fn link_for(&self, email: &str) -> paths::SignInLink {
        let token = Token::random();
        let email = EmailAddress::new(email).unwrap();
        let soon = self.now() + TimeDelta::minutes(10);
        sign_in_links::keep_sign_in_link(
            &self.db,
            sign_in_links::NewSignInLink {
                token: &token,
                code: None,
                email: Some(&email),
                expires_at: soon,
            },
        )
        .await
        .unwrap();
        paths::SignInLink {
            token: token.secret().into(),
        }
    }

    /// Signs somebody in by a link, as people do.
    pub async fn sign_in(&self, email: &str) {
        self.sign_in_by(email, "").await;
    }

    /// Signs somebody in by a browser that says what it is.
    pub async fn sign_in_by(&self, email: &str, browser: &str) {
        let mut request = form_request(self.link_for(email).await, &[]);
        let headers = request.headers_mut();
        headers.insert(header::USER_AGENT, browser.parse().unwrap());
        let status = self.send(request).await.status();
        assert_eq!(status, StatusCode::SEE_OTHER, "signing in");
    }

    pub fn now(&self) -> DateTime<Utc> {
        *self.now.read().unwrap()
    }

    pub fn travel_to(&self, today: &str) {
        *self.now.write().unwrap() = noon(today);
    }

    /// Sets the clock, to the second.
    pub fn set_clock(&self, instant: &str) {
        *self.now.write().unwrap() = instant.parse().unwrap();
    }

    pub fn wait(&self, time: TimeDelta) {
        *self.now.write().unwrap() += time;
    }

    /// A transaction in which the coordinator changes something now.
    pub async fn write(&self) -> WriteTx {
        self.write_in(self.partnership).await
    }

    /// A transaction in which the coordinator of a partnership changes something now.
    pub async fn write_in(&self, partnership: PartnershipId) -> WriteTx {
        self.db
            .write(partnership, self.coordinator())
            .await
            .unwrap()
    }

    /// A transaction in which the coordinator writes something down in a meeting now.
    pub async fn write_in_meeting(&self, meeting: MeetingNumber) -> WriteTx {
        let origin = self.coordinator().in_meeting(meeting);
        self.db.write(self.partnership, origin).await.unwrap()
    }

    fn coordinator(&self) -> Author {
        Author {
            member: Some(MemberNumber(1)),
            at: self.now(),
            way: Way::Page,
        }
    }

    /// Makes a member of a partnership invited, active or removed.
    pub async fn come(&self, partnership: PartnershipId, number: i64, state: MemberState) {
        let tx = self.write_in(partnership).await;
        let mut member: Member = persistence::find(&tx, MemberNumber(number)).await.unwrap();
        member.state = state;
        persistence::save(&tx, &member, None).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn get(&self, path: impl Display) -> ReadPage {
        let request = Request::get(path.to_string()).body(Body::empty()).unwrap();
        ReadPage::read(self.send(request).await).await
    }

    /// Asks for something that is plain text.
    pub async fn text(&self, path: &str) -> String {
        let request = Request::get(path).body(Body::empty()).unwrap();
        text(self.send(request).await).await
    }

    /// Asks for something that is no page, or leads elsewhere.
    pub async fn ask(&self, path: impl Display) -> Answer {
        let request = Request::get(path.to_string()).body(Body::empty()).unwrap();
        answer(self.send(request).await)
    }

    /// Sends a form and reads the page that answers it.
    pub async fn submit(&self, path: impl Display, form: &[(&str, &str)]) -> ReadPage {
        ReadPage::read(self.send(form_request(path, form)).await).await
    }

    /// Sends a form that is answered by going elsewhere.
    pub async fn post(&self, path: impl Display, form: &[(&str, &str)]) -> Answer {
        answer(self.send(form_request(path, form)).await)
    }

    /// Chooses a file on the page that brings a spreadsheet in, and sends it.
    pub async fn upload(&self, name: &str, file: &[u8]) -> Response {
        self.upload_to(paths::Imports { slug: slug() }, name, file)
            .await
    }

    /// Sends a file, with its name, to the page of a partnership that brings spreadsheets in.
    pub async fn upload_to(&self, to: paths::Imports, name: &str, file: &[u8]) -> Response {
        self.send(upload_request(to, name, file)).await
    }

    /// Sends an empty form or asks for a page, and reads the answer to the byte.
    pub async fn bytes(&self, method: &str, path: &str) -> Bytes {
        let mut request = form_request(path, &[]);
        *request.method_mut() = method.parse().unwrap();
        self.exactly(request).await
    }

    /// Sends any request, and reads the answer to the byte.
    pub async fn exactly(&self, request: Request<Body>) -> Bytes {
        let response = self.send(request).await;
        let answer = answer_of(&response);
        Bytes {
            status: answer.status,
            location: answer.location().to_owned(),
            body: text(response).await,
        }
    }

    /// Sends any request with the cookies that came so far, and keeps new ones.
    pub async fn send(&self, mut request: Request<Body>) -> Response {
        let pairs = self.cookies.lock().unwrap().clone().into_iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !pairs.is_empty() {
            let pairs = pairs.join("; ").parse().unwrap();
            request.headers_mut().insert(header::COOKIE, pairs);
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        for set in response.headers().get_all(header::SET_COOKIE) {
            self.keep_cookie(set.to_str().unwrap());
        }
        response
    }

    fn keep_cookie(&self, set: &str) {
        let pair = set.split(';').next().unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        let mut cookies = self.cookies.lock().unwrap();
        match value {
            "" => cookies.remove(name),
            value => cookies.insert(name.to_owned(), value.to_owned()),
        };
    }

    /// A cookie that came.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Brings a cookie along.
    pub fn bring_cookie(&self, name: &str, value: &str) {
        self.keep_cookie(&format!("{name}={value}"));
    }

    /// Forgets who is signed in, and that anybody was.
    pub fn forget_cookie(&self) {
        self.cookies.lock().unwrap().clear();
    }
}

/// A form as a browser sends it from one of our own pages.
pub fn form_request(path: impl Display, form: &[(&str, &str)]) -> Request<Body> {
    Request::post(path.to_string())
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(serde_urlencoded::to_string(form).unwrap()))
        .unwrap()
}

/// A form with a file as a browser sends it from one of our own pages.
fn upload_request(path: impl Display, name: &str, file: &[u8]) -> Request<Body> {
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    Request::post(path.to_string())
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header(header::CONTENT_LENGTH, body.len())
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap()
}

fn answer(response: Response) -> Answer {
    answer_of(&response)
}

fn answer_of(response: &Response) -> Answer {
    Answer {
        status: response.status(),
        headers: response.headers().clone(),
    }
}

pub async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    pdf::words(bytes.to_vec())
}
