//! Mails whose links a scanner opens before the person does.

use axum::body::Body;
use axum::http::Request;
use domain::Role;
use tests::{PostOffice, Scripts, Taken, TestApp, TestBrowser, lead};
use web::paths;

use super::PHONE;

/// Opens every link by HEAD, by GET fifty times, and in a browser that runs scripts.
async fn scan(app: &TestApp, served: &str, mail: &Taken) {
    let links = mail.links("/");
    assert!(!links.is_empty());
    let before = app.database.dump().await;
    for link in &links {
        let head = Request::head(link).body(Body::empty()).unwrap();
        assert!(app.send(head).await.status().is_success(), "{link}");
        for _ in 0..50 {
            assert!(app.get(link).await.status.is_success(), "{link}");
        }
    }
    let browser = TestBrowser::open(PHONE, Scripts::On).await;
    for link in &links {
        browser.visit(&format!("{served}{link}")).await;
        browser.find("h1").await;
    }
    assert!(app.database.dump().await == before, "nothing was changed");
}

#[tokio::test]
async fn a_question_survives_a_scanner_and_is_answered_in_two_taps() {
    let (app, office) = (TestApp::on("2027-03-09").await, PostOffice::open());
    let library = app.a_partner("Library").await;
    app.a_member("Maria", Some(library.number), Role::Partner)
        .await;
    app.a_meeting("2027-03-16").await;
    for _ in 0..2 {
        app.an_action(|a| a.lead = lead(&library)).await;
    }
    app.place_rounds().await;
    app.send_mails(&office).await;
    app.forget_cookie();
    let mail = office.taken_for("maria@example.org").remove(0);
    let served = app.serve().await;
    scan(&app, &served, &mail).await;

    let browser = TestBrowser::open(PHONE, Scripts::Off).await;
    browser
        .visit(&format!("{served}{}", mail.links("/r/")[0]))
        .await;
    browser.press("Send").await;
    assert_eq!(browser.text("h1").await, "Thank you, Maria");
    let said = browser.text("p:has(time)").await;
    assert!(said.starts_with("Going well"), "{said}");
    assert_eq!(app.rows_of("reports").await, 1);
}

#[tokio::test]
async fn a_link_to_sign_in_survives_a_scanner_and_works_by_its_button_once() {
    let (app, office) = (TestApp::on("2027-03-09").await, PostOffice::open());
    app.forget_cookie();
    let form = [
        ("email", "dana@example.org"),
        ("next", "/p/three-rivers/plan"),
    ];
    app.post(paths::SignIn, &form).await;
    app.send_mails(&office).await;
    let mail = office.taken_for("dana@example.org").remove(0);
    let served = app.serve().await;
    scan(&app, &served, &mail).await;

    let link = format!("{served}{}", mail.links("/sign-in/")[0]);
    let browser = TestBrowser::open(PHONE, Scripts::Off).await;
    browser.sign_in(&link).await;
    let other = TestBrowser::open(PHONE, Scripts::Off).await;
    other.visit(&link).await;
    assert_eq!(other.text("h1").await, "This link no longer works");
}
