//! What is handed round at a meeting: the packet before it, the minutes after it.

use axum::http::StatusCode;
use domain::{
    ActionNumber, Attendance, Decision, DecisionNumber, DecisionOutcome, Due, Lead, Meeting,
    MeetingNumber, MemberState, Note, Presence, Role, SubjectKind, Who,
};
use persistence::{actions, find, insert, meetings, revisions, save};
use tests::{PostOffice, TestApp, day, slug};
use web::paths;

const DANA: &str = "dana@example.org";

fn packet() -> paths::Packet {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::Packet { slug, number }
}

fn minutes() -> paths::Minutes {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::Minutes { slug, number }
}

fn amendments() -> paths::Amendments {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::Amendments { slug, number }
}

fn closing() -> paths::MeetingClosing {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::MeetingClosing { slug, number }
}

/// Two actions of the Family Center, whose Maria answers for it; a meeting on 2 February and one on
/// 2 March, which is today.
async fn a_meeting_day() -> TestApp {
    let app = TestApp::on("2027-01-10").await;
    for on in ["2027-02-02", "2027-03-02"] {
        app.a_meeting(on).await;
    }
    let partner = app.a_partner("Family Center").await;
    app.a_member("Maria", Some(partner.number), Role::Partner)
        .await;
    let lead = Some(Lead {
        partner: partner.number,
        member: None,
    });
    for title in ["Print the cards", "Find a room"] {
        app.an_action(|action| {
            action.title = title.into();
            action.lead = lead;
            action.due = Due::On(day("2027-02-20"));
        })
        .await;
    }
    app.travel_to("2027-03-02");
    app.sign_in(DANA).await;
    app
}

/// What is written down in the meeting: Maria is there, a room is found later, something is agreed.
async fn hold(app: &TestApp) {
    let tx = app.write_in_meeting(MeetingNumber(2)).await;
    let mut meeting: Meeting = find(&tx, MeetingNumber(2)).await.unwrap();
    meeting.begin(app.now(), tx.today()).unwrap();
    save(&tx, &meeting, None).await.unwrap();
    let mut attendance = Attendance::new(meeting.number);
    let maria = Who::Member(domain::MemberNumber(2));
    attendance.note(maria, Some(Presence::Present));
    meetings::keep_attendance(&tx, &attendance).await.unwrap();
    let mut action = actions::find_action(&tx, ActionNumber(2)).await.unwrap();
    action.move_due(Due::On(day("2027-05-01"))).unwrap();
    let why = Some("the school is being painted");
    application::actions::save_quietly(&tx, &mut action, why)
        .await
        .unwrap();
    let number = revisions::next_number(&tx, SubjectKind::Decision).await;
    let decision = Decision {
        number: DecisionNumber(number.unwrap()),
        meeting: meeting.number,
        topic: None,
        text: Note::new("We meet at the library from April on.").unwrap(),
        proposed_by: Some(maria),
        outcome: DecisionOutcome::Agreed,
    };
    insert(&tx, &decision).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_packet_has_agenda_review_plan_and_what_changed() {
    let app = a_meeting_day().await;
    let page = app.get(packet()).await;
    assert_eq!(page.all("h1"), ["Packet for 2 March 2027"]);
    assert_eq!(
        page.all("main section > h2"),
        [
            "Agenda",
            "Review",
            "Plan",
            "What changed since 2 February 2027"
        ]
    );
    for text in [
        "1 Print the cards",
        "10 days past its date",
        "What is left to do, and by when?",
    ] {
        assert!(page.says(text), "{text}");
    }
}

#[tokio::test]
async fn a_packet_is_printed_as_a_pdf() {
    let app = a_meeting_day().await;
    let (slug, number) = (slug(), MeetingNumber(2));
    let path = paths::PacketPdf { slug, number };
    let pdf = app.bytes("GET", &path.to_string()).await;
    assert_eq!(pdf.status, StatusCode::OK);
    assert!(pdf.body.starts_with("%PDF-"));
}

#[tokio::test]
async fn minutes_say_who_was_there_what_was_decided_and_what_moved() {
    let app = a_meeting_day().await;
    hold(&app).await;
    let page = app.get(minutes()).await;
    assert_eq!(page.all("h1"), ["Minutes of 2 March 2027"]);
    for text in [
        "Not yet: these minutes are still being written",
        "Family Center",
        "Maria",
        "1 We meet at the library from April on.",
        "Agreed",
        "2 Find a room",
        "20 February 2027",
        "1 May 2027",
        "the school is being painted",
        "Of 2 actions nothing was heard for this meeting.",
    ] {
        assert!(page.says(text), "{text}");
    }
}

#[tokio::test]
async fn closed_minutes_stay_as_they_are_whatever_happens() {
    let app = a_meeting_day().await;
    hold(&app).await;
    app.post(closing(), &[]).await;
    let before = app.get(minutes()).await.all("main");
    app.travel_to("2027-03-20");
    let tx = app.write().await;
    let mut maria: domain::Member = find(&tx, domain::MemberNumber(2)).await.unwrap();
    maria.name = domain::Name::new("Maria Ruiz").unwrap();
    save(&tx, &maria, None).await.unwrap();
    let mut action = actions::find_action(&tx, ActionNumber(2)).await.unwrap();
    action.details.title = domain::Title::new("Rent a room").unwrap();
    application::actions::save_quietly(&tx, &mut action, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (slug, number) = (slug(), ActionNumber(1));
    let reports = paths::ProgressReports { slug, number };
    let said = [("says", "finished"), ("author", "member-2")];
    assert_eq!(app.post(reports, &said).await.status, StatusCode::SEE_OTHER);
    assert_eq!(app.get(minutes()).await.all("main"), before);
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn closed_minutes_are_amended_and_it_shows() {
    let app = a_meeting_day().await;
    hold(&app).await;
    let early = app
        .submit(amendments(), &[("text", "Lee came, too.")])
        .await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.says("This meeting is not closed yet."));
    app.post(closing(), &[]).await;
    app.travel_to("2027-03-05");

    let blank = app.submit(amendments(), &[("text", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(blank.wrong_fields(), ["#text"]);
    for _ in 0..2 {
        let form = [("key", "k1"), ("text", "Lee came, too.")];
        let answer = app.post(amendments(), &form).await;
        assert_eq!(answer.location(), minutes().to_string());
    }
    let page = app.get(minutes()).await;
    let notes = page.all("blockquote");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(
        notes[0].starts_with("Amendment of 5 March 2027"),
        "{notes:?}"
    );
    assert!(
        notes[0].contains("by Dana") && notes[0].ends_with("Lee came, too."),
        "{notes:?}"
    );
}

#[tokio::test]
async fn a_closed_meeting_is_neither_moved_nor_called_off() {
    let app = a_meeting_day().await;
    app.post(closing(), &[]).await;
    let (slug, number) = (slug(), MeetingNumber(2));
    let meeting = paths::Meeting {
        slug: slug.clone(),
        number,
    };
    let cancellation = paths::MeetingCancellation { slug, number };
    for answer in [
        app.submit(meeting, &[("day", "2027-03-09")]).await,
        app.submit(cancellation, &[("cancelled", "yes")]).await,
    ] {
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.says("Add an amendment to its minutes instead."));
    }
}

#[tokio::test]
async fn a_packet_is_mailed_once_to_those_who_want_it() {
    let (app, office) = (a_meeting_day().await, PostOffice::open());
    let (slug, number) = (slug(), MeetingNumber(2));
    let mails = paths::PacketMails { slug, number };
    for _ in 0..2 {
        let answer = app.post(&mails, &[("key", "k1")]).await;
        assert_eq!(answer.location(), format!("{}?mailed=2", packet()));
    }
    let page = app.get(format!("{}?mailed=2", packet())).await;
    assert!(page.says("2 people get it by mail."));
    app.send_mails(&office).await;
    let taken = office.taken_for("maria@example.org");
    let taken: Vec<_> = taken
        .iter()
        .filter(|mail| {
            mail.subject == "Packet for Tuesday, 2 March 2027 (The three-rivers partnership)"
        })
        .collect();
    assert_eq!(taken.len(), 1);
    for words in [
        "1 · Print the cards",
        "What is left to do, and by when?",
        "/p/three-rivers/meetings/2/packet",
    ] {
        assert!(taken[0].text.contains(words), "{words}:\n{}", taken[0].text);
    }
    assert_eq!(taken[0].calendars.len(), 2, "an invitation, and its file");
    assert_eq!(taken[0].files, ["packet-2027-03-02.pdf"]);
}

#[tokio::test]
async fn the_packet_says_whom_it_will_reach_and_when_it_went() {
    let (app, office) = (a_meeting_day().await, PostOffice::open());
    let (slug, number) = (slug(), MeetingNumber(2));
    for (name, state) in [
        ("Ines", MemberState::Invited),
        ("Olga", MemberState::Active),
    ] {
        let member = app.a_member(name, None, Role::Partner).await;
        app.come(app.partnership, member.number.0, state).await;
    }
    app.sql("UPDATE members SET proven = NULL WHERE name = 'Ines'")
        .await;
    app.sql("UPDATE members SET mails = 'nothing' WHERE name = 'Olga'")
        .await;
    let page = app.get(packet()).await;
    assert!(page.says("It goes to 3 people: Dana Whitfield, Maria, Ines."));
    assert!(page.says("Not to 1: chose no email 1."));
    assert!(page.all("button").contains(&"Email it".into()));

    app.post(paths::PacketMails { slug, number }, &[("key", "k1")])
        .await;
    app.send_mails(&office).await;
    let page = app.get(packet()).await;
    assert!(page.says("Sent on 2 March to 3 people."));
    assert!(page.all("button").contains(&"Email it again".into()));
    // Nobody has signed in at that address, nor answered by a link: it may be somebody else's.
    let taken = office.taken_for("ines@example.org");
    let unproven = taken.last().unwrap();
    assert_eq!(unproven.files, [""; 0]);
    assert!(unproven.text.contains("/p/three-rivers/meetings/2/packet"));
    assert!(
        !unproven.text.contains("Print the cards"),
        "{}",
        unproven.text
    );

    app.sign_in_by("ines@example.org", "another").await;
    app.sign_in("dana@example.org").await;
    let again = paths::PacketMails {
        slug: tests::slug(),
        number,
    };
    app.post(again, &[("key", "k2")]).await;
    app.send_mails(&office).await;
    let taken = office.taken_for("ines@example.org");
    assert_eq!(taken.last().unwrap().files, ["packet-2027-03-02.pdf"]);
}

#[tokio::test]
async fn minutes_are_mailed_when_the_meeting_is_closed() {
    let (app, office) = (a_meeting_day().await, PostOffice::open());
    hold(&app).await;
    for _ in 0..2 {
        app.post(closing(), &[]).await;
    }
    app.send_mails(&office).await;
    let taken = office.taken_for("maria@example.org");
    let taken: Vec<_> = taken
        .iter()
        .filter(|mail| {
            mail.subject == "Minutes of Tuesday, 2 March 2027 (The three-rivers partnership)"
        })
        .collect();
    assert_eq!(taken.len(), 1);
    assert!(
        taken[0]
            .text
            .contains("We meet at the library from April on.")
    );
    assert_eq!(taken[0].files, ["minutes-2027-03-02.pdf"]);
}
