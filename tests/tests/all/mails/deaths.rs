//! What becomes of mails when something dies on their way.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::{ActionNumber, MeetingNumber, Role, Says, Slug};
use mail::Addresses;
use mail::Composer;
use mail::compose::Links;
use persistence::{Token, outbox};
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{led_by, with_maria};

/// Maria and Tom each have a mail that is due.
async fn two_due(app: &TestApp) {
    let (library, _) = with_maria(app).await;
    let tom = app
        .a_member("Tom", Some(library.number), Role::Partner)
        .await;
    app.an_action(|a| a.lead = led_by(&tom)).await;
    app.travel_to("2027-03-09");
    app.sql("DELETE FROM mails").await;
    app.place_rounds().await;
}

#[tokio::test]
async fn a_courier_that_dies_before_it_settles_leaves_a_double_of_the_same_id() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    two_due(&app).await;
    let lease = app.now() + TimeDelta::minutes(2);
    let mails = outbox::lease_mails(
        &app.db,
        outbox::MailLease {
            most: 1,
            until: lease,
        },
        app.now(),
    )
    .await
    .unwrap();
    let composer = Composer::new(app.db.clone(), app.addresses());
    let composed = composer.compose(&mails[0], Links::Kept, app.now()).await;
    let ready = composed.unwrap().unwrap();
    let sent = office.post().send(&mails[0].id, &ready, app.now()).await;
    assert_eq!(sent, Ok(()), "and there it dies");

    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), 2, "the other goes out at once");
    app.wait(TimeDelta::minutes(2));
    app.send_mails(&office).await;
    let twice = office.taken_for(ready.to.as_str());
    assert_eq!(office.taken().len(), 3);
    assert_eq!(twice[0].id(), twice[1].id());
    assert_ne!(twice[0].links("/r/"), twice[1].links("/r/"));
    for mail in &twice {
        let link = mail.links("/r/").remove(0);
        assert!(app.get(&link).await.status.is_success(), "either works");
    }
}

#[tokio::test]
async fn while_the_database_is_away_nothing_is_lost() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    two_due(&app).await;
    app.sql("ALTER TABLE mails RENAME TO mails_away").await;
    assert!(app.courier(&office).send_due().await.is_err());
    app.sql("ALTER TABLE mails_away RENAME TO mails").await;
    app.sql("ALTER TABLE report_links RENAME TO report_links_away")
        .await;
    assert_eq!(app.courier(&office).send_due().await.unwrap(), 2);
    assert_eq!(office.taken(), []);
    app.sql("ALTER TABLE report_links_away RENAME TO report_links")
        .await;
    app.wait(TimeDelta::minutes(1));
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), 2);
}

#[tokio::test]
async fn a_mail_that_cannot_be_composed_stops_no_other() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    two_due(&app).await;
    let broken = app.courier_to(&office, Arc::new(Broken));
    assert_eq!(broken.send_due().await.unwrap(), 2);
    assert_eq!(office.taken_for("tom@example.org").len(), 1);
    assert_eq!(office.taken().len(), 1);
    let page = app.get(paths::Mails { slug: slug() }).await;
    assert!(page.says("To Maria") && page.says("We could not put this mail together."));

    app.wait(TimeDelta::minutes(1));
    app.send_mails(&office).await;
    assert_eq!(office.taken_for("maria@example.org").len(), 1);
}

#[tokio::test]
async fn who_is_asked_to_stop_settles_first_what_is_in_hand() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    two_due(&app).await;
    app.courier(&office).run(std::future::ready(())).await;
    assert_eq!(office.taken().len(), 2);
    app.wait(TimeDelta::hours(1));
    assert_eq!(app.courier(&office).send_due().await.unwrap(), 0);
}

/// Addresses of a program that breaks where somebody leads several actions.
struct Broken;

impl Addresses for Broken {
    fn answer(&self, _: &Token, _: ActionNumber, _: Says) -> String {
        tests::PUBLIC_URL.into()
    }

    fn answers(&self, _: &Token) -> String {
        panic!("as the test wants it")
    }

    fn asked_about(&self, _: &Token, _: ActionNumber) -> String {
        tests::PUBLIC_URL.into()
    }

    fn handing_back(&self, _: &Token, _: ActionNumber) -> String {
        tests::PUBLIC_URL.into()
    }

    fn import(&self, _: &Slug) -> String {
        tests::PUBLIC_URL.into()
    }

    fn action(&self, _: &Slug, _: ActionNumber) -> String {
        tests::PUBLIC_URL.into()
    }

    fn meeting(&self, _: &Slug, _: MeetingNumber) -> String {
        tests::PUBLIC_URL.into()
    }

    fn packet(&self, _: &Slug, _: MeetingNumber) -> String {
        tests::PUBLIC_URL.into()
    }

    fn minutes(&self, _: &Slug, _: MeetingNumber) -> String {
        tests::PUBLIC_URL.into()
    }

    fn meetings(&self, _: &Slug) -> String {
        tests::PUBLIC_URL.into()
    }

    fn review(&self, _: &Slug) -> String {
        tests::PUBLIC_URL.into()
    }

    fn partnership(&self, _: &Slug) -> String {
        tests::PUBLIC_URL.into()
    }

    fn mail_choice(&self, _: &Token) -> String {
        tests::PUBLIC_URL.into()
    }

    fn sign_in(&self, _: &Token, _: &str) -> String {
        tests::PUBLIC_URL.into()
    }

    fn devices(&self) -> String {
        tests::PUBLIC_URL.into()
    }

    fn host(&self) -> String {
        "plan.example.org".into()
    }
}
