//! Setting up an empty database.

use axum::http::StatusCode;
use chrono::TimeDelta;
use persistence::Token;
use persistence::site::sign_in_links;
use tests::{PostOffice, TestApp, slug};
use web::paths;

/// What somebody fills in, with a slip in the address.
const FORM: [(&str, &str); 4] = [
    ("name", "Three Rivers"),
    ("zone", "America/Chicago"),
    ("coordinator", "Dana Whitfield"),
    ("email", "dana@exmaple.org"),
];

/// A program that is not set up, and the link that does it.
async fn blank() -> (TestApp, paths::SetUp) {
    let app = TestApp::empty_on("2027-03-01").await;
    let token = Token::random();
    let link = sign_in_links::NewSignInLink {
        token: &token,
        code: None,
        email: None,
        expires_at: app.now() + TimeDelta::hours(24),
    };
    sign_in_links::keep_sign_in_link(&app.db, link)
        .await
        .unwrap();
    let token = token.secret().into();
    (app, paths::SetUp { token })
}

#[tokio::test]
async fn the_link_makes_the_partnership_and_its_coordinator_once() {
    let (app, path) = blank().await;
    let wrong = [("name", ""), ("zone", "Nowhere"), ("email", "dana")];
    let page = app.submit(&path, &wrong).await;
    assert_eq!(page.corrections().len(), 4);
    let plan = paths::Plan { slug: slug() }.to_string();
    assert_eq!(app.post(&path, &FORM).await.location(), plan);
    assert_eq!(app.get(&plan).await.all("h2"), ["Your plan begins here"]);
    assert_eq!(app.post(&path, &FORM).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn whoever_set_it_up_is_welcomed_and_can_correct_the_address() {
    let (app, path) = blank().await;
    let office = PostOffice::open();
    app.set_clock("2027-03-02T07:00:00Z");
    app.post(&path, &FORM).await;
    app.send_mails(&office).await;
    let mail = office.taken_for("dana@exmaple.org").pop().unwrap();
    assert_eq!(
        mail.subject, "Welcome: Three Rivers is set up",
        "at night, too"
    );
    assert!(
        mail.text
            .contains("http://plan.example.org/p/three-rivers/plan")
    );
    assert!(
        mail.text
            .contains("http://plan.example.org/p/three-rivers/imports")
    );

    let plan = app.get(paths::Plan { slug: slug() }).await;
    assert!(plan.says("Is dana@exmaple.org right?"));
    let own = paths::Member {
        slug: slug(),
        number: domain::MemberNumber(1),
    };
    let links = plan.attribute("main a", "href");
    assert!(links.contains(&own.to_string()), "{links:?}");
    app.wait(TimeDelta::minutes(1));
    let mut forms = app.get(&own).await.forms().into_iter();
    let form = forms
        .find(|form| form.names.contains(&"email".into()))
        .unwrap();
    let right = form.with(&[("email", "dana@example.org")]);
    let answer = app.post(&form.action, &right).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    app.send_mails(&office).await;
    assert_eq!(office.taken_for("dana@example.org").len(), 1);

    app.sign_in("dana@example.org").await;
    let plan = app.get(paths::Plan { slug: slug() }).await;
    assert!(!plan.says("Is dana@example.org right?"), "she came by it");
}
