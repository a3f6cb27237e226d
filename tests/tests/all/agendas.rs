//! What a meeting talks about: the plan proposes it, a coordinator arranges it.

use axum::http::StatusCode;
use domain::{Due, Lead, MeetingNumber};
use tests::{TestApp, day, slug};
use web::paths;

fn meeting() -> paths::Meeting {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::Meeting { slug, number }
}

fn agenda() -> paths::Agenda {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::Agenda { slug, number }
}

fn topics() -> paths::AgendaTopics {
    let (slug, number) = (slug(), MeetingNumber(2));
    paths::AgendaTopics { slug, number }
}

/// A plan with something for every section, a meeting behind and two ahead. It is 1 March.
async fn a_plan() -> TestApp {
    let app = TestApp::on("2027-01-10").await;
    for meeting in ["2027-02-02", "2027-03-02", "2027-04-06"] {
        app.a_meeting(meeting).await;
    }
    let partner = app.a_partner("Family Center").await;
    let lead = Some(Lead {
        partner: partner.number,
        member: None,
    });
    for (title, due) in [
        ("Print the cards", "2027-05-20"),
        ("Ask the clinic", "2027-05-20"),
        ("Find a room", "2027-02-10"),
        ("Write to parents", "2027-04-20"),
        ("Order the shelves", "2027-03-20"),
        ("Open the doors", "2027-05-20"),
    ] {
        app.an_action(|action| {
            action.title = title.into();
            action.lead = lead;
            action.due = Due::On(day(due));
        })
        .await;
    }
    app.an_action(|action| {
        action.title = "Paint the walls".into();
        action.due = Due::On(day("2027-05-20"));
    })
    .await;
    app.travel_to("2027-02-28");
    app.sign_in("dana@example.org").await;
    for (action, says) in [
        (1, "finished"),
        (2, "stuck"),
        (3, "going_well"),
        (5, "going_well"),
        (6, "going_well"),
    ] {
        let (slug, number) = (slug(), domain::ActionNumber(action));
        let reports = paths::ProgressReports { slug, number };
        let said = [("says", says), ("author", "partner-1")];
        assert_eq!(app.post(reports, &said).await.status, StatusCode::SEE_OTHER);
    }
    app.travel_to("2027-03-01");
    app
}

/// The titles on the agenda of the second meeting, in order.
async fn titles(app: &TestApp) -> Vec<String> {
    app.get(meeting())
        .await
        .all("[aria-labelledby=agenda] li div > p:first-child")
}

#[tokio::test]
async fn an_agenda_proposes_itself_from_the_plan() {
    let app = a_plan().await;
    let page = app.get(meeting()).await;
    assert_eq!(
        page.all("[aria-labelledby=agenda] h3"),
        [
            "Wins since the last meeting",
            "Asked for help",
            "Past their date",
            "No word yet",
            "Due before the next meeting",
            "Decisions wanted",
        ]
    );
    assert_eq!(
        titles(&app).await,
        [
            "Wins since the last meeting",
            "2 Ask the clinic · Family Center",
            "3 Find a room · Family Center",
            "4 Write to parents · Family Center",
            "5 Order the shelves · Family Center",
            "7 Paint the walls · Nobody yet",
        ]
    );
    assert!(page.says("✓ Print the cards – Family Center"));
    assert!(page.says("How is it going? Is anything in the way?"));
    assert!(page.says("Who could take this?"));
}

#[tokio::test]
async fn topics_are_moved_timed_left_out_and_added() {
    let app = a_plan().await;
    for pressed in [
        ("up", "action-3"),
        ("leave_out", "action-4"),
        ("first", "action-7"),
    ] {
        let answer = app.post(agenda(), &[pressed]).await;
        assert_eq!(answer.location(), format!("{}#{}", agenda(), pressed.1));
    }
    let added = [
        ("key", "k1"),
        ("topic", "The summer fair"),
        ("decision", "yes"),
    ];
    for _ in 0..2 {
        app.post(topics(), &added).await;
    }
    let minutes = [
        ("minutes-action-2", "20"),
        ("was-action-2", "5"),
        ("minutes-wins", "5"),
        ("was-wins", "5"),
    ];
    app.post(agenda(), &minutes).await;
    assert_eq!(
        titles(&app).await,
        [
            "7 Paint the walls · Nobody yet",
            "Wins since the last meeting",
            "3 Find a room · Family Center",
            "2 Ask the clinic · Family Center",
            "5 Order the shelves · Family Center",
            "The summer fair",
        ]
    );
    let page = app.get(agenda()).await;
    assert_eq!(page.attribute("#minutes-action-2", "value"), ["20"]);
    let left_out = page.all("[aria-labelledby=left-out] li p");
    assert_eq!(left_out, ["4 Write to parents · Family Center"]);

    app.post(agenda(), &[("put_back", "action-4")]).await;
    assert!(
        titles(&app)
            .await
            .contains(&"4 Write to parents · Family Center".into())
    );
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn an_agenda_follows_the_plan_and_what_is_left_out_stays_left_out() {
    let app = a_plan().await;
    app.post(agenda(), &[("leave_out", "action-2")]).await;
    app.post(agenda(), &[("up", "action-5")]).await;
    let (slug, number) = (slug(), domain::ActionNumber(3));
    let reports = paths::ProgressReports { slug, number };
    let done = [("says", "finished"), ("author", "partner-1")];
    app.post(reports, &done).await;
    app.travel_to("2027-03-02");
    let now = titles(&app).await;
    assert!(
        !now.contains(&"3 Find a room · Family Center".into()),
        "it is finished"
    );
    assert!(
        !now.contains(&"2 Ask the clinic · Family Center".into()),
        "it was left out"
    );
    assert!(
        app.get(meeting())
            .await
            .says("✓ Find a room – Family Center")
    );
}

#[tokio::test]
async fn what_cannot_be_is_said_and_what_was_typed_stays() {
    let app = a_plan().await;
    let typed = [
        ("minutes-action-2", "soon"),
        ("was-action-2", "5"),
        ("minutes-wins", "481"),
        ("was-wins", "5"),
    ];
    let page = app.submit(agenda(), &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attribute("#minutes-action-2", "value"), ["soon"]);
    assert_eq!(
        page.corrections(),
        ["Write whole minutes from 0 to 480."; 2]
    );

    let page = app
        .submit(topics(), &[("topic", " "), ("decision", "yes")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#topic"]);

    let gone = app.submit(agenda(), &[("up", "action-99")]).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    assert!(gone.says("This is no longer on the agenda."));
}

#[tokio::test]
async fn two_who_give_minutes_at_once_do_not_undo_each_other() {
    let app = a_plan().await;
    let one = [
        ("minutes-action-2", "20"),
        ("was-action-2", "5"),
        ("minutes-wins", "5"),
        ("was-wins", "5"),
    ];
    let other = [
        ("minutes-action-2", "5"),
        ("was-action-2", "5"),
        ("minutes-wins", "10"),
        ("was-wins", "5"),
    ];
    app.post(agenda(), &one).await;
    app.post(agenda(), &other).await;
    let page = app.get(agenda()).await;
    assert_eq!(page.attribute("#minutes-action-2", "value"), ["20"]);
    assert_eq!(page.attribute("#minutes-wins", "value"), ["10"]);
}
