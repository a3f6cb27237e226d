//! Signing in by a mailed link, or by the code beside it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::response::Response;
use chrono::TimeDelta;
use domain::{EmailAddress, Role};
use http_body_util::BodyExt;
use persistence::site::operators;
use tests::{PostOffice, ReadPage, Taken, TestApp, form_request, slug};
use web::paths;

const DANA: &str = "dana@example.org";

/// Asks for a link, as the form on the page does.
async fn ask(app: &TestApp, email: &str, next: &str) -> ReadPage {
    app.submit(paths::SignIn, &[("email", email), ("next", next)])
        .await
}

/// Asks for a link, and has the latest mail to the address.
async fn mailed(app: &TestApp, office: &PostOffice, email: &str) -> Taken {
    ask(app, email, "/p/three-rivers/review").await;
    app.send_mails(office).await;
    let taken = office.taken_for(email);
    let mut mails = taken.into_iter();
    mails
        .rfind(|mail| mail.subject.contains("link to sign in"))
        .unwrap()
}

fn link(mail: &Taken) -> String {
    mail.links("/sign-in/")[0].clone()
}

fn code(mail: &Taken) -> String {
    let words = mail.text.split_whitespace();
    let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    words.rev().find(is_code).unwrap().to_owned()
}

/// Another six digits.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

async fn type_code(app: &TestApp, email: &str, code: &str) -> Response {
    let form = [("email", email), ("code", code), ("next", "/devices")];
    app.send(form_request(paths::SignInCodes, &form)).await
}

async fn is_signed_in(app: &TestApp) -> bool {
    app.ask(paths::Plan { slug: slug() }).await.status == StatusCode::OK
}

async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn a_mailed_link_signs_in_and_leads_on() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    let page = app.get("/sign-in?next=%2Fp%2Fthree-rivers%2Freview").await;
    assert_eq!(
        page.attribute("[name=next]", "value")[0],
        "/p/three-rivers/review"
    );
    let mail = mailed(&app, &office, DANA).await;

    let page = app.get(link(&mail)).await;
    let (action, next) = (
        page.attribute("main form", "action"),
        page.attribute("[name=next]", "value"),
    );
    let answer = app.post(&action[0], &[("next", &next[0])]).await;
    assert_eq!(answer.location(), "/p/three-rivers/review");
    assert!(is_signed_in(&app).await);
}

#[tokio::test]
async fn what_one_signs_in_to_is_named_to_those_who_belong() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.a_member("Ana", None, Role::Partner).await;
    app.forget_cookie();
    let next = "/sign-in?next=%2Fp%2Fthree-rivers%2Freview";
    let title = app.get(next).await.all("h1");
    assert_eq!(title, ["Sign in to The three-rivers partnership"]);
    app.found("high-desert", "omar@example.org").await;
    app.forget_cookie();
    assert_eq!(app.get(next).await.all("h1"), ["Sign in"], "to nobody yet");

    let typed = ask(&app, "ana@example.org", "/p/three-rivers/review").await;
    assert_eq!(
        typed.attribute("details [type=email]", "value"),
        ["ana@example.org"]
    );
    for welcome in ["Welcome", "Welcome back"] {
        let mail = mailed(&app, &office, "ana@example.org").await;
        let expected = "Your link to sign in (The three-rivers partnership)";
        assert_eq!(mail.subject, expected);
        let page = app.get(link(&mail)).await;
        assert_eq!(page.all("h1"), [welcome]);
        assert!(page.says("Sign in to The three-rivers partnership as ana@example.org."));
        app.post(link(&mail), &[]).await;
        app.forget_cookie();
    }
}

#[tokio::test]
async fn a_link_outlives_whatever_looks_at_it() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    let link = link(&mailed(&app, &office, DANA).await);
    for _ in 0..50 {
        let head = Request::head(&link).body(Body::empty()).unwrap();
        assert_eq!(app.send(head).await.status(), StatusCode::OK);
        assert_eq!(app.get(&link).await.status, StatusCode::OK);
    }
    assert_eq!(app.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_code_beside_the_link_signs_in_and_either_ends_both() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    let mail = mailed(&app, &office, DANA).await;
    let spaced = format!(" {}-{} ", &code(&mail)[..3], &code(&mail)[3..]);
    let answer = type_code(&app, "Dana@Example.org", &spaced).await;
    assert_eq!(answer.headers()["location"], "/devices");
    assert!(is_signed_in(&app).await);
    assert_eq!(app.get(link(&mail)).await.status, StatusCode::GONE);
    let again = type_code(&app, DANA, &code(&mail)).await;
    assert_eq!(again.status(), StatusCode::UNPROCESSABLE_ENTITY);

    let mail = mailed(&app, &office, DANA).await;
    app.post(link(&mail), &[]).await;
    app.forget_cookie();
    let late = type_code(&app, DANA, &code(&mail)).await;
    assert_eq!(late.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!is_signed_in(&app).await);
}

#[tokio::test]
async fn link_and_code_last_ten_minutes_from_the_mail() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    let first = mailed(&app, &office, DANA).await;
    let second = mailed(&app, &office, DANA).await;
    app.wait(TimeDelta::seconds(599));
    assert_eq!(app.get(link(&first)).await.status, StatusCode::OK);
    let early = type_code(&app, DANA, &code(&first)).await;
    assert_eq!(early.status(), StatusCode::SEE_OTHER);
    app.forget_cookie();
    app.wait(TimeDelta::seconds(1));
    assert_eq!(app.get(link(&second)).await.status, StatusCode::GONE);
    let late = type_code(&app, DANA, &code(&second)).await;
    assert_eq!(late.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_code_is_one_persons_and_guessing_ends_it() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.found("high-desert", "omar@example.org").await;
    app.forget_cookie();
    let mail = mailed(&app, &office, DANA).await;
    let foreign = type_code(&app, "omar@example.org", &code(&mail)).await;
    assert_eq!(foreign.status(), StatusCode::UNPROCESSABLE_ENTITY);

    for _ in 0..5 {
        let guess = type_code(&app, DANA, &wrong(&code(&mail))).await;
        assert_eq!(guess.status(), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let refused = type_code(&app, DANA, &code(&mail)).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(!is_signed_in(&app).await);
    let answer = app.post(link(&mail), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "the link still works");
}

#[tokio::test]
async fn a_code_outlives_five_wrong_ones_even_when_they_are_forgotten() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    for _ in 0..4 {
        type_code(&app, DANA, "000000").await;
    }
    app.wait(TimeDelta::minutes(14));
    let mail = mailed(&app, &office, DANA).await;
    type_code(&app, DANA, &wrong(&code(&mail))).await;
    app.wait(TimeDelta::minutes(1));
    for _ in 0..4 {
        type_code(&app, DANA, &wrong(&code(&mail))).await;
    }
    let late = type_code(&app, DANA, &code(&mail)).await;
    assert_eq!(late.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    let unknown = "dane@example.org";
    let mut answers = Vec::new();
    for email in [DANA, unknown] {
        let form = [("email", email), ("next", "/p/three-rivers/plan")];
        let asked = app.send(form_request(paths::SignIn, &form)).await;
        assert_eq!(asked.status(), StatusCode::OK);
        let asked = text(asked).await.replace(email, "…");
        let typed = type_code(&app, email, "123456").await;
        let status = typed.status();
        let typed = text(typed).await.replace(email, "…");
        answers.push((asked, status, typed));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(app.rows_of("mails").await, 2);
    app.send_mails(&office).await;
    assert!(office.taken_for(unknown).is_empty());
    assert_eq!(app.rows_of("sign_in_links").await, 1);
    for email in [DANA, unknown] {
        let mut statuses = Vec::new();
        for _ in 0..5 {
            statuses.push(ask(&app, email, "").await.status.as_u16());
        }
        assert_eq!(statuses, [200, 200, 200, 200, 429], "{email}");
    }
}

#[tokio::test]
async fn nothing_is_mailed_to_what_is_no_address() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let before = app.rows_of("mails").await;
    let page = ask(&app, "dana", "/p/three-rivers/plan").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attribute("#email", "value"), ["dana"]);
    assert_eq!(
        page.attribute("[name=next]", "value")[0],
        "/p/three-rivers/plan"
    );
    assert_eq!(app.rows_of("mails").await, before);
}

#[tokio::test]
async fn an_ended_link_offers_another_that_leads_to_the_same_place() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    let link = link(&mailed(&app, &office, DANA).await);
    app.wait(TimeDelta::minutes(10));
    let page = app.get(&link).await;
    assert_eq!(page.all("main button"), ["Mail me a link"]);
    assert_eq!(
        page.attribute("[name=next]", "value"),
        ["/p/three-rivers/review"]
    );
}

#[tokio::test]
async fn a_coordinator_is_told_of_a_new_device_and_only_of_a_new_one() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.a_member("Tom", None, Role::Partner).await;
    let told = async |email| {
        app.send_mails(&office).await;
        let mails = office.taken_for(email).into_iter();
        mails
            .filter(|mail| mail.subject.contains("new device"))
            .count()
    };
    app.post(paths::SignOut, &[]).await;
    app.sign_in(DANA).await;
    assert_eq!(told(DANA).await, 0, "the same browser");
    app.forget_cookie();
    app.sign_in_by(DANA, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")
        .await;
    assert_eq!(told(DANA).await, 1);
    let latest = office.taken_for(DANA).pop().unwrap();
    assert!(
        latest.text.contains("Firefox on Windows"),
        "{}",
        latest.text
    );
    assert_eq!(latest.links("/devices"), ["/devices"]);

    app.forget_cookie();
    app.sign_in("tom@example.org").await;
    assert_eq!(told("tom@example.org").await, 0, "a partner is not");
}

#[tokio::test]
async fn whoever_was_removed_has_no_way_in() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let tom = app.a_member("Tom", None, Role::Partner).await;
    let theirs = app.replica().await;
    theirs.sign_in("tom@example.org").await;
    let link = link(&mailed(&theirs, &office, "tom@example.org").await);
    app.post(
        paths::MemberRemoval {
            slug: slug(),
            number: tom.number,
        },
        &[],
    )
    .await;

    assert!(!is_signed_in(&theirs).await);
    assert_eq!(theirs.get(&link).await.status, StatusCode::GONE);
    assert_eq!(app.rows_of("known_devices").await, 1, "Dana's");
    ask(&theirs, "tom@example.org", "").await;
    let before = office.taken_for("tom@example.org").len();
    app.send_mails(&office).await;
    assert_eq!(office.taken_for("tom@example.org").len(), before);
}

#[tokio::test]
async fn a_link_that_nobody_waits_for_any_more_is_not_mailed() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.forget_cookie();
    ask(&app, DANA, "/p/three-rivers/plan").await;
    app.wait(TimeDelta::days(1) + TimeDelta::seconds(1));
    app.send_mails(&office).await;
    assert_eq!(office.taken_for(DANA), []);
}

#[tokio::test]
async fn a_site_operator_who_is_no_member_signs_in_by_mail() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let olga = EmailAddress::new("olga@example.org").unwrap();
    operators::add_operator(&app.db, &olga, app.now())
        .await
        .unwrap();
    app.forget_cookie();
    let mail = mailed(&app, &office, olga.as_str()).await;
    app.post(link(&mail), &[]).await;
    let page = app.get(paths::Partnerships).await;
    assert_eq!(page.status, StatusCode::OK);
}
