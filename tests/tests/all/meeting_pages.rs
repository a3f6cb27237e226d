//! Meetings, as somebody in the partnership meets them.

use axum::http::StatusCode;
use domain::{MeetingNumber, Role};
use tests::{TestApp, slug};
use web::paths;

fn meetings() -> paths::Meetings {
    paths::Meetings { slug: slug() }
}

fn series() -> paths::MeetingSeries {
    paths::MeetingSeries { slug: slug() }
}

fn meeting(number: i64) -> paths::Meeting {
    let (slug, number) = (slug(), MeetingNumber(number));
    paths::Meeting { slug, number }
}

fn edit(number: i64) -> paths::EditMeeting {
    let (slug, number) = (slug(), MeetingNumber(number));
    paths::EditMeeting { slug, number }
}

fn cancellation(number: i64) -> paths::MeetingCancellation {
    let (slug, number) = (slug(), MeetingNumber(number));
    paths::MeetingCancellation { slug, number }
}

/// The days on the page of all meetings, those to come first.
async fn days(app: &TestApp) -> Vec<String> {
    let page = app.get(meetings()).await;
    page.attribute("main li time", "datetime")
}

#[tokio::test]
async fn a_meeting_is_added_once_however_often_it_is_sent() {
    let app = TestApp::on("2027-03-01").await;
    assert!(app.get(meetings()).await.says("When do you meet next?"));
    let form = [("name", "Reading")];
    app.post(paths::WorkGroups { slug: slug() }, &form).await;
    let form = [
        ("key", "k1"),
        ("day", "3/9/2027"),
        ("group", "1"),
        ("note", "At the library."),
    ];

    for _ in 0..2 {
        let answer = app.post(meetings(), &form).await;
        assert_eq!(answer.location(), meetings().to_string());
    }

    let page = app.get(meetings()).await;
    assert_eq!(
        page.all("main section li"),
        ["Mar 9ReadingTuesday, 9 March 2027At the library."]
    );
    let page = app.get(meeting(1)).await;
    assert_eq!(page.all("h1"), ["Meeting on 9 March 2027"]);
    let page = app.get(edit(1)).await;
    assert_eq!(page.attribute("#day", "value"), ["2027-03-09"]);
    assert_eq!(page.attribute("#group option[selected]", "value"), ["1"]);
    assert_eq!(page.all("#note"), ["At the library."]);
}

#[tokio::test]
async fn every_mistake_about_meetings_is_shown_and_what_was_typed_is_kept() {
    let app = TestApp::on("2027-03-01").await;
    let endless = "x".repeat(100_000);
    let form = [("day", "soon"), ("group", "7"), ("note", endless.as_str())];
    let page = app.submit(meetings(), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#day", "#group", "#note"]);
    assert_eq!(page.attribute("#day", "value"), ["soon"]);
    assert_eq!(page.all("#note"), [endless]);

    let form = [
        ("week", "fifth"),
        ("weekday", "someday"),
        ("from", "13/13/2027"),
        ("times", "100"),
        ("group", "7"),
        ("note", "At noon."),
    ];
    let page = app.submit(series(), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        page.wrong_fields(),
        ["#week", "#weekday", "#from", "#times", "#group"]
    );
    assert_eq!(page.attribute("#from", "value"), ["13/13/2027"]);
    assert_eq!(page.attribute("#times", "value"), ["100"]);
    assert_eq!(page.all("#note"), ["At noon."]);
    assert!(days(&app).await.is_empty());
}

#[tokio::test]
async fn every_second_tuesday_is_added_where_there_is_none_yet() {
    let app = TestApp::on("2027-03-10").await;
    app.a_meeting("2027-05-11").await;
    let skipped = [("cancelled", "yes"), ("why", "school holidays")];
    app.post(cancellation(1), &skipped).await;
    let form = [
        ("key", "k1"),
        ("week", "2"),
        ("weekday", "tuesday"),
        ("from", "2027-03-10"),
        ("times", "4"),
        ("note", "At noon."),
    ];

    let first = app.post(series(), &form).await;
    let again = app.post(series(), &form).await;

    assert_eq!(first.location(), again.location());
    let page = app.get(first.location()).await;
    assert!(page.says("3 meetings were added. 1 day was there already"));
    // March's second Tuesday was yesterday.
    let expected = ["2027-04-13", "2027-05-11", "2027-06-08", "2027-07-13"];
    assert_eq!(days(&app).await, expected);
    let mut coming = page.all("main section li");
    coming.retain(|meeting| meeting.ends_with("Cancelled"));
    assert_eq!(coming.len(), 1, "a skipped month stays skipped");
    assert!(coming[0].starts_with("May 11"));
}

#[tokio::test]
async fn a_meeting_that_is_called_off_stays_and_no_longer_counts() {
    let app = TestApp::on("2027-03-01").await;
    app.a_meeting("2027-03-09").await;
    let plan = paths::Plan { slug: slug() };
    let next = async || app.get(&plan).await.all("h1 + p").concat();
    assert_eq!(next().await, "Next meeting: Tuesday, 9 March 2027");

    let version = app.get(edit(1)).await;
    let version = version.attribute("main [name=version]", "value");
    let form = [
        ("key", "k1"),
        ("version", version[0].as_str()),
        ("cancelled", "yes"),
        ("why", "snow"),
    ];
    for _ in 0..2 {
        let answer = app.post(cancellation(1), &form).await;
        assert_eq!(answer.location(), meeting(1).to_string());
    }

    let told = app.get(meetings()).await.all("main li p");
    assert_eq!(told.last().unwrap(), "Cancelled");
    assert_eq!(next().await, "");
    let page = app.get(meeting(1)).await;
    assert!(page.says("This meeting was called off. It does not count."));
    let history = page.history();
    assert_eq!(history.len(), 2);
    assert!(history[0].starts_with("Cancelled changed from no to yes: snow"));

    app.post(cancellation(1), &[("cancelled", "")]).await;
    assert_eq!(next().await, "Next meeting: Tuesday, 9 March 2027");
}

#[tokio::test]
async fn a_meeting_moves_to_a_day_on_which_the_same_people_do_not_meet() {
    let app = TestApp::on("2027-03-01").await;
    app.a_meeting("2027-03-09").await;
    app.a_meeting("2027-04-13").await;

    let page = app.submit(meeting(1), &[("day", "2027-04-13")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.corrections()[0].starts_with("There is a meeting of theirs on that day"));
    assert_eq!(page.attribute("#day", "value"), ["2027-04-13"]);

    let form = [("day", "2027-03-16"), ("note", "A week later.")];
    let answer = app.post(meeting(1), &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(days(&app).await, ["2027-03-16", "2027-04-13"]);
    let history = app.get(meeting(1)).await.history();
    assert!(history[0].contains("Day moved from 9 March 2027 to 16 March 2027"));
}

#[tokio::test]
async fn two_who_change_one_meeting_see_what_the_other_changed() {
    let app = TestApp::on("2027-03-01").await;
    app.a_meeting("2027-03-09").await;
    let version = app.get(edit(1)).await;
    let version = version.attribute("main [name=version]", "value");
    let on = |day: &'static str| [("version", version[0].as_str()), ("day", day)];
    let off = [
        ("version", version[0].as_str()),
        ("cancelled", "yes"),
        ("why", "snow"),
    ];
    app.post(meeting(1), &on("2027-03-16")).await;

    let page = app.submit(meeting(1), &on("2027-03-23")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.mistakes()[0].contains("from 9 March 2027 to 16 March 2027"));
    assert_eq!(page.attribute("#day", "value"), ["2027-03-23"]);

    let answer = app.post(cancellation(1), &off).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "another thing");
    let page = app.submit(cancellation(1), &off).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Cancelled changed from no to yes"));
    assert_eq!(page.attribute("#why", "value"), ["snow"]);
}

#[tokio::test]
async fn a_meeting_that_is_not_there_is_not_found() {
    let app = TestApp::on("2027-03-01").await;
    let day = [("day", "2027-03-09")];
    assert_eq!(app.get(meeting(9)).await.status, StatusCode::NOT_FOUND);
    for answer in [
        app.submit(meeting(9), &day).await,
        app.submit(cancellation(9), &[]).await,
    ] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn every_press_that_mails_says_whom_it_reaches_and_whom_not() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    for name in ["Maria", "Otto"] {
        let from = Some(library.number);
        app.a_member(name, from, Role::Partner).await;
    }
    app.sql("UPDATE members SET email = NULL WHERE name = 'Otto'")
        .await;
    app.an_action(|a| a.lead = tests::lead(&library)).await;
    app.a_meeting("2027-03-16").await;
    app.a_meeting("2027-03-01").await;
    let told = "It goes to 1 person: Maria.";
    let asked = "7 days before each meeting, everybody who leads something is asked";
    for (press, page, words) in [
        (
            "a new meeting",
            paths::NewMeeting { slug: slug() }.to_string(),
            vec![asked, told],
        ),
        ("a series", series().to_string(), vec![asked, told]),
        (
            "a change",
            edit(1).to_string(),
            vec!["those who come get an email", told],
        ),
        (
            "closing",
            meeting(2).to_string(),
            vec!["go out by email at once", "It goes to 2 people"],
        ),
    ] {
        let page = app.get(&page).await;
        for words in words.into_iter().chain(["Not to 1: no address 1."]) {
            assert!(page.says(words), "{press}: {words}");
        }
    }
}
