//! Site operators found partnerships, and people get from one partnership to another.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::EmailAddress;
use persistence::Token;
use persistence::site::{operators, sign_in_links};
use tests::TestApp;
use web::paths::{OperatorRemoval, Operators, Partnerships, SetUp, YourPartnerships};

const RIVER_TOWN: [(&str, &str); 5] = [
    ("name", "River Town"),
    ("slug", ""),
    ("zone", "America/Denver"),
    ("coordinator", "Ana Reyes"),
    ("email", "ana@example.org"),
];

/// The program with the partnership of Three Rivers, and an operator who is no member of it.
async fn with_operator() -> TestApp {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let olga = EmailAddress::new("olga@example.org").unwrap();
    operators::add_operator(&app.db, &olga, app.now())
        .await
        .unwrap();
    app.sign_in("olga@example.org").await;
    app
}

#[tokio::test]
async fn an_operator_founds_a_partnership_and_sees_nothing_inside() {
    let app = with_operator().await;
    app.get(YourPartnerships).await;
    let links = app.get(YourPartnerships).await.attribute("main a", "href");
    assert_eq!(links, [Partnerships.to_string()]);

    let answer = app.post(Partnerships, &RIVER_TOWN).await;
    assert_eq!(answer.location(), Partnerships.to_string());

    let page = app.get(Partnerships).await;
    let rows = page.all("tbody tr");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0], "River Townriver-town11 March 2027");
    let inside = app.get("/p/river-town/plan").await;
    assert_eq!(inside.status, StatusCode::NOT_FOUND);
    app.forget_cookie();
    app.sign_in("ana@example.org").await;
    let plan = app.get("/p/river-town/plan").await;
    assert_eq!(plan.all("h2"), ["Your plan begins here"]);
    assert_eq!(plan.all("header [href='/devices']"), ["Ana Reyes"]);
}

#[tokio::test]
async fn a_partnership_is_founded_with_an_address_of_its_own() {
    let app = with_operator().await;
    let nothing = [
        ("name", ""),
        ("slug", "A b"),
        ("zone", ""),
        ("email", "ana"),
    ];
    let page = app.submit(Partnerships, &nothing).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = page.wrong_fields();
    assert_eq!(wrong, ["#name", "#slug", "#zone", "#coordinator", "#email"]);

    app.post(Partnerships, &RIVER_TOWN).await;
    let again = app.submit(Partnerships, &RIVER_TOWN).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.wrong_fields(), ["#slug"]);
    assert_eq!(again.attribute("#slug", "value"), ["river-town"]);
    assert_eq!(app.get(Partnerships).await.all("tbody tr").len(), 2);
}

#[tokio::test]
async fn operators_choose_who_else_is_one_and_never_let_the_last_go() {
    let app = with_operator().await;
    let person = |email| [("operator", email)];
    let last = app
        .submit(OperatorRemoval, &person("olga@example.org"))
        .await;
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(last.says("add another operator first"));

    let page = app.submit(Operators, &person("at home")).await;
    assert_eq!(page.attribute("#operator", "value"), ["at home"]);
    for _ in 0..2 {
        app.post(Operators, &person("Omar@example.org")).await;
    }
    let listed = app
        .get(Partnerships)
        .await
        .all("[aria-labelledby=operators] li span");
    assert_eq!(
        listed,
        ["olga@example.org", "omar@example.org"].map(|one| one.to_owned())
    );

    let gone = app.post(OperatorRemoval, &person("olga@example.org")).await;
    assert_eq!(gone.location(), YourPartnerships.to_string());
    let page = app.get(Partnerships).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "at the next request");
}

#[tokio::test]
async fn whoever_sets_the_program_up_may_found_more_partnerships() {
    let app = TestApp::empty_on("2027-03-01").await;
    let token = Token::random();
    let until = app.now() + TimeDelta::hours(24);
    sign_in_links::keep_sign_in_link(
        &app.db,
        sign_in_links::NewSignInLink {
            token: &token,
            code: None,
            email: None,
            expires_at: until,
        },
    )
    .await
    .unwrap();
    let token = token.secret().into();
    app.post(SetUp { token }, &RIVER_TOWN).await;
    let page = app.get(Partnerships).await;
    assert_eq!(page.all("tbody tr").len(), 1);
    assert_eq!(
        page.all("[aria-labelledby=operators] li span"),
        ["ana@example.org"]
    );
}

#[tokio::test]
async fn who_is_in_several_partnerships_gets_to_another_in_two_taps() {
    let app = TestApp::on("2027-03-01").await;
    let plan = app.get("/p/three-rivers/plan").await;
    let switch = format!("header [href='{YourPartnerships}']");
    assert_eq!(plan.all(&switch), [""; 0], "there is no other");

    app.found("high-desert", "dana@example.org").await;
    for page in ["plan", "meetings", "people", "settings", "actions/new"] {
        let page = app.get(format!("/p/three-rivers/{page}")).await;
        assert_eq!(page.all(&switch), ["Switch"]);
    }
    let choice = app
        .get(YourPartnerships)
        .await
        .attribute("main li a", "href");
    assert_eq!(choice, ["/p/high-desert/plan", "/p/three-rivers/plan"]);
}
