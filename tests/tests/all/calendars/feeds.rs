//! What is in a feed, and what becomes of it.

use axum::http::header;
use chrono::TimeDelta;
use domain::{ActionNumber, Lead, Meeting, MeetingNumber, Role, Slug, WorkGroupNumber};
use persistence::find;
use persistence::site::partnerships;
use tests::{CalendarRead, TestApp, lead, slug};
use web::paths;

use super::{an_address, fetch, read};

fn meeting(number: i64) -> paths::Meeting {
    let (slug, number) = (slug(), MeetingNumber(number));
    paths::Meeting { slug, number }
}

/// Changes a meeting as the coordinator does.
async fn change(app: &TestApp, number: i64, change: impl FnOnce(&mut Meeting)) {
    let tx = app.write().await;
    let before: Meeting = find(&tx, MeetingNumber(number)).await.unwrap();
    let mut after = before.clone();
    change(&mut after);
    application::meeting_changes::change_meetings(&tx, &[(before, after)], None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_feed_is_the_same_text_as_long_as_nothing_changes() {
    let app = TestApp::on("2027-03-01").await;
    let form = [
        ("day", "2027-03-16"),
        ("begins", "9:30"),
        ("ends", "11 am"),
        ("place", "Library, upstairs; ring twice"),
        ("link", "https://meet.example.org/j/42?pwd=a,b"),
        ("note", "Bring\ncake \\ tea 😀"),
    ];
    app.post(paths::Meetings { slug: slug() }, &form).await;
    let path = an_address(&app, "partnership").await;
    app.wait(TimeDelta::hours(30));
    let (_, headers, text) = fetch(&app, "GET", &path).await;
    assert_eq!(
        headers[header::CONTENT_TYPE],
        "text/calendar; charset=utf-8"
    );
    let id = app.partnership;
    let expected = format!(
        "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Followthrough//Followthrough//EN
CALSCALE:GREGORIAN
NAME:The three-rivers partnership: meetings
X-WR-CALNAME:The three-rivers partnership: meetings
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
BEGIN:VEVENT
UID:meeting-1.partnership-{id}@plan.example.org
DTSTAMP:20270301T180000Z
DTSTART:20270316T143000Z
DTEND:20270316T160000Z
SEQUENCE:0
LAST-MODIFIED:20270301T180000Z
STATUS:CONFIRMED
SUMMARY:The three-rivers partnership meets
DESCRIPTION:Bring\\ncake \\\\ tea 😀\\n\\nJoin: https://meet.example.org/j/42?
 pwd=a\\,b\\n\\nMore: http://plan.example.org/p/three-rivers/meetings/1
LOCATION:Library\\, upstairs\\; ring twice
URL:http://plan.example.org/p/three-rivers/meetings/1
END:VEVENT
END:VCALENDAR
"
    );
    assert_eq!(text, expected.replace('\n', "\r\n"));
    let read = CalendarRead::of(&text);
    let event = read.event("meeting-1.");
    assert_eq!(read.name, "The three-rivers partnership: meetings");
    assert_eq!(event.place, "Library, upstairs; ring twice");
    assert!(
        event
            .description
            .starts_with("Bring\ncake \\ tea 😀\n\nJoin:")
    );
}

#[tokio::test]
async fn what_changes_counts_up_and_what_is_called_off_stays_marked() {
    let app = TestApp::on("2027-03-01").await;
    app.a_meeting("2027-03-16").await;
    let path = an_address(&app, "partnership").await;
    let first = read(&app, &path).await.event("meeting-1.").clone();
    assert_eq!((first.start.as_str(), first.sequence), ("2027-03-16", 0));
    assert_eq!(first.end.as_deref(), Some("2027-03-17"), "the day after");

    app.wait(TimeDelta::hours(1));
    app.post(meeting(1), &[("day", "2027-03-23"), ("begins", "9:30")])
        .await;
    let moved = read(&app, &path).await.event("meeting-1.").clone();
    assert_eq!((&moved.uid, moved.sequence), (&first.uid, 1));
    assert_eq!(moved.start, "2027-03-23T14:30:00Z");
    assert_eq!(moved.end, None, "nobody said when it ends");
    assert!(moved.stamp > first.stamp);

    change(&app, 1, |meeting| meeting.cancelled = true).await;
    let off = read(&app, &path).await.event("meeting-1.").clone();
    assert_eq!((&off.uid, off.sequence), (&first.uid, 2));
    assert_eq!(off.status, "CANCELLED");
    assert_eq!(
        off.summary,
        "Called off: The three-rivers partnership meets"
    );

    let tx = app.write().await;
    let mut renamed = tx.partnership().clone();
    renamed.slug = Slug::new("four-rivers").unwrap();
    partnerships::save_partnership(&tx, &renamed).await.unwrap();
    tx.commit().await.unwrap();
    let after = read(&app, &path).await.event("meeting-1.").clone();
    assert_eq!(after.uid, first.uid, "under another name, too");
    app.travel_to("2028-03-30");
    assert!(read(&app, &path).await.events.is_empty(), "long ago");
}

#[tokio::test]
async fn the_own_feed_has_the_days_that_are_the_members_and_no_others() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    let own = app
        .an_action(|a| {
            a.lead = lead(&library);
            a.title = "Read, aloud; \"daily\"".into();
        })
        .await;
    app.an_action(|_| {}).await;
    let of_nina = app
        .a_member("Nina", Some(library.number), Role::Partner)
        .await;
    let named = Lead {
        partner: library.number,
        member: Some(of_nina.number),
    };
    app.an_action(|a| a.lead = Some(named)).await;
    app.sign_in("maria@example.org").await;
    let path = an_address(&app, "own").await;
    let calendar = read(&app, &path).await;
    assert_eq!(calendar.name, "Maria in The three-rivers partnership");
    assert_eq!(calendar.events.len(), 1, "{calendar:#?}");
    let due = calendar.event("action-1.");
    assert_eq!(due.summary, "Due: Read, aloud; \"daily\"");
    assert_eq!(
        (due.start.as_str(), due.end.as_deref()),
        ("2027-03-11", Some("2027-03-12"))
    );
    assert_eq!(due.url, "http://plan.example.org/p/three-rivers/actions/1");

    app.sign_in("dana@example.org").await;
    let slug = slug();
    let (number, moved) = (
        ActionNumber(1),
        [("due", "2027-04-30"), ("due_reason", "later")],
    );
    app.post(
        paths::ActionDue {
            slug: slug.clone(),
            number,
        },
        &moved,
    )
    .await;
    let due = read(&app, &path).await.event("action-1.").clone();
    assert_eq!((due.start.as_str(), due.sequence), ("2027-04-30", 1));
    let drop = [("drop_reason", "no money")];
    app.post(paths::ActionDrop { slug, number }, &drop).await;
    assert!(
        read(&app, &path).await.events.is_empty(),
        "{own:?} {maria:?}"
    );
}

#[tokio::test]
async fn the_own_feed_has_the_meetings_that_the_member_may_come_to() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let school = app.a_partner("School").await;
    for (name, partner) in [("Maria", &library), ("Sam", &school)] {
        app.a_member(name, Some(partner.number), Role::Partner)
            .await;
    }
    app.post(paths::WorkGroups { slug: slug() }, &[("name", "Reading")])
        .await;
    app.an_action(|a| {
        a.lead = lead(&library);
        a.group = Some(WorkGroupNumber(1));
    })
    .await;
    app.a_meeting("2027-03-16").await;
    app.a_meeting("2027-03-17").await;
    change(&app, 2, |meeting| meeting.group = Some(WorkGroupNumber(1))).await;
    let uids = async |who: &str, kind: &str| {
        app.sign_in(who).await;
        let path = an_address(&app, kind).await;
        let events = read(&app, &path).await.events.into_iter();
        let events = events.filter(|event| event.uid.starts_with("meeting"));
        events.map(|event| event.summary).collect::<Vec<_>>()
    };
    let all = "The three-rivers partnership meets";
    let group = "Reading meets (The three-rivers partnership)";
    assert_eq!(uids("maria@example.org", "own").await, [all, group]);
    assert_eq!(uids("sam@example.org", "own").await, [all]);
    assert_eq!(uids("sam@example.org", "partnership").await, [all, group]);
}
