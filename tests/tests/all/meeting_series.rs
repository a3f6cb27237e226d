//! Meetings that come back, as the coordinator meets them.

use axum::http::StatusCode;
use domain::{Meeting, MeetingNumber};
use persistence::{all, find, save};
use tests::{TestApp, slug};
use web::paths;

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

const TUESDAYS: [(&str, &str); 7] = [
    ("week", "2"),
    ("weekday", "tuesday"),
    ("from", "2027-03-01"),
    ("times", "5"),
    ("begins", "9:30"),
    ("place", "Library"),
    ("skip", "7"),
];

/// Second Tuesdays from March to August, without July.
async fn with_tuesdays() -> TestApp {
    let app = TestApp::on("2027-03-01").await;
    let answer = app.post(series(), &TUESDAYS).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    app
}

async fn meetings(app: &TestApp) -> Vec<Meeting> {
    let tx = app.db.read(app.partnership).await.unwrap();
    all(&tx).await.unwrap()
}

async fn days(app: &TestApp) -> Vec<String> {
    let meetings = meetings(app).await.into_iter();
    meetings.map(|meeting| meeting.day.to_string()).collect()
}

async fn places(app: &TestApp) -> Vec<String> {
    let meetings = meetings(app).await.into_iter();
    let place = |meeting: Meeting| meeting.place.map(|place| place.to_string());
    meetings.map(|one| place(one).unwrap_or_default()).collect()
}

#[tokio::test]
async fn the_days_are_shown_before_and_named_after() {
    let app = TestApp::on("2027-03-01").await;
    app.a_meeting("2027-05-11").await;
    let look = [&TUESDAYS[..], &[("preview", "days"), ("key", "k1")]].concat();
    let page = app.submit(series(), &look).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("These 4 days would be added"));
    let expected = [
        "Tuesday, 9 March 2027",
        "Tuesday, 13 April 2027",
        "Tuesday, 11 May 2027 · there is one already",
        "Tuesday, 8 June 2027",
        "Tuesday, 10 August 2027",
    ];
    assert_eq!(page.all("[aria-labelledby=days] li"), expected);
    assert_eq!(page.attribute("#place", "value"), ["Library"]);
    assert_eq!(page.attribute("[name=skip][checked]", "value"), ["7"]);
    assert_eq!(days(&app).await, ["2027-05-11"], "nothing was added yet");

    let send = [&TUESDAYS[..], &[("key", "k1")]].concat();
    let answer = app.post(series(), &send).await;
    let page = app.get(answer.location()).await;
    assert!(page.says("4 meetings were added. 1 day was there already"));
    let added = [expected[0], expected[1], expected[3], expected[4]];
    assert_eq!(page.all("[role=status] li"), added);
    let series: Vec<_> = meetings(&app)
        .await
        .into_iter()
        .map(|one| one.series)
        .collect();
    let own = Some(MeetingNumber(2));
    assert_eq!(series, [None, own, own, own, own]);
}

#[tokio::test]
async fn a_series_without_a_month_is_refused_and_kept_as_typed() {
    let app = TestApp::on("2027-03-01").await;
    let months: Vec<String> = (1..=12).map(|month: u32| month.to_string()).collect();
    let mut form: Vec<(&str, &str)> = months
        .iter()
        .map(|month| ("skip", month.as_str()))
        .collect();
    form.extend([("from", "2027-03-01"), ("every", "0")]);
    let page = app.submit(series(), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#every"]);
    form.pop();
    let page = app.submit(series(), &form).await;
    assert_eq!(page.wrong_fields(), ["#skip"]);
    assert_eq!(page.attribute("[name=skip][checked]", "value").len(), 12);
}

#[tokio::test]
async fn what_changes_for_all_later_ones_changes_for_no_others() {
    let app = with_tuesdays().await;
    let by_itself = [("day", "2027-06-09"), ("begins", "9:30"), ("place", "Park")];
    app.post(meeting(4), &by_itself).await;
    let tx = app.write().await;
    let mut begun: Meeting = find(&tx, MeetingNumber(3)).await.unwrap();
    begun.began = Some(app.now());
    save(&tx, &begun, None).await.unwrap();
    tx.commit().await.unwrap();
    assert!(
        app.get(edit(2)).await.says("2 more come after it"),
        "one has begun"
    );

    let form = [
        ("day", "2027-04-14"),
        ("begins", "10:00"),
        ("place", "Library"),
        ("scope", "later"),
        ("reason", "more time for breakfast"),
    ];
    app.post(meeting(2), &form).await;
    let begins = meetings(&app).await.into_iter();
    let begins: Vec<String> = begins
        .map(|one| one.hours.unwrap().from.format("%H:%M").to_string())
        .collect();
    assert_eq!(begins, ["09:30", "10:00", "09:30", "10:00", "10:00"]);
    let expected = ["Library", "Library", "Library", "Park", "Library"];
    assert_eq!(places(&app).await, expected, "this was not changed");
    let expected = [
        "2027-03-09",
        "2027-04-14",
        "2027-05-11",
        "2027-06-09",
        "2027-08-10",
    ];
    assert_eq!(days(&app).await, expected, "a day is one meeting's");
    let history = app.get(meeting(5)).await.history();
    assert!(
        history[0].contains("more time for breakfast"),
        "{history:?}"
    );
}

#[tokio::test]
async fn all_later_ones_are_called_off_and_on_together() {
    let app = with_tuesdays().await;
    let off = [
        ("cancelled", "yes"),
        ("why", "no money"),
        ("scope", "later"),
    ];
    app.post(cancellation(3), &off).await;
    let cancelled = async || {
        let meetings = meetings(&app).await.into_iter();
        meetings.map(|one| one.cancelled).collect::<Vec<_>>()
    };
    assert_eq!(cancelled().await, [false, false, true, true, true]);
    app.post(cancellation(4), &[("cancelled", "")]).await;
    assert_eq!(cancelled().await, [false, false, true, false, true]);
    app.post(cancellation(3), &[("cancelled", ""), ("scope", "later")])
        .await;
    assert_eq!(cancelled().await, [false; 5]);
}

#[tokio::test]
async fn nobody_meets_twice_on_a_day_because_a_series_changed() {
    let app = with_tuesdays().await;
    app.post(paths::WorkGroups { slug: slug() }, &[("name", "Reading")])
        .await;
    let other = [("day", "2027-06-08"), ("group", "1")];
    app.post(paths::Meetings { slug: slug() }, &other).await;
    let form = [("day", "2027-03-09"), ("group", "1"), ("scope", "later")];
    let page = app.submit(meeting(1), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = page.corrections();
    assert!(
        why[0].starts_with("On 8 June 2027 they meet already"),
        "{why:?}"
    );
    assert_eq!(page.attribute("[name=scope][checked]", "value")[0], "later");
    let groups = meetings(&app)
        .await
        .into_iter()
        .filter(|one| one.group.is_some());
    assert_eq!(groups.count(), 1, "nothing changed");
}

#[tokio::test]
async fn a_meeting_that_began_is_not_moved_nor_called_off() {
    let app = with_tuesdays().await;
    let tx = app.write().await;
    let mut begun: Meeting = find(&tx, MeetingNumber(1)).await.unwrap();
    begun.began = Some(app.now());
    save(&tx, &begun, None).await.unwrap();
    tx.commit().await.unwrap();
    let move_it = app.submit(meeting(1), &[("day", "2027-03-10")]).await;
    assert_eq!(move_it.status, StatusCode::CONFLICT);
    assert!(move_it.says("This meeting has begun. It can no longer be moved or called off."));
    let call_off = app.submit(cancellation(1), &[("cancelled", "yes")]).await;
    assert_eq!(call_off.status, StatusCode::CONFLICT);
    let place = [("day", "2027-03-09"), ("place", "Room 2")];
    let answer = app.post(meeting(1), &place).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(places(&app).await[0], "Room 2");
    assert_eq!(days(&app).await[0], "2027-03-09");
}

#[tokio::test]
async fn a_series_goes_on_as_it_was() {
    let app = with_tuesdays().await;
    let page = app.get(edit(1)).await;
    let more = page.attribute("main a[href*=continues]", "href");
    let page = app.get(&more[0]).await;
    assert_eq!(page.all("h1"), ["More dates of a series"]);
    for (field, value) in [
        ("#week option[selected]", "2"),
        ("#weekday option[selected]", "tuesday"),
        ("#from", "2027-09-01"),
        ("#place", "Library"),
        ("[name=continues]", "1"),
    ] {
        assert_eq!(page.attribute(field, "value"), [value], "{field}");
    }
    let mut form = TUESDAYS.to_vec();
    form.retain(|(name, _)| !["from", "times"].contains(name));
    form.extend([("from", "2027-09-01"), ("times", "2"), ("continues", "1")]);
    app.post(series(), &form).await;
    assert_eq!(days(&app).await[5..], ["2027-09-14", "2027-10-12"]);
    let series: Vec<_> = meetings(&app)
        .await
        .into_iter()
        .map(|one| one.series)
        .collect();
    assert_eq!(series, [Some(MeetingNumber(1)); 7]);
    for nowhere in ["99", "x"] {
        let address = format!("/p/three-rivers/meetings/series?continues={nowhere}");
        assert_eq!(app.get(address).await.status, StatusCode::NOT_FOUND);
    }
}
