//! Passkeys, with a device that answers right or wrong.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::Role;
use tests::{Authenticator, PUBLIC_URL, ReadPage, TestApp, slug};
use web::paths;

const DANA: &str = "dana@example.org";

/// What a page asks a device, and the name of the question.
fn question(page: &ReadPage) -> (String, String) {
    let asked = page.attribute("form[data-passkey-question]", "data-passkey-question");
    let name = page.attribute("[name=question]", "value");
    (asked[0].clone(), name[0].clone())
}

async fn asked_for_one(app: &TestApp) -> (String, String) {
    question(&app.submit(paths::NewPasskey, &[]).await)
}

async fn asked_who(app: &TestApp) -> (String, String) {
    let next = [("next", "/p/three-rivers/review")];
    question(&app.submit(paths::SignInPasskey, &next).await)
}

/// Adds a passkey to whoever is signed in.
async fn add(app: &TestApp, device: &mut Authenticator) {
    let (asked, name) = asked_for_one(app).await;
    let form = [("question", &*name), ("answer", &device.make(&asked))];
    let answer = app.post(paths::Passkeys, &form).await;
    assert_eq!(answer.location(), "/devices");
}

async fn answer(app: &TestApp, name: &str, answer: &str) -> StatusCode {
    let form = [("question", name), ("answer", answer)];
    app.post(paths::SignInPasskeyAnswer, &form).await.status
}

async fn is_signed_in(app: &TestApp) -> bool {
    app.ask(paths::Plan { slug: slug() }).await.status == StatusCode::OK
}

const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[tokio::test]
async fn a_passkey_signs_in_under_a_new_cookie_and_leads_on() {
    let app = TestApp::on("2027-03-01").await;
    let mut device = Authenticator::at(PUBLIC_URL, 1);
    add(&app, &mut device).await;
    let before = app.cookie("followthrough");
    app.post(paths::SignOut, &[]).await;

    let (asked, name) = asked_who(&app).await;
    let form = [
        ("question", &*name),
        ("answer", &*device.tell(&asked)),
        ("next", "/p/three-rivers/review"),
    ];
    let led = app.post(paths::SignInPasskeyAnswer, &form).await;
    assert_eq!(led.location(), "/p/three-rivers/review");
    assert!(is_signed_in(&app).await);
    assert_ne!(app.cookie("followthrough"), before);
}

#[tokio::test]
async fn a_question_is_answered_once_and_within_five_minutes() {
    let app = TestApp::on("2027-03-01").await;
    let mut device = Authenticator::at(PUBLIC_URL, 1);
    add(&app, &mut device).await;
    app.forget_cookie();

    let (asked, name) = asked_who(&app).await;
    let told = device.tell(&asked);
    app.wait(TimeDelta::seconds(299));
    assert_eq!(answer(&app, &name, &told).await, StatusCode::SEE_OTHER);
    app.forget_cookie();
    assert_eq!(answer(&app, &name, &told).await, WRONG, "replayed");

    let (asked, name) = asked_who(&app).await;
    let told = device.tell(&asked);
    app.wait(TimeDelta::minutes(5));
    assert_eq!(answer(&app, &name, &told).await, WRONG, "late");
    assert!(!is_signed_in(&app).await);
}

#[tokio::test]
async fn an_answer_has_to_fit_its_question_its_key_and_its_place() {
    let app = TestApp::on("2027-03-01").await;
    let mut device = Authenticator::at(PUBLIC_URL, 1);
    add(&app, &mut device).await;
    app.forget_cookie();

    let (asked, _) = asked_who(&app).await;
    let (_, name) = asked_who(&app).await;
    let told = device.tell(&asked);
    assert_eq!(answer(&app, &name, &told).await, WRONG, "another question");
    assert_eq!(answer(&app, "unasked", &told).await, WRONG);

    let mut stranger = Authenticator::at(PUBLIC_URL, 2);
    let (asked, name) = asked_who(&app).await;
    let told = stranger.tell(&asked);
    assert_eq!(answer(&app, &name, &told).await, WRONG, "another device");

    device.origin = "http://plan.example.com".into();
    let (asked, name) = asked_who(&app).await;
    let told = device.tell(&asked);
    assert_eq!(answer(&app, &name, &told).await, WRONG, "another site");

    for nonsense in ["", "{}", "[]", "null", "\0"] {
        let (_, name) = asked_who(&app).await;
        assert_eq!(answer(&app, &name, nonsense).await, WRONG, "{nonsense}");
    }
    assert!(!is_signed_in(&app).await);
}

#[tokio::test]
async fn a_copy_that_counts_less_is_refused() {
    let app = TestApp::on("2027-03-01").await;
    let mut device = Authenticator::at(PUBLIC_URL, 1);
    add(&app, &mut device).await;
    app.forget_cookie();
    let (asked, name) = asked_who(&app).await;
    device.count = 7;
    let told = device.tell(&asked);
    assert_eq!(answer(&app, &name, &told).await, StatusCode::SEE_OTHER);
    app.forget_cookie();
    let (asked, name) = asked_who(&app).await;
    device.count = 6;
    let told = device.tell(&asked);
    assert_eq!(answer(&app, &name, &told).await, WRONG);
}

#[tokio::test]
async fn a_passkey_is_added_by_the_person_who_was_asked() {
    let app = TestApp::on("2027-03-01").await;
    app.found("high-desert", "omar@example.org").await;
    let mut device = Authenticator::at(PUBLIC_URL, 1);
    let (asked, name) = asked_for_one(&app).await;
    let made = device.make(&asked);
    let form = [("question", &*name), ("answer", &*made)];
    let other = app.replica().await;
    other.sign_in("omar@example.org").await;
    assert_eq!(other.post(paths::Passkeys, &form).await.status, WRONG);
    assert_eq!(app.post(paths::Passkeys, &form).await.status, WRONG);
    assert_eq!(app.rows_of("passkeys").await, 0);

    add(&app, &mut device).await;
    let (asked, name) = asked_for_one(&other).await;
    let form = [("question", &*name), ("answer", &device.make(&asked))];
    let twice = other.post(paths::Passkeys, &form).await;
    assert_eq!(twice.status, WRONG, "a passkey is one person's");
    let page = app.get(paths::Devices).await;
    let removal = page.attribute("[aria-labelledby=passkeys] li form", "action");
    let refused = other.post(&removal[0], &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_passkey_of_whoever_left_signs_nobody_in() {
    let app = TestApp::on("2027-03-01").await;
    let tom = app.a_member("Tom", None, Role::Partner).await;
    let theirs = app.replica().await;
    theirs.sign_in("tom@example.org").await;
    let mut device = Authenticator::at(PUBLIC_URL, 1);
    add(&theirs, &mut device).await;
    let removal = paths::MemberRemoval {
        slug: slug(),
        number: tom.number,
    };
    app.post(removal, &[]).await;
    assert_eq!(app.rows_of("passkeys").await, 0);
    let (asked, name) = asked_who(&theirs).await;
    let told = device.tell(&asked);
    assert_eq!(answer(&theirs, &name, &told).await, WRONG);
}

#[tokio::test]
async fn a_coordinator_is_asked_until_they_have_decided() {
    let app = TestApp::on("2027-03-01").await;
    let plan = paths::Plan { slug: slug() };
    let is_asked = async |app: &TestApp| app.get(&plan).await.says("Sign in faster next time?");
    assert!(is_asked(&app).await);
    let next = [("next", "/p/three-rivers/plan")];
    let answer = app.post(paths::PasskeyRefusal, &next).await;
    assert_eq!(answer.location(), "/p/three-rivers/plan");
    assert!(!is_asked(&app).await);
    app.sign_in(DANA).await;
    assert!(!is_asked(&app).await, "not again");

    app.a_member("Tom", None, Role::Partner).await;
    app.sign_in("tom@example.org").await;
    assert!(!is_asked(&app).await, "others are not");
}

#[tokio::test]
async fn whoever_asks_devices_too_often_is_made_to_wait() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    for _ in 0..30 {
        asked_who(&app).await;
    }
    let before = app.rows_of("passkey_ceremonies").await;
    let page = app.submit(paths::SignInPasskey, &[]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(app.rows_of("passkey_ceremonies").await, before);
}
