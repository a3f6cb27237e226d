//! Mails about meetings that are not as people know them, and what calendar programs take of them.

use chrono::TimeDelta;
use domain::{Language, MailChoice, Meeting, MeetingNumber, Member, Role, WorkGroupNumber};
use persistence::{find, save};
use tests::{CalendarRead, PostOffice, Taken, TestApp, lead, slug};
use web::paths;

use super::{morning, subjects, with_maria};

fn meeting(number: i64) -> paths::Meeting {
    let (slug, number) = (slug(), MeetingNumber(number));
    paths::Meeting { slug, number }
}

async fn call(app: &TestApp, number: i64, off: &str, why: &str) {
    let (slug, number) = (slug(), MeetingNumber(number));
    let form = [("cancelled", off), ("why", why)];
    app.post(paths::MeetingCancellation { slug, number }, &form)
        .await;
}

/// What is sent for an address after a while.
async fn later(app: &TestApp, office: &PostOffice, address: &str) -> Vec<Taken> {
    let before = office.taken_for(address).len();
    app.wait(TimeDelta::minutes(11));
    app.send_mails(office).await;
    office.taken_for(address).split_off(before)
}

/// A partnership in which nobody leads anything, with a meeting on 16 March.
async fn with_ana() -> (TestApp, PostOffice, Member) {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let ana = app.a_member("Ana", None, Role::Partner).await;
    app.a_meeting("2027-03-16").await;
    (app, office, ana)
}

#[tokio::test]
async fn a_meeting_that_moves_is_told_with_both_days_and_the_reason() {
    let (app, office, _) = with_ana().await;
    let form = [
        ("day", "2027-03-23"),
        ("begins", "9:30"),
        ("ends", "11:00"),
        ("place", "Town Hall"),
        ("reason", "The library is shut."),
    ];
    app.post(meeting(1), &form).await;
    let taken = later(&app, &office, "ana@example.org").await;
    let expected = "We now meet on 23 March (The three-rivers partnership)";
    assert_eq!(subjects(&taken), [expected]);
    for words in [
        "One meeting of The three-rivers partnership is not as you know it.",
        "New day: Tuesday, 23 March 2027. It was Tuesday, 16 March 2027.",
        "New place: Town Hall. It was not yet known.",
        "Why: The library is shut.",
        "See the meeting: http://plan.example.org/p/three-rivers/meetings/1",
    ] {
        assert!(taken[0].text.contains(words), "{words}:\n{}", taken[0].text);
    }
    assert_eq!(
        office.taken_for("dana@example.org"),
        [],
        "who moved it knows"
    );

    let [(kind, part), (file, attached)] = taken[0].calendars.as_slice() else {
        panic!("{:?}", taken[0].calendars);
    };
    assert_eq!(
        (kind.as_str(), file.as_str()),
        ("text/calendar REQUEST", "application/ics")
    );
    assert_eq!(part.replace("\r\n", "\n"), attached.replace("\r\n", "\n"));
    let calendar = CalendarRead::of(attached);
    let event = &calendar.events[0];
    assert_eq!(calendar.method, "REQUEST");
    assert_eq!(event.start, "2027-03-23T14:30:00Z");
    assert_eq!(event.end.as_deref(), Some("2027-03-23T16:00:00Z"));
    assert_eq!((event.sequence, event.status.as_str()), (1, "CONFIRMED"));
    assert_eq!(event.organizer, "mailto:plan@example.org");
    assert_eq!(event.attendee, "mailto:ana@example.org");
}

#[tokio::test]
async fn what_is_called_off_leaves_the_calendar_and_comes_back_to_it() {
    let (app, office, _) = with_ana().await;
    call(&app, 1, "yes", "snow").await;
    let off = later(&app, &office, "ana@example.org").await;
    let expected = "No meeting on 16 March (The three-rivers partnership)";
    assert_eq!(subjects(&off), [expected]);
    assert!(off[0].text.contains("It is called off.\n  Why: snow"));
    assert_eq!(off[0].calendars[0].0, "text/calendar CANCEL");
    let first = CalendarRead::of(&off[0].calendars[1].1);
    let first_event = &first.events[0];
    assert_eq!(
        (first.method.as_str(), first_event.status.as_str()),
        ("CANCEL", "CANCELLED")
    );

    call(&app, 1, "", "").await;
    assert_eq!(
        later(&app, &office, "ana@example.org").await,
        [],
        "one an hour"
    );
    app.wait(TimeDelta::minutes(50));
    let on = later(&app, &office, "ana@example.org").await;
    assert_eq!(
        subjects(&on),
        ["We do meet on 16 March (The three-rivers partnership)"]
    );
    let second = CalendarRead::of(&on[0].calendars[1].1);
    assert_eq!(second.method, "REQUEST");
    assert_eq!(second.events[0].uid, first_event.uid);
    assert!(second.events[0].sequence > first_event.sequence);
}

#[tokio::test]
async fn what_changes_twice_is_told_once_and_what_is_as_before_is_not() {
    let (app, office, _) = with_ana().await;
    app.post(meeting(1), &[("day", "2027-03-17")]).await;
    app.post(meeting(1), &[("day", "2027-03-18"), ("reason", "first")])
        .await;
    app.post(meeting(1), &[("day", "2027-03-19")]).await;
    let taken = later(&app, &office, "ana@example.org").await;
    assert_eq!(taken.len(), 1);
    let words = "New day: Friday, 19 March 2027. It was Tuesday, 16 March 2027.";
    assert!(taken[0].text.contains(words), "{}", taken[0].text);

    app.wait(TimeDelta::hours(2));
    call(&app, 1, "yes", "").await;
    call(&app, 1, "", "").await;
    app.post(meeting(1), &[("day", "2027-03-19"), ("note", "Bring cake")])
        .await;
    assert_eq!(later(&app, &office, "ana@example.org").await, []);
}

#[tokio::test]
async fn a_series_that_changes_is_one_mail() {
    let (app, office, _) = with_ana().await;
    let series = [
        ("from", "2027-04-01"),
        ("times", "12"),
        ("place", "Library"),
    ];
    app.post(paths::MeetingSeries { slug: slug() }, &series)
        .await;
    assert_eq!(
        later(&app, &office, "ana@example.org").await,
        [],
        "nothing changed"
    );
    let form = [
        ("day", "2027-04-13"),
        ("place", "Town Hall"),
        ("scope", "later"),
    ];
    app.post(meeting(2), &form).await;
    let taken = later(&app, &office, "ana@example.org").await;
    let expected = "12 meetings have changed (The three-rivers partnership)";
    assert_eq!(subjects(&taken), [expected]);
    let [(kind, file)] = taken[0].calendars.as_slice() else {
        panic!("{:?}", taken[0].calendars);
    };
    assert_eq!(kind, "application/ics", "an invitation is to one meeting");
    let calendar = CalendarRead::of(file);
    assert_eq!(
        (calendar.method.as_str(), calendar.events.len()),
        ("PUBLISH", 12)
    );
    assert!(
        calendar
            .events
            .iter()
            .all(|event| event.place == "Town Hall")
    );
}

#[tokio::test]
async fn only_those_are_told_who_come_and_want_to_know() {
    let (app, office, ana) = with_ana().await;
    let library = app.a_partner("Library").await;
    for (name, partner, role) in [
        ("Maria", Some(library.number), Role::Partner),
        ("Lee", None, Role::Leadership),
        ("Gus", None, Role::Guest),
    ] {
        app.a_member(name, partner, role).await;
    }
    app.sign_in("lee@example.org").await;
    app.sign_in("dana@example.org").await;
    app.post(paths::WorkGroups { slug: slug() }, &[("name", "Reading")])
        .await;
    app.an_action(|a| {
        a.lead = lead(&library);
        a.group = Some(WorkGroupNumber(1));
    })
    .await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let told = async |app: &TestApp| {
        let before = office.taken().len();
        app.wait(TimeDelta::days(1));
        app.send_mails(&office).await;
        let taken = office.taken().split_off(before).into_iter();
        let mut to: Vec<String> = taken.map(|mail| mail.to).collect();
        to.sort();
        to
    };
    app.post(meeting(1), &[("day", "2027-03-17")]).await;
    let everybody = ["ana@example.org", "lee@example.org", "maria@example.org"];
    assert_eq!(told(&app).await, everybody);

    let tx = app.write().await;
    let mut less: Member = find(&tx, ana.number).await.unwrap();
    less.mails = MailChoice::Questions;
    save(&tx, &less, None).await.unwrap();
    tx.commit().await.unwrap();
    app.post(meeting(1), &[("day", "2027-03-18")]).await;
    assert_eq!(told(&app).await, ["lee@example.org", "maria@example.org"]);

    // It becomes the group's: the others are told that it is theirs no more.
    app.post(meeting(1), &[("day", "2027-03-18"), ("group", "1")])
        .await;
    assert_eq!(told(&app).await, ["lee@example.org", "maria@example.org"]);
    let of = |address: &str| {
        office.taken_for(address).pop().unwrap().calendars[0]
            .0
            .clone()
    };
    assert_eq!(of("lee@example.org"), "text/calendar CANCEL");
    assert_eq!(of("maria@example.org"), "text/calendar REQUEST");
    let form = [("day", "2027-03-19"), ("group", "1")];
    app.post(meeting(1), &form).await;
    assert_eq!(told(&app).await, ["maria@example.org"]);

    app.travel_to("2027-03-20");
    app.post(meeting(1), &[("day", "2027-03-18"), ("group", "1")])
        .await;
    assert!(told(&app).await.is_empty(), "it has been");
}

#[tokio::test]
async fn what_is_only_kept_is_told_to_nobody() {
    let (app, office, _) = with_ana().await;
    let tx = app.write().await;
    let before: Meeting = find(&tx, MeetingNumber(1)).await.unwrap();
    let after = Meeting {
        cancelled: true,
        ..before
    };
    save(&tx, &after, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(later(&app, &office, "ana@example.org").await, []);
}

#[tokio::test]
async fn who_reads_spanish_is_told_in_spanish() {
    let (app, office, ana) = with_ana().await;
    let tx = app.write().await;
    let mut spanish: Member = find(&tx, ana.number).await.unwrap();
    spanish.language = Language::Spanish;
    save(&tx, &spanish, None).await.unwrap();
    tx.commit().await.unwrap();
    app.post(meeting(1), &[("day", "2027-03-23")]).await;
    let taken = later(&app, &office, "ana@example.org").await;
    let expected = "Ahora nos reunimos el 23 de marzo (The three-rivers partnership)";
    assert_eq!(subjects(&taken), [expected]);
    let calendar = CalendarRead::of(&taken[0].calendars[1].1);
    assert_eq!(
        calendar.events[0].summary,
        "Reunión de The three-rivers partnership"
    );
}

#[tokio::test]
async fn the_question_before_a_meeting_invites_to_it() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    let taken = morning(&app, &office, "2027-03-09", "maria@example.org").await;
    let question = taken
        .iter()
        .find(|mail| mail.subject.contains("How is it going"));
    let [(kind, _), (_, file)] = question.unwrap().calendars.as_slice() else {
        panic!("{taken:?}");
    };
    assert_eq!(kind, "text/calendar REQUEST");
    let calendar = CalendarRead::of(file);
    assert_eq!(calendar.events[0].start, "2027-03-16");
    assert_eq!(calendar.events[0].end.as_deref(), Some("2027-03-17"));
    assert_eq!(calendar.events[0].sequence, 0);
}
