//! Odd requests: who else they name, how large they are, and to which program they come.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use tests::{TestApp, form_request};
use web::paths;

const NAMES: [&str; 5] = [
    "host",
    "x-forwarded-host",
    "x-forwarded-proto",
    "forwarded",
    "x-original-url",
];

#[tokio::test]
async fn no_request_says_where_our_links_lead() {
    let app = TestApp::on("2027-03-01").await;
    for signed_in in [true, false] {
        if !signed_in {
            app.forget_cookie();
        }
        for path in [
            "/",
            "/p/three-rivers/plan",
            "/p/three-rivers/people",
            "/sign-in",
            "/nowhere",
        ] {
            for target in [path.to_owned(), format!("http://evil.example{path}")] {
                let mut request = Request::get(&target).body(Body::empty()).unwrap();
                for name in NAMES {
                    let value = "evil.example".parse().unwrap();
                    request.headers_mut().insert(name, value);
                }
                let answer = app.send(request).await;
                let headers = format!("{:?}", answer.headers());
                let body = tests::text(answer).await;
                assert!(
                    !headers.contains("evil") && !body.contains("evil"),
                    "{target}"
                );
            }
        }
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_sends_no_long_forms() {
    let app = TestApp::on("2027-03-01").await;
    let link = "/sign-in/canary".to_owned();
    let plan = "/p/three-rivers/goals".to_owned();
    for (path, size, is_taken) in [
        (paths::SignOut.to_string(), 17 << 10, false),
        (paths::SignOut.to_string(), 15 << 10, true),
        (link.clone(), 65 << 10, false),
        (link, 63 << 10, true),
        (plan.clone(), 257 << 10, false),
        (plan, 65 << 10, true),
    ] {
        let body = Body::from("x".repeat(size));
        let mut request = form_request(&path, &[]).map(|_| body);
        request
            .headers_mut()
            .insert(header::CONTENT_LENGTH, size.into());
        let status = app.send(request).await.status();
        assert_eq!(
            status != StatusCode::PAYLOAD_TOO_LARGE,
            is_taken,
            "{path} {size}: {status}"
        );
    }
}

#[tokio::test]
async fn a_program_is_ready_for_the_schema_that_it_knows() {
    let app = TestApp::on("2027-03-01").await;
    assert_eq!(app.text("/readyz").await, "ready\n");
    app.sql("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_000001', 0)")
        .await;
    assert_eq!(
        app.ask("/readyz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(app.text("/healthz").await, "ok\n");
}
