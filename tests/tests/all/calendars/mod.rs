//! What calendar programs read, and who lets them.
mod addresses;
mod feeds;
mod zones;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use tests::{CalendarRead, TestApp, slug, text};
use web::paths;

fn calendars() -> paths::Calendars {
    paths::Calendars { slug: slug() }
}

/// Makes an address for whoever is signed in, and gives its path.
async fn an_address(app: &TestApp, kind: &str) -> String {
    let page = app.submit(calendars(), &[("kind", kind)]).await;
    assert_eq!(page.status, StatusCode::OK);
    let address = page.attribute("#address", "value").remove(0);
    let path = address.strip_prefix(tests::PUBLIC_URL).unwrap();
    assert!(path.starts_with("/c/") && path.ends_with(".ics"), "{path}");
    path.to_owned()
}

/// What is at a path, for a program that says nothing else.
async fn fetch(app: &TestApp, method: &str, path: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::builder().method(method).uri(path);
    let answer = app.send(request.body(Body::empty()).unwrap()).await;
    (
        answer.status(),
        answer.headers().clone(),
        text(answer).await,
    )
}

async fn read(app: &TestApp, path: &str) -> CalendarRead {
    let (status, _, text) = fetch(app, "GET", path).await;
    assert_eq!(status, StatusCode::OK);
    CalendarRead::of(&text)
}

async fn status(app: &TestApp, path: &str) -> StatusCode {
    fetch(app, "GET", path).await.0
}
