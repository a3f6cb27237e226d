//! The wall around a partnership, and the way in.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use domain::{Due, EmailAddress};
use persistence::Token;
use persistence::site::sign_in_links;
use tests::{TestApp, form_request, slug};
use web::paths;

#[tokio::test]
async fn what_lies_beyond_the_wall_is_not_found() {
    let app = TestApp::on("2027-03-01").await;
    let number = app
        .an_action(|a| a.title = "A canary sings".into())
        .await
        .number;
    app.found("high-desert", "omar@example.org").await;
    app.sign_in("omar@example.org").await;

    let foreign = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    let missing = app.get("/p/nowhere-at-all/actions/1").await;

    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert_eq!(
        foreign.all("body"),
        missing.all("body"),
        "foreign is the same answer as missing"
    );
    let own = app.get("/p/high-desert/actions/1").await;
    assert_eq!(
        own.status,
        StatusCode::NOT_FOUND,
        "the same number is another partnership's"
    );
    assert!(
        !app.get("/p/high-desert/plan?words=canary")
            .await
            .says("A canary sings")
    );
}

#[tokio::test]
async fn nothing_is_shown_to_whoever_is_not_signed_in() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let answer = app.ask(paths::Plan { slug: slug() }).await;
    assert_eq!(
        answer.location(),
        "/sign-in?next=%2Fp%2Fthree-rivers%2Fplan"
    );
}

#[tokio::test]
async fn a_link_signs_in_once_by_a_button_and_for_ten_minutes() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let link = async |minutes| {
        let time = TimeDelta::minutes(minutes);
        app.link_that_lasts("dana@example.org", time).await
    };

    let used = link(10).await;
    for _ in 0..3 {
        assert_eq!(
            app.get(&used).await.all("main button"),
            ["Sign in"],
            "looking does not use it up"
        );
    }
    let next = [("next", "/p/three-rivers/review")];
    assert_eq!(
        app.post(&used, &next).await.location(),
        "/p/three-rivers/review"
    );
    assert_eq!(app.post(&used, &next).await.status, StatusCode::GONE);

    let late = link(10).await;
    app.wait(TimeDelta::seconds(10 * 60 - 1));
    assert_eq!(app.get(&late).await.status, StatusCode::OK);
    app.wait(TimeDelta::seconds(1));
    assert_eq!(app.get(&late).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn signing_in_leads_nowhere_else() {
    let app = TestApp::on("2027-03-01").await;
    for elsewhere in [
        "//evil.example",
        "//e",
        "/\\e",
        "/\\evil.example",
        "https://evil.example",
        "/p/\\evil",
    ] {
        let token = Token::random();
        let email = EmailAddress::new("dana@example.org").unwrap();
        let soon = app.now() + TimeDelta::minutes(10);
        sign_in_links::keep_sign_in_link(
            &app.db,
            sign_in_links::NewSignInLink {
                token: &token,
                code: None,
                email: Some(&email),
                expires_at: soon,
            },
        )
        .await
        .unwrap();
        let link = paths::SignInLink {
            token: token.secret().into(),
        };
        assert_eq!(
            app.post(link, &[("next", elsewhere)]).await.location(),
            "/",
            "{elsewhere}"
        );
    }
}

#[tokio::test]
async fn a_form_from_another_site_changes_nothing() {
    let app = TestApp::on("2027-03-01").await;
    let number = app.an_action(|a| a.due = Due::Ongoing).await.number;
    let path = paths::ActionDrop {
        slug: slug(),
        number,
    };
    let foreign: [&[(&str, &str)]; 3] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[
            ("origin", "https://evil.example"),
            ("host", "plan.example.org"),
        ],
    ];
    for headers in foreign {
        let mut request = form_request(&path, &[("drop_reason", "because")]);
        request.headers_mut().remove("sec-fetch-site");
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        assert_eq!(
            app.send(request).await.status(),
            StatusCode::FORBIDDEN,
            "{headers:?}"
        );
    }
    let page = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    assert_eq!(page.fact("Status"), ["Not started"]);
}

#[tokio::test]
async fn every_answer_says_what_browsers_may_do_with_it() {
    let app = TestApp::on("2027-03-01").await;
    for path in ["/p/three-rivers/plan", "/nowhere", "/sign-in", "/healthz"] {
        let answer = app.ask(path).await;
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}"
        );
        assert!(answer.headers.contains_key("server-timing"), "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_answered_by_a_page_of_ours() {
    let app = TestApp::on("2027-03-01").await;
    let put = Request::put("/p/three-rivers/plan")
        .body(Body::empty())
        .unwrap();
    assert_eq!(app.send(put).await.status(), StatusCode::METHOD_NOT_ALLOWED);
    let huge = "x".repeat(300 * 1024);
    let page = app
        .submit(paths::Actions { slug: slug() }, &[("title", &huge)])
        .await;
    assert_eq!(page.all("h1"), ["That is too large"]);
    for nowhere in [
        "/p/three-rivers/actions/soon",
        "/p/three-rivers/actions/99",
        "/p/Three/plan",
    ] {
        assert_eq!(
            app.get(nowhere).await.status,
            StatusCode::NOT_FOUND,
            "{nowhere}"
        );
    }
}

#[tokio::test]
async fn what_no_database_can_hold_is_no_failure_of_ours() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|_| ()).await;
    for path in [
        "/p/three-rivers/plan?words=%00",
        "/p/three-rivers/imports/%00",
        "/p/three-rivers/imports/%00/acceptance",
        "/p/three-rivers/actions/9223372036854775807",
        "/sign-in/%00",
        "/set-up/%00",
    ] {
        let status = app.get(path).await.status;
        assert!(!status.is_server_error(), "{path}: {status}");
    }
    let form = [
        ("key", "\0"),
        ("name", "Li\0brary"),
        ("title", "Count\0 the chairs"),
        ("objective", "1"),
        ("text", "\0Every child"),
        ("unit", "fami\0lies"),
        ("goal", "1"),
        ("says", "stuck"),
        ("note", "\0"),
        ("day", "2027-03-09"),
    ];
    for path in [
        "partners",
        "actions",
        "vision",
        "goals",
        "objectives",
        "meetings",
        "actions/1/progress-reports",
        "imports/%00/acceptance",
    ] {
        let path = format!("/p/three-rivers/{path}");
        let status = app.post(&path, &form).await.status;
        assert!(!status.is_server_error(), "{path}: {status}");
    }
}
