//! What changed between two days or meetings.

use axum::http::StatusCode;
use domain::{Action, ActionNumber, Due, Member, Note, Partner, Role, Title};
use persistence::{actions, find, save};
use tests::{ReadPage, TestApp, day, lead, led_by, slug};
use web::paths;

/// What the page says between what was asked for.
async fn changes(app: &TestApp, query: &str) -> ReadPage {
    let address = paths::Changes { slug: slug() };
    app.get(format!("{address}?{query}")).await
}

/// Changes an action on that day, with the reason.
async fn edit(app: &TestApp, (on, number): (&str, i64), edit: impl FnOnce(&mut Action), why: &str) {
    app.travel_to(on);
    let tx = app.write().await;
    let mut action = actions::find_action(&tx, ActionNumber(number))
        .await
        .unwrap();
    edit(&mut action);
    application::actions::save_quietly(&tx, &mut action, Some(why))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

fn due(text: &str) -> Due {
    Due::On(day(text))
}

fn title(text: &str) -> Title {
    Title::new(text).unwrap()
}

/// A partnership with a meeting on 2 March and another ahead, two partners and three actions.
async fn a_spring() -> (TestApp, Partner, Member) {
    let app = TestApp::on("2027-02-01").await;
    let library = app.a_partner("Library").await;
    let clinic = app.a_partner("Clinic").await;
    let lee = app
        .a_member("Lee", Some(library.number), Role::Leadership)
        .await;
    app.a_meeting("2027-03-02").await;
    app.a_meeting("2027-04-06").await;
    for name in ["Agree the rota", "Count the chairs", "Print the cards"] {
        app.an_action(|a| {
            a.title = name.into();
            a.lead = lead(&library);
            a.due = due("2027-03-20");
        })
        .await;
    }
    (app, clinic, lee)
}

#[tokio::test]
async fn since_the_last_meeting_wins_come_first_and_dates_say_how_often_and_why() {
    let (app, clinic, lee) = a_spring().await;
    edit(
        &app,
        ("2027-02-20", 1),
        |a| a.details.title = title("Agree a rota"),
        "",
    )
    .await;
    edit(
        &app,
        ("2027-03-05", 1),
        |a| a.due = due("2027-04-01"),
        "the hall is closed",
    )
    .await;
    edit(
        &app,
        ("2027-03-08", 1),
        |a| a.due = due("2027-05-01"),
        "waiting for the grant",
    )
    .await;
    let (today, reason) = (day("2027-03-08"), Note::new("nobody came").unwrap());
    edit(
        &app,
        ("2027-03-08", 2),
        |a| a.drop(reason, today).unwrap(),
        "nobody came",
    )
    .await;
    edit(
        &app,
        ("2027-03-09", 1),
        |a| a.lead = led_by(&clinic, lee.number),
        "",
    )
    .await;
    app.travel_to("2027-03-10");
    app.sign_in("dana@example.org").await;
    let said = [("says", "finished"), ("note", "All forty.\nHurray.")];
    app.post("/p/three-rivers/actions/3/progress-reports", &said)
        .await;

    let page = changes(&app, "").await;

    let span = "From the meeting on 2 March 2027 to now.";
    assert_eq!(page.all("h1 + p"), [span]);
    let kinds = ["Finished", "Reported", "Moved", "New lead", "Dropped"];
    assert_eq!(page.all("section h3"), kinds);
    assert_eq!(page.all("h3:first-of-type + ul a"), ["3 Print the cards"]);
    let told = page.all("h3:not(:first-of-type) + ul span:last-child");
    assert_eq!(
        told[0],
        "Library, 10 March 2027: finished. Written down by Dana Whitfield. “All forty. Hurray.”"
    );
    assert_eq!(
        told[1],
        "Moved from 20 March 2027 to 1 May 2027 (moved 2 times): the hall is closed; waiting for the grant"
    );
    assert_eq!(told[2], "Was with Library, now with Lee, Clinic");
    assert_eq!(told.last().unwrap(), "Dropped: “nobody came”");
    assert!(!page.says("Was called"), "that was before the meeting");
    assert_eq!(
        page.all("section h2 a"),
        ["Goal 1 · Every family knows where to turn"]
    );

    let by_partner = changes(&app, "from=meeting-1&by=partner").await;
    let headings = by_partner.all("section h2");
    assert_eq!(headings, ["Clinic2", "Library3"]);
}

#[tokio::test]
async fn a_day_counts_up_to_its_end() {
    let (app, ..) = a_spring().await;
    edit(
        &app,
        ("2027-02-20", 1),
        |a| a.details.title = title("Agree a rota"),
        "",
    )
    .await;
    let renamed = async |query| {
        let page = changes(&app, query).await;
        page.all("section li > span:last-child")
            .contains(&"Was called “Agree the rota”".to_owned())
    };
    app.travel_to("2027-03-10");
    app.sign_in("dana@example.org").await;
    assert!(renamed("from=2027-02-19&to=2027-02-20").await);
    assert!(!renamed("from=2027-02-20&to=2027-02-21").await);
    assert!(renamed("from=&from_day=2/19/2027&to=meeting-1").await);
}

#[tokio::test]
async fn a_closed_meeting_counts_up_to_its_closing() {
    let (app, ..) = a_spring().await;
    app.travel_to("2027-03-02");
    app.sign_in("dana@example.org").await;
    let close = paths::MeetingClosing {
        slug: slug(),
        number: domain::MeetingNumber(1),
    };
    app.post(close, &[("closed", "yes")]).await;
    let closed = app.now();
    app.set_clock("2027-03-02T20:00:00Z");
    assert!(closed < app.now());
    let tx = app.write().await;
    let mut action = actions::find_action(&tx, ActionNumber(1)).await.unwrap();
    action.details.title = title("Agree a rota");
    application::actions::save_quietly(&tx, &mut action, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.travel_to("2027-03-03");

    let after = changes(&app, "from=meeting-1").await;
    assert_eq!(
        after.all("section li > span:last-child"),
        ["Was called “Agree the rota”"]
    );
    let before = changes(&app, "from=2027-03-01&to=meeting-1").await;
    assert_eq!(
        before.all("section li > span:last-child"),
        ["Closed changed from no to yes"]
    );
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_kept() {
    let (app, ..) = a_spring().await;
    app.travel_to("2027-03-10");
    app.sign_in("dana@example.org").await;
    for (query, field, typed) in [
        ("from=someday", "#from_day", "someday"),
        ("from_day=2027-02-30", "#from_day", "2027-02-30"),
        ("to_day=then", "#to_day", "then"),
        ("from=meeting-99", "#from_day", "meeting-99"),
    ] {
        let page = changes(&app, query).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert_eq!(page.corrections().len(), 1, "{query}");
        assert_eq!(page.attribute(field, "value"), [typed]);
    }
    let page = changes(&app, "from=someday&to=meeting-1").await;
    let chosen = page.attribute("#to option[selected]", "value");
    assert_eq!(chosen, ["meeting-1"], "what can be read is kept, too");
    let page = changes(&app, "from=2027-03-05&to=2027-03-01").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = "Choose a second day that comes after the first.";
    assert_eq!(page.corrections(), [why]);
    let page = changes(&app, "from=2027-03-05&to=2027-03-06").await;
    assert_eq!(page.all("main h2"), ["Nothing changed in these days"]);
}

#[tokio::test]
async fn where_mail_reaches_somebody_is_for_those_who_may_read_it() {
    let (app, _, lee) = a_spring().await;
    app.a_member("Pat", None, Role::Partner).await;
    app.travel_to("2027-03-10");
    let tx = app.write().await;
    let mut lee: Member = find(&tx, lee.number).await.unwrap();
    lee.email = domain::EmailAddress::optional("lee@secret.example.org").unwrap();
    save(&tx, &lee, None).await.unwrap();
    tx.commit().await.unwrap();
    for (who, reads) in [("dana", true), ("pat", false)] {
        app.sign_in(&format!("{who}@example.org")).await;
        let page = changes(&app, "").await;
        assert_eq!(page.says("lee@secret.example.org"), reads, "{who}");
    }
}
