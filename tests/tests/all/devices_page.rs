//! Where somebody is signed in.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use domain::Role;
use persistence::Token;
use persistence::site::sessions;
use tests::{TestApp, slug};
use web::paths;

const SESSION: &str = "followthrough";
const DEVICE: &str = "followthrough-device";
const PHONE: &str = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

/// Another browser of the same person's, in which it is signed in.
async fn another_browser(app: &TestApp) -> TestApp {
    let other = app.replica().await;
    other.sign_in("dana@example.org").await;
    other
}

async fn is_signed_in(app: &TestApp) -> bool {
    let answer = app.ask(paths::Plan { slug: slug() }).await;
    answer.status == StatusCode::OK
}

#[tokio::test]
async fn every_browser_is_listed_and_this_one_is_marked() {
    let app = TestApp::on("2027-03-01").await;
    let plan = Request::get("/p/three-rivers/plan");
    let plan = plan.header(header::USER_AGENT, PHONE);
    another_browser(&app).await;
    app.wait(TimeDelta::days(3));
    app.send(plan.body(Body::empty()).unwrap()).await;

    let page = app.get(paths::Devices).await;
    assert_eq!(page.all("main li strong"), ["some browser", "some browser"]);
    assert_eq!(page.all("strong + span"), ["this device"]);
    assert_eq!(
        page.all("main li p"),
        [
            "Since 1 March · last used 4 March",
            "Since 1 March · last used 1 March"
        ]
    );
}

#[tokio::test]
async fn a_browser_is_called_as_people_know_it_whatever_it_says() {
    let app = TestApp::on("2027-03-01").await;
    for (says, name) in [
        (PHONE, "Firefox on Android"),
        ("<b>Safari/ of Oz", "Safari"),
    ] {
        app.forget_cookie();
        app.sign_in_by("dana@example.org", says).await;
        let page = app.get(paths::Devices).await;
        assert_eq!(page.all("main li:has(strong + span) strong"), [name]);
    }
}

#[tokio::test]
async fn somebody_is_signed_out_on_one_device() {
    let app = TestApp::on("2027-03-01").await;
    let other = another_browser(&app).await;
    let page = app.get(paths::Devices).await;
    let forms = page.attribute("main li:not(:has(strong + span)) form", "action");
    app.post(&forms[0], &[]).await;
    assert!(!is_signed_in(&other).await);
    assert!(is_signed_in(&app).await);

    let here = page.attribute("main li:has(strong + span) form", "action");
    app.post(&here[0], &[]).await;
    assert!(!is_signed_in(&app).await);
}

#[tokio::test]
async fn somebody_is_signed_out_everywhere() {
    let app = TestApp::on("2027-03-01").await;
    let other = another_browser(&app).await;
    let answer = app.post(paths::DevicesSignOut, &[]).await;
    assert_eq!(answer.location(), "/sign-in");
    assert!(!is_signed_in(&app).await);
    assert!(!is_signed_in(&other).await);
}

#[tokio::test]
async fn nobody_signs_others_out() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(paths::Devices).await;
    let own = page.attribute("main li form", "action");
    app.found("high-desert", "omar@example.org").await;
    let stranger = app.replica().await;
    stranger.sign_in("omar@example.org").await;
    let refused = stranger.post(&own[0], &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    stranger.post(paths::DevicesSignOut, &[]).await;
    assert!(is_signed_in(&app).await);
}

#[tokio::test]
async fn a_page_shows_no_secret_of_a_session() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(paths::Devices).await;
    let cookies = [SESSION, DEVICE].map(|name| app.cookie(name).unwrap());
    for address in page.attribute("form", "action") {
        assert!(!cookies.iter().any(|secret| address.contains(secret)));
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_back_to_the_devices() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let answer = app.ask(paths::Devices).await;
    assert_eq!(answer.location(), "/sign-in?next=%2Fdevices");
    let link = app.link_for("dana@example.org").await;
    let answer = app.post(link, &[("next", "/devices")]).await;
    assert_eq!(answer.location(), "/devices");
}

#[tokio::test]
async fn signing_in_changes_the_cookie() {
    let app = TestApp::on("2027-03-01").await;
    let before = app.cookie(SESSION).unwrap();
    app.found("high-desert", "omar@example.org").await;
    app.sign_in("omar@example.org").await;
    let after = app.cookie(SESSION).unwrap();
    assert_ne!(before, after);
    app.bring_cookie(SESSION, &before);
    assert!(
        !is_signed_in(&app).await,
        "nobody is left under the old one"
    );

    app.forget_cookie();
    app.bring_cookie(SESSION, "AAAAAAAAAAAAAAAAAAAAAA");
    app.sign_in("dana@example.org").await;
    assert_ne!(app.cookie(SESSION).unwrap(), "AAAAAAAAAAAAAAAAAAAAAA");
}

#[tokio::test]
async fn a_device_is_known_again() {
    let app = TestApp::on("2027-03-01").await;
    assert_eq!(app.rows_of("known_devices").await, 1);
    let token = app.cookie(DEVICE).unwrap();
    app.post(paths::SignOut, &[]).await;
    app.sign_in("dana@example.org").await;
    assert_eq!(app.rows_of("known_devices").await, 1);
    assert_eq!(app.cookie(DEVICE).unwrap(), token);

    another_browser(&app).await;
    assert_eq!(app.rows_of("known_devices").await, 2);
}

#[tokio::test]
async fn a_token_that_did_not_come_from_here_makes_no_device_known() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let planted = "0".repeat(64);
    app.bring_cookie(DEVICE, &planted);
    app.sign_in("dana@example.org").await;
    assert_ne!(app.cookie(DEVICE).unwrap(), planted);
}

#[tokio::test]
async fn looking_at_pages_writes_at_most_once_an_hour() {
    let app = TestApp::on("2027-03-01").await;
    let look = async || app.ask(paths::Devices).await;
    let sets = async || look().await.headers.contains_key(header::SET_COOKIE);
    assert!(!sets().await, "just signed in");
    app.wait(TimeDelta::minutes(59));
    assert!(!sets().await);
    app.wait(TimeDelta::minutes(1));
    assert!(sets().await, "kept alive");
    assert!(!sets().await);
}

#[tokio::test]
async fn how_long_a_browser_stays_signed_in() {
    // The days on which somebody still is who has not come since, and the next on which nobody is.
    for (role, shared, stays, gone) in [
        ("partner", "", TimeDelta::days(179), TimeDelta::days(181)),
        ("leadership", "", TimeDelta::days(179), TimeDelta::days(181)),
        ("coordinator", "", TimeDelta::days(29), TimeDelta::days(31)),
        ("partner", "yes", TimeDelta::hours(11), TimeDelta::hours(13)),
        (
            "coordinator",
            "yes",
            TimeDelta::hours(11),
            TimeDelta::hours(13),
        ),
    ] {
        for (after, is_there) in [(stays, true), (gone, false)] {
            let app = TestApp::on("2027-03-01").await;
            let role = role.parse().unwrap();
            app.a_member("Ana", None, role).await;
            app.forget_cookie();
            let link = app.link_for("ana@example.org").await;
            app.post(&link, &[("next", "/"), ("shared", shared)]).await;
            app.wait(after);
            let plan = app.ask(paths::Plan { slug: slug() }).await;
            let answer = plan.status == StatusCode::OK;
            assert_eq!(answer, is_there, "{role:?} {shared} after {after}");
        }
    }
}

#[tokio::test]
async fn who_comes_to_coordinate_stays_no_longer_than_coordinators() {
    let app = TestApp::on("2027-03-01").await;
    app.a_member("Ana", None, Role::Partner).await;
    app.sign_in("ana@example.org").await;
    app.sql("UPDATE members SET role = 'coordinator'").await;
    let plan = paths::Plan { slug: slug() };
    assert_eq!(app.ask(&plan).await.status, StatusCode::OK);
    app.wait(TimeDelta::days(31));
    assert_ne!(app.ask(&plan).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nothing_stays_behind_on_a_shared_computer() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    let link = app.link_for("dana@example.org").await;
    let form = [("next", "/"), ("shared", "yes")];
    let answer = app.post(&link, &form).await;
    let cookies = answer.headers.get_all(header::SET_COOKIE);
    let kept = cookies.iter().filter(|set| {
        let set = set.to_str().unwrap().to_lowercase();
        set.contains("max-age") || set.contains("expires")
    });
    assert_eq!(kept.count(), 0, "cookies end with the browser");
    let plan = app.get(paths::Plan { slug: slug() }).await;
    assert!(!plan.says("passkey"));
    let devices = app.get(paths::Devices).await;
    assert!(!devices.all("button").contains(&"Add a passkey".into()));
    app.a_meeting("2027-03-01").await;
    let begin = paths::MeetingOpening {
        slug: slug(),
        number: domain::MeetingNumber(1),
    };
    app.post(begin, &[]).await;
    let attendance = paths::Attendance {
        slug: slug(),
        number: domain::MeetingNumber(1),
    };
    let page = app.get(attendance).await;
    let drafts = page.attribute("form[data-draft]", "data-draft");
    assert!(!drafts.is_empty() && drafts.iter().all(String::is_empty));
}

#[tokio::test]
async fn a_session_that_ends_while_it_is_used_stays_ended() {
    let app = TestApp::on("2027-03-01").await;
    let cookie = Token::brought(&app.cookie(SESSION).unwrap());
    let used = sessions::find_session(&app.db, &cookie.hash(), app.now())
        .await
        .unwrap();
    app.post(paths::DevicesSignOut, &[]).await;
    sessions::keep_session(&app.db, used.unwrap())
        .await
        .unwrap();
    assert_eq!(app.rows_of("sessions").await, 0);
}

#[tokio::test]
async fn a_new_address_counts_where_it_was_changed_until_it_is_shown_to_be_theirs() {
    let app = TestApp::on("2027-03-01").await;
    app.found("high-desert", "omar@example.org").await;
    let form = [
        ("version", "2"),
        ("name", "Dana Whitfield"),
        ("email", "omar@example.org"),
        ("role", "coordinator"),
    ];
    let own = paths::Member {
        slug: slug(),
        number: domain::MemberNumber(1),
    };
    let answer = app.post(&own, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);

    assert!(is_signed_in(&app).await, "who moves stays signed in");
    let foreign = app.get("/p/high-desert/plan").await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    for closed in ["/", "/devices"] {
        let answer = app.ask(closed).await;
        assert!(answer.location().starts_with("/sign-in"), "{closed}");
    }
    let joined = app.post("/p/high-desert/membership", &[]).await;
    assert!(joined.location().starts_with("/sign-in"));
}
