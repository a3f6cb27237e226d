//! How often something may be tried.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use chrono::TimeDelta;
use domain::EmailAddress;
use persistence::Token;
use persistence::site::sign_in_links;
use tests::{ReadPage, TestApp};
use web::paths;
use web::{AppError, Limit, Limits};

/// Looks at a link, from an address.
async fn open(app: &TestApp, link: &str, address: &str) -> Response {
    let mut request = Request::get(link).body(Body::empty()).unwrap();
    let peer: SocketAddr = address.parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    app.send(request).await
}

fn unknown() -> String {
    let token = Token::random().secret().to_owned();
    paths::SignInLink { token }.to_string()
}

#[tokio::test]
async fn whoever_brings_unknown_tokens_is_not_even_looked_up_for() {
    let app = TestApp::on("2027-03-01").await;
    let other = app.replica().await;
    let token = Token::random();
    let email = EmailAddress::new("dana@example.org").unwrap();
    let until = app.now() + TimeDelta::hours(1);
    let kept = sign_in_links::keep_sign_in_link(
        &app.db,
        sign_in_links::NewSignInLink {
            token: &token,
            code: None,
            email: Some(&email),
            expires_at: until,
        },
    );
    kept.await.unwrap();
    let good = paths::SignInLink {
        token: token.secret().into(),
    }
    .to_string();

    let stranger = "203.0.113.9:4000";
    for tried in 0..30 {
        assert_eq!(open(&app, &good, stranger).await.status(), StatusCode::OK);
        let app = if tried % 2 == 0 { &app } else { &other };
        let link = if tried % 3 == 0 {
            unknown().replace("sign-in", "set-up")
        } else {
            unknown()
        };
        assert_eq!(open(app, &link, stranger).await.status(), StatusCode::GONE);
    }
    for link in [&unknown(), &good] {
        let refused = open(&other, link, "203.0.113.9:5000").await;
        assert_eq!(refused.headers()[header::RETRY_AFTER], "900");
        let page = ReadPage::read(refused).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.says("Please wait 15 minutes, then try again."));
    }
    assert_eq!(
        open(&app, &good, "203.0.113.10:4000").await.status(),
        StatusCode::OK
    );
    app.wait(TimeDelta::minutes(15));
    assert_eq!(open(&app, &good, stranger).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn each_limit_counts_for_itself_and_takes_back_what_was_right() {
    let app = TestApp::on("2027-03-01").await;
    let limits = Limits::new(app.db.clone());
    let email = EmailAddress::new("dana@example.org").unwrap();
    let other = EmailAddress::new("omar@example.org").unwrap();
    let now = app.now();
    for _ in 0..5 {
        limits.spend(Limit::CodeFor(&email), now).await.unwrap();
        limits.spend(Limit::LinkTo(&email), now).await.unwrap();
    }
    for limit in [Limit::CodeFor(&email), Limit::LinkTo(&email)] {
        let soon = now + TimeDelta::minutes(14);
        let refused = limits.spend(limit, soon).await;
        assert!(
            matches!(refused, Err(AppError::TooMany { wait }) if wait == TimeDelta::minutes(1)),
            "{refused:?}"
        );
    }
    limits.spend(Limit::CodeFor(&other), now).await.unwrap();
    limits.give_back(Limit::CodeFor(&email)).await.unwrap();
    limits.spend(Limit::CodeFor(&email), now).await.unwrap();
    assert!(limits.check(Limit::CodeFor(&email), now).await.is_err());
}
