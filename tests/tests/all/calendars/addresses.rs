//! Addresses of calendars: shown once, and stopped for good.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::{Member, MemberNumber, MemberState, Role};
use persistence::site::partnerships;
use persistence::{find, save};
use sha2::{Digest, Sha256};
use tests::{TestApp, World, slug};
use web::paths;

use super::{an_address, calendars, fetch, status};

fn stop() -> paths::CalendarRevocation {
    paths::CalendarRevocation { slug: slug() }
}

async fn with_maria() -> TestApp {
    let app = TestApp::on("2027-03-01").await;
    app.a_meeting("2027-03-16").await;
    app.a_member("Maria", None, Role::Partner).await;
    app.sign_in("maria@example.org").await;
    app
}

async fn change_maria(app: &TestApp, change: impl FnOnce(&mut Member)) {
    let tx = app.write().await;
    let mut maria: Member = find(&tx, MemberNumber(2)).await.unwrap();
    change(&mut maria);
    save(&tx, &maria, None).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_address_is_shown_once_and_only_its_hash_is_kept() {
    let app = with_maria().await;
    assert!(
        app.get(calendars())
            .await
            .says("There is no address for it yet")
    );
    let path = an_address(&app, "own").await;
    let secret = path.strip_prefix("/c/").unwrap();
    let secret = secret.strip_suffix(".ics").unwrap();
    assert!(secret.len() >= 43, "256 bits: {secret}");
    let everything = app.everything().await;
    assert!(!everything.contains(secret));
    assert!(everything.contains(&hash(secret)));
    let page = app.bytes("GET", &calendars().to_string()).await.body;
    assert!(!page.contains(secret));
    assert!(page.contains("There is an address for it since 1 March"));
    assert_eq!(status(&app, &format!("/c/{secret}")).await, StatusCode::OK);

    let form = [("kind", "partnership"), ("key", "k")];
    let page = app.submit(calendars(), &form).await;
    let shown = page.attribute("#address", "value").remove(0);
    let again = app.post(calendars(), &form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "shown this once");
    assert!(app.get(again.location()).await.says("shown once"));
    let shown = shown.strip_prefix(tests::PUBLIC_URL).unwrap();
    assert_eq!(status(&app, shown).await, StatusCode::OK, "one effect");
}

fn hash(secret: &str) -> String {
    let hash = Sha256::digest(secret);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn what_was_renewed_or_stopped_answers_like_what_never_was() {
    let app = with_maria().await;
    let first = an_address(&app, "own").await;
    let others = an_address(&app, "partnership").await;
    let second = an_address(&app, "own").await;
    let never = fetch(&app, "GET", "/c/nobody-has-this.ics").await;
    assert_eq!(never.0, StatusCode::GONE);
    assert_eq!(fetch(&app, "GET", &first).await.2, never.2);
    assert_eq!(status(&app, &second).await, StatusCode::OK);
    app.post(stop(), &[("kind", "own")]).await;
    assert_eq!(fetch(&app, "GET", &second).await.2, never.2);
    assert_eq!(status(&app, &others).await, StatusCode::OK, "another one");
    let third = an_address(&app, "own").await;
    assert_eq!(status(&app, &third).await, StatusCode::OK);

    app.sign_in("dana@example.org").await;
    let (slug, number) = (slug(), MemberNumber(2));
    let page = app
        .get(paths::Member {
            slug: slug.clone(),
            number,
        })
        .await;
    assert!(page.says("2 calendar programs can read what is planned for this person."));
    app.post(paths::MemberCalendarsRevocation { slug, number }, &[])
        .await;
    for path in [third, others] {
        assert_eq!(fetch(&app, "GET", &path).await.2, never.2);
    }
}

#[tokio::test]
async fn whoever_leaves_or_reads_no_meetings_any_more_reads_no_calendar() {
    let app = with_maria().await;
    let path = an_address(&app, "partnership").await;
    for (role, state, expected) in [
        (Role::Guest, MemberState::Active, StatusCode::GONE),
        (Role::Leadership, MemberState::Active, StatusCode::OK),
        (Role::Partner, MemberState::Invited, StatusCode::GONE),
        (Role::Partner, MemberState::Active, StatusCode::OK),
    ] {
        change_maria(&app, |maria| (maria.role, maria.state) = (role, state)).await;
        assert_eq!(status(&app, &path).await, expected, "{role:?} {state:?}");
    }
    app.sign_in("dana@example.org").await;
    let (slug, number) = (slug(), MemberNumber(2));
    app.post(paths::MemberRemoval { slug, number }, &[]).await;
    assert_eq!(status(&app, &path).await, StatusCode::GONE);
    change_maria(&app, |maria| maria.state = MemberState::Active).await;
    assert_eq!(status(&app, &path).await, StatusCode::GONE, "for good");
}

#[tokio::test]
async fn an_archived_partnership_is_still_read_and_stopped() {
    let app = with_maria().await;
    let path = an_address(&app, "own").await;
    let tx = app.write().await;
    let mut partnership = tx.partnership().clone();
    partnership.archived = true;
    partnerships::save_partnership(&tx, &partnership)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(status(&app, &path).await, StatusCode::OK);
    app.post(stop(), &[("kind", "own")]).await;
    assert_eq!(status(&app, &path).await, StatusCode::GONE);
}

#[tokio::test]
async fn a_feed_says_nothing_of_another_partnership() {
    let app = TestApp::empty_on("2027-03-01").await;
    let world = |slug, coordinator, word| World {
        app: &app,
        slug,
        coordinator,
        word,
        size: 2,
    };
    world("high-desert", "omar@example.org", "Nightjar")
        .found()
        .await;
    world("three-rivers", "dana@example.org", "Heron")
        .found()
        .await;
    for kind in ["own", "partnership"] {
        let path = an_address(&app, kind).await;
        let (_, _, text) = fetch(&app, "GET", &path).await;
        assert!(text.contains("Heron") && !text.to_lowercase().contains("nightjar"));
    }
}

#[tokio::test]
async fn reading_leaves_no_trace_and_says_when_nothing_changed() {
    let app = with_maria().await;
    let path = an_address(&app, "own").await;
    app.forget_cookie();
    let before = app.everything().await;
    let (_, headers, text) = fetch(&app, "GET", &path).await;
    let tag = headers[header::ETAG].to_str().unwrap().to_owned();
    assert_eq!(headers[header::CACHE_CONTROL], "private, no-cache");
    assert!(!headers.contains_key(header::SET_COOKIE));
    for _ in 0..50 {
        fetch(&app, "GET", &path).await;
    }
    let (head, headers, none) = fetch(&app, "HEAD", &path).await;
    assert_eq!((head, none.as_str()), (StatusCode::OK, ""));
    assert_eq!(headers[header::ETAG], tag.as_str());
    for (known, expected) in [
        (tag.as_str(), StatusCode::NOT_MODIFIED),
        (tag.trim_start_matches("W/"), StatusCode::NOT_MODIFIED),
        (&format!("\"a\", {tag}"), StatusCode::NOT_MODIFIED),
        ("\"another\"", StatusCode::OK),
    ] {
        let request = Request::get(&path).header(header::IF_NONE_MATCH, known);
        let answer = app.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status(), expected, "{known}");
        assert_eq!(answer.headers()[header::ETAG], tag.as_str());
    }
    assert_eq!(app.everything().await, before);
    app.a_meeting("2027-04-13").await;
    let (_, headers, later) = fetch(&app, "GET", &path).await;
    assert_ne!(headers[header::ETAG], tag.as_str());
    assert_ne!(later, text);
}

#[tokio::test]
async fn whoever_tries_many_addresses_waits() {
    let app = with_maria().await;
    let path = an_address(&app, "own").await;
    for number in 0..30 {
        let made_up = format!("/c/made-up-{number}.ics");
        assert_eq!(status(&app, &made_up).await, StatusCode::GONE);
    }
    let more = status(&app, "/c/made-up.ics").await;
    assert_eq!(more, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(status(&app, &path).await, StatusCode::TOO_MANY_REQUESTS);
    app.wait(chrono::TimeDelta::minutes(16));
    assert_eq!(status(&app, &path).await, StatusCode::OK);
}
