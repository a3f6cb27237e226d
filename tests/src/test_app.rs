//! The whole application on a database of its own.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, RwLock};

use axum::Router;
use axum::http::{StatusCode, header};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    Author, EmailAddress, MeetingNumber, Member, MemberNumber, MemberState, Name, Partnership,
    PartnershipId, Policy, Role, Slug, Way, Zone,
};
use persistence::outbox::{MailState, SettledMail};
use persistence::site::{partnerships, sign_in_links};
use persistence::testing::TestDatabase;
use persistence::{Database, Token, WriteTx, outbox, verify};
use web::{AppState, Clock, Proxies, Settings, paths};

use crate::forms::form_request;
use crate::program;

/// Where people reach the application.
pub const PUBLIC_URL: &str = "http://plan.example.org";

/// The application on a database of its own, with one partnership and its coordinator, who is
/// signed in.
pub struct TestApp {
    pub(crate) router: Router,
    pub db: Database,
    pub partnership: PartnershipId,
    pub(crate) settings: Settings,
    pub(crate) now: Arc<RwLock<DateTime<Utc>>>,
    pub(crate) cookies: Mutex<BTreeMap<String, String>>,
    // Goes last: the file is removed when nobody uses it any more.
    pub database: Arc<TestDatabase>,
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
        partnerships::start_asking(&tx).await.unwrap();
        persistence::insert(&tx, &member).await.unwrap();
        let email = member.email.as_ref().unwrap();
        persistence::members::prove_address(&tx, member.number, email)
            .await
            .unwrap();
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
        self.link_that_lasts(email, TimeDelta::minutes(10)).await
    }

    /// A link that signs somebody in for so long.
    pub async fn link_that_lasts(&self, email: &str, time: TimeDelta) -> paths::SignInLink {
        let token = Token::random();
        let email = EmailAddress::new(email).unwrap();
        sign_in_links::keep_sign_in_link(
            &self.db,
            sign_in_links::NewSignInLink {
                token: &token,
                code: None,
                email: Some(&email),
                expires_at: self.now() + time,
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
}
