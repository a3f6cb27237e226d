//! What only the person may know whom it was given to: tokens, and names.

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use domain::EmailAddress;
use persistence::Token;
use persistence::site::sign_in_links;
use tests::{TestApp, form_request, slug};
use tracing_subscriber::fmt::MakeWriter;
use web::paths;

/// What is logged meanwhile.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn lines(&self) -> Vec<String> {
        let all = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        all.lines().map(str::to_owned).collect()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

async fn link(app: &TestApp) -> paths::SignInLink {
    let token = Token::random();
    let email = EmailAddress::new("canary@example.org").unwrap();
    let until = app.now() + TimeDelta::minutes(10);
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
    paths::SignInLink {
        token: token.secret().into(),
    }
}

#[tokio::test]
async fn the_log_says_what_kind_of_request_it_was_and_nothing_of_whom() {
    let app = TestApp::on("2027-03-01").await;
    let link = link(&app).await;
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(log.clone())
        .with_ansi(false);
    let guard = tracing::subscriber::set_default(subscriber.finish());

    let plan = app.ask("/p/three-rivers/plan?words=canary").await;
    app.ask(&link).await;
    app.post(&link, &[("next", "/p/canary")]).await;
    app.post(&link, &[("next", "/p/canary")]).await;
    app.ask("/p/canary/plan").await;
    app.ask("/canary/canary?canary").await;
    app.forget_cookie();
    app.ask("/p/three-rivers/review?words=canary").await;
    let mut foreign = form_request(paths::Partners { slug: slug() }, &[("name", "Canary")]);
    let elsewhere = "cross-site".parse().unwrap();
    foreign.headers_mut().insert("sec-fetch-site", elsewhere);
    app.send(foreign).await;
    let odd = Request::builder().method("CANARY").uri("/sign-in/canary");
    let odd = odd
        .header(header::HOST, "canary.example")
        .body(Body::empty())
        .unwrap();
    app.send(odd).await;
    for _ in 0..32 {
        app.ask("/sign-in/canary").await;
    }
    drop(guard);

    let lines = log.lines();
    assert_eq!(lines.len(), 41, "{lines:#?}");
    let secret = [
        link.token.as_str(),
        "canary",
        "Canary",
        "CANARY",
        "three-rivers",
    ];
    for (line, secret) in lines
        .iter()
        .flat_map(|line| secret.map(|secret| (line, secret)))
    {
        assert!(!line.contains(secret), "{line}");
    }
    let id = plan.headers["x-request-id"].to_str().unwrap();
    assert!(lines[0].contains(id), "{}", lines[0]);
    for (line, said) in [
        (0, r#"method="GET" route="/p/{slug}/plan" status=200 ms="#),
        (
            2,
            r#"method="POST" route="/sign-in/{token}" status=303 ms="#,
        ),
        (5, r#"method="GET" route="unknown" status=404 ms="#),
        (
            8,
            r#"method="other" route="/sign-in/{token}" status=405 ms="#,
        ),
        (40, r#"route="/sign-in/{token}" status=429 ms="#),
    ] {
        assert!(lines[line].contains(said), "{said}: {}", lines[line]);
    }
}

#[tokio::test]
async fn no_page_is_told_by_which_link_somebody_came() {
    let app = TestApp::on("2027-03-01").await;
    let link = link(&app).await.to_string();
    let form = |size| form_request(&link, &[("next", &"x".repeat(size))]);
    let plain = |method: &str, path: &str| {
        let request = Request::builder().method(method).uri(path);
        request.body(Body::empty()).unwrap()
    };
    for (request, status) in [
        (plain("GET", &link), StatusCode::OK),
        (plain("HEAD", &link), StatusCode::OK),
        (plain("PUT", &link), StatusCode::METHOD_NOT_ALLOWED),
        (plain("GET", &format!("{link}/")), StatusCode::NOT_FOUND),
        (plain("GET", "/sign-in/canary"), StatusCode::GONE),
        (plain("GET", "/set-up/canary"), StatusCode::GONE),
        (form(70_000), StatusCode::PAYLOAD_TOO_LARGE),
        (form(10), StatusCode::SEE_OTHER),
    ] {
        let what = format!("{request:?}");
        let answer = app.send(request).await;
        assert_eq!(answer.status(), status, "{what}");
        assert_eq!(
            answer.headers()[header::REFERRER_POLICY],
            "strict-origin",
            "{what}"
        );
        assert_eq!(
            answer.headers()[header::CACHE_CONTROL],
            "no-store",
            "{what}"
        );
    }
    for path in ["/sign-in", "/p/three-rivers/plan", "/healthz"] {
        let answer = app.ask(path).await;
        assert_eq!(
            answer.headers[header::REFERRER_POLICY],
            "same-origin",
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_is_counted_names_nobody() {
    let app = TestApp::on("2027-03-01").await;
    app.ask("/p/three-rivers/plan?words=canary").await;
    app.ask("/canary").await;
    let odd = Request::builder().method("CANARY").uri("/sign-in/canary");
    app.send(odd.body(Body::empty()).unwrap()).await;
    let text = app.text("/metrics").await;
    for line in [
        r#"followthrough_http_requests_total{method="GET",route="/p/{slug}/plan",status="200"} 1"#,
        r#"followthrough_http_requests_total{method="GET",route="unknown",status="404"} 1"#,
        r#"followthrough_http_requests_total{method="other",route="/sign-in/{token}",status="405"} 1"#,
        r#"followthrough_http_request_duration_seconds_count{route="/p/{slug}/plan"} 1"#,
        "followthrough_connections_open 0",
        "followthrough_connections_dismissed_total 0",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}\n{text}");
    }
    assert!(!text.to_lowercase().contains("canary"), "{text}");
}
