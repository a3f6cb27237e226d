//! What a meeting decides.

use axum::http::StatusCode;
use domain::{Decision, DecisionNumber, DecisionOutcome, Due, MeetingNumber, Topic};
use persistence::{all, revisions};
use tests::{TestApp, day, slug};
use web::paths;

const TODAY: &str = "2027-03-09";
const MEETING: MeetingNumber = MeetingNumber(1);

fn decisions() -> paths::Decisions {
    let (slug, number) = (slug(), MEETING);
    paths::Decisions { slug, number }
}

fn decision(meeting: i64, number: i64) -> paths::Decision {
    paths::Decision {
        slug: slug(),
        number: MeetingNumber(meeting),
        decision: DecisionNumber(number),
    }
}

fn roll_call() -> paths::RollCall {
    let (slug, number) = (slug(), MEETING);
    paths::RollCall { slug, number }
}

async fn a_meeting_going_on() -> TestApp {
    let app = TestApp::on(TODAY).await;
    app.a_partner("Reading Circle").await;
    app.a_meeting(TODAY).await;
    app.an_action(|it| it.due = Due::On(day("2027-03-01")))
        .await;
    let (slug, number) = (slug(), MEETING);
    app.post(paths::MeetingOpening { slug, number }, &[]).await;
    app
}

async fn decided(app: &TestApp) -> Vec<Decision> {
    let tx = app.db.read(app.partnership).await.unwrap();
    all(&tx).await.unwrap()
}

const FORM: [(&str, &str); 5] = [
    ("key", "k1"),
    ("topic", "action-1"),
    ("text", "We meet at the library."),
    ("proposed_by", "partner-1"),
    ("outcome", "not_agreed"),
];

#[tokio::test]
async fn a_decision_about_a_topic_is_written_down_once() {
    let app = a_meeting_going_on().await;
    let item = format!("{}/action-1", roll_call());
    for _ in 0..2 {
        let answer = app.post(decisions(), &FORM).await;
        assert_eq!(answer.location(), item);
    }
    let decided = decided(&app).await;
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0].outcome, DecisionOutcome::NotAgreed);
    assert_eq!(decided[0].topic.unwrap().to_string(), "action-1");
    for page in [app.get(&item).await, app.get(roll_call()).await] {
        let told = page.all("li[id^=decision-]").concat();
        for word in [
            "Not agreed",
            "We meet at the library.",
            "Decision 1",
            "Reading Circle",
        ] {
            assert!(told.contains(word), "{word}: {told}");
        }
    }
    assert!(app.get(roll_call()).await.says("1 of 1 topic written down"));
    let tx = app.db.read(app.partnership).await.unwrap();
    let history = revisions::revisions_of(&tx, decided[0].number.into())
        .await
        .unwrap();
    assert_eq!(history[0].meeting, Some(MEETING));
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn every_mistake_about_a_decision_is_shown_and_what_was_typed_is_kept() {
    let app = a_meeting_going_on().await;
    let form = [
        ("topic", "action-1"),
        ("text", " "),
        ("proposed_by", "member-99"),
    ];
    let page = app.submit(decisions(), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = page.wrong_fields();
    assert_eq!(wrong, ["#text", "#proposed_by", "#outcome"]);
    assert_eq!(page.attribute("[name=topic]", "value"), ["action-1"]);
    assert!(decided(&app).await.is_empty());
}

#[tokio::test]
async fn of_two_who_correct_a_decision_the_second_sees_both_texts() {
    let app = a_meeting_going_on().await;
    app.post(decisions(), &FORM).await;
    let page = app.get(decision(1, 1)).await;
    assert_eq!(page.all("#text"), ["We meet at the library."]);
    assert_eq!(
        page.attribute("[name=outcome][checked]", "value"),
        ["not_agreed"]
    );
    let version = page.attribute("main [name=version]", "value");
    let form = |text: &'static str| {
        [
            ("version", version[0].as_str()),
            ("text", text),
            ("outcome", "agreed"),
        ]
    };
    let answer = app
        .post(decision(1, 1), &form("We meet at the mill."))
        .await;
    assert_eq!(answer.location(), format!("{}/action-1", roll_call()));

    let page = app
        .submit(decision(1, 1), &form("We meet in the park."))
        .await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.mistakes().concat().contains("We meet at the mill."));
    assert_eq!(page.all("#text"), ["We meet in the park."]);
    let kept = decided(&app).await;
    assert_eq!(kept[0].text.as_str(), "We meet at the mill.");
    assert_eq!(kept[0].topic, Some(Topic::Action(domain::ActionNumber(1))));
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_decision_of_another_meeting_or_about_nothing_on_the_agenda_is_not_found() {
    let app = a_meeting_going_on().await;
    app.a_meeting("2027-03-08").await;
    app.post(decisions(), &FORM).await;
    for address in [decision(2, 1), decision(1, 2), decision(9, 1)] {
        assert_eq!(
            app.get(&address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
        let answer = app.submit(&address, &FORM[1..]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
    let form = [
        ("topic", "action-99"),
        ("text", "Yes."),
        ("outcome", "agreed"),
    ];
    let answer = app.submit(decisions(), &form).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn once_the_meeting_is_closed_its_decisions_stay() {
    let app = a_meeting_going_on().await;
    app.post(decisions(), &FORM).await;
    let (slug, number) = (slug(), MEETING);
    app.post(paths::MeetingClosing { slug, number }, &[]).await;
    let form = [("text", "Something else."), ("outcome", "agreed")];
    let new = app.submit(decisions(), &form).await;
    let corrected = app.submit(decision(1, 1), &form).await;
    for page in [new, corrected] {
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Add an amendment to its minutes instead."));
        assert!(page.says("Something else."));
    }
    assert_eq!(decided(&app).await.len(), 1);
}
