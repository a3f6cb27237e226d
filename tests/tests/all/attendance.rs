//! Who is at a meeting.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::{MeetingNumber, MemberNumber, PartnerNumber, Presence, Role, Who};
use persistence::{meetings, records};
use tests::{ReadPage, TestApp, form_request, slug};
use tokio::sync::Barrier;
use web::paths;

const TODAY: &str = "2027-03-09";
const MEETING: MeetingNumber = MeetingNumber(1);

fn attendance() -> paths::Attendance {
    let (slug, number) = (slug(), MEETING);
    paths::Attendance { slug, number }
}

async fn a_meeting_going_on() -> TestApp {
    let app = TestApp::on(TODAY).await;
    let circle = app.a_partner("Reading Circle").await;
    app.a_member("Amina", Some(circle.number), Role::Partner)
        .await;
    app.a_member("Bela", None, Role::Partner).await;
    app.a_meeting(TODAY).await;
    let (slug, number) = (slug(), MEETING);
    app.post(paths::MeetingOpening { slug, number }, &[]).await;
    app
}

async fn seen(app: &TestApp) -> Vec<(Who, Presence)> {
    let tx = app.db.read(app.partnership).await.unwrap();
    let attendance = meetings::find_attendance(&tx, MEETING).await.unwrap();
    attendance.seen.into_iter().collect()
}

/// What the button of somebody sends.
fn button(page: &ReadPage, id: &str) -> String {
    page.attribute(&format!("#{id}"), "value").concat()
}

#[tokio::test]
async fn a_tap_says_that_somebody_is_there_and_another_takes_it_back() {
    let app = a_meeting_going_on().await;
    let page = app.get(attendance()).await;
    let names = page.all("section h2");
    assert_eq!(names, ["Reading Circle", "Of no partner"]);
    let tap = button(&page, "member-2");
    let answer = app.post(attendance(), &[("tap", &tap)]).await;
    assert_eq!(answer.location(), format!("{}#member-2", attendance()));
    let amina = Who::Member(MemberNumber(2));
    assert_eq!(seen(&app).await, [(amina, Presence::Present)]);
    let page = app.get(attendance()).await;
    assert_eq!(page.attribute("#member-2", "aria-pressed"), ["true"]);
    assert!(page.says("1 there, 0 sent regrets"));
    assert_eq!(
        page.all("section:has([aria-pressed=true]) h2"),
        ["Reading Circle"]
    );

    // The same again, as from a page that is not up to date: it stays.
    app.post(attendance(), &[("tap", &tap)]).await;
    assert_eq!(seen(&app).await, [(amina, Presence::Present)]);
    let tx = app.db.read(app.partnership).await.unwrap();
    let written = records::of_meeting(&tx, MEETING).await.unwrap().len();
    assert_eq!(written, 3, "the meeting, its agenda and one tap");
    drop(tx);

    let tap = button(&page, "member-2-excused");
    app.post(attendance(), &[("tap", &tap)]).await;
    assert_eq!(seen(&app).await, [(amina, Presence::Excused)]);
    let tap = button(&app.get(attendance()).await, "member-2-excused");
    app.post(attendance(), &[("tap", &tap)]).await;
    assert!(seen(&app).await.is_empty());
    let tap = button(&page, "partner-1");
    app.post(attendance(), &[("tap", &tap)]).await;
    let somebody = Who::Partner(PartnerNumber(1));
    assert_eq!(seen(&app).await, [(somebody, Presence::Present)]);
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn two_taps_on_one_page_both_count_and_the_same_twice_is_one() {
    let app = a_meeting_going_on().await;
    let key = app
        .get(attendance())
        .await
        .attribute("[data-draft$=names] [name=key]", "value");
    let send = async |tap: &str| {
        let form = [("key", key[0].as_str()), ("tap", tap)];
        app.post(attendance(), &form).await;
    };
    send("member-2 present").await;
    send("member-3 present").await;
    send("member-2 unknown").await;
    send("member-2 present").await;
    let bela = Who::Member(MemberNumber(3));
    assert_eq!(seen(&app).await, [(bela, Presence::Present)]);
}

#[tokio::test]
async fn others_are_written_down_in_words_and_both_texts_are_shown() {
    let app = a_meeting_going_on().await;
    let others = |was: &'static str, typed: &'static str| {
        [("about", "others"), ("was", was), ("others", typed)]
    };
    app.post(attendance(), &others("", "The mayor")).await;
    assert_eq!(app.get(attendance()).await.all("#others"), ["The mayor"]);

    let page = app.submit(attendance(), &others("", "Two students")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.mistakes()[0].contains("The mayor"));
    assert_eq!(page.all("#others"), ["Two students"]);
    assert_eq!(page.attribute("[name=was]", "value"), ["The mayor"]);
    let answer = app
        .post(attendance(), &others("The mayor", "Two students"))
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);

    let endless = "x".repeat(10_001);
    let form = [
        ("about", "others"),
        ("was", "Two students"),
        ("others", &endless),
    ];
    let page = app.submit(attendance(), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#others"]);
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn whoever_is_not_there_cannot_be_tapped() {
    let app = a_meeting_going_on().await;
    for tap in ["member-99 present", "partner-99 present"] {
        let answer = app.submit(attendance(), &[("tap", tap)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{tap}");
    }
    for tap in ["nobody", "member-2 late", "group-1 present"] {
        app.post(attendance(), &[("tap", tap)]).await;
    }
    assert!(seen(&app).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_tap_at_once_do_not_undo_each_other() {
    let app = a_meeting_going_on().await;
    app.a_member("Omar", None, Role::Coordinator).await;
    let omar = app.replica().await;
    omar.sign_in("omar@example.org").await;
    let people = [Arc::new(app), Arc::new(omar)];
    for round in 0..20 {
        let seen_as = if round % 2 == 0 { "present" } else { "excused" };
        let ready = Arc::new(Barrier::new(2));
        let send = |person: usize, who: &str| {
            let tap = format!("{who} {seen_as}");
            let request = form_request(attendance(), &[("tap", tap.as_str())]);
            let (app, ready) = (people[person].clone(), ready.clone());
            tokio::spawn(async move {
                ready.wait().await;
                app.send(request).await.status()
            })
        };
        let (one, other) = (send(0, "member-2"), send(1, "member-3"));
        assert_eq!(one.await.unwrap(), StatusCode::SEE_OTHER);
        assert_eq!(other.await.unwrap(), StatusCode::SEE_OTHER);
        let expected = [Presence::Present, Presence::Excused][round % 2];
        let seen = seen(&people[0]).await;
        let both = [MemberNumber(2), MemberNumber(3)].map(|who| (Who::Member(who), expected));
        assert_eq!(seen, both, "round {round}");
    }
    assert_eq!(people[0].wrong().await, [""; 0]);
}
