//! A new partnership mails nobody before its coordinator says so.

use axum::http::StatusCode;
use chrono::TimeDelta;
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{led_by, morning, subjects, with_maria};

const MARIA: &str = "maria@example.org";
const ASKED: &str = "How is it going with your 3 actions? (The three-rivers partnership)";

fn asking() -> paths::Asking {
    paths::Asking { slug: slug() }
}

async fn not_started() -> (TestApp, PostOffice) {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    app.sql("UPDATE partnerships SET asking_since = NULL").await;
    let (_, maria) = with_maria(&app).await;
    app.an_action(|a| a.lead = led_by(&maria)).await;
    (app, office)
}

#[tokio::test]
async fn nobody_is_mailed_before_somebody_starts_to_ask() {
    let (app, office) = not_started().await;
    for day in ["2027-03-02", "2027-03-09", "2027-03-10"] {
        assert_eq!(morning(&app, &office, day, MARIA).await, [], "{day}");
    }
    let plan = app.get(paths::Plan { slug: slug() }).await;
    assert!(plan.says("Nobody gets email from the plan yet."));
    let page = app.get(asking()).await;
    for words in [
        "It leaves on 10 March 2027, before the meeting on 16 March 2027.",
        "It goes to 1 person: Maria.",
        ASKED,
    ] {
        assert!(page.says(words), "{words}");
    }
    let answer = app.post(asking(), &[("key", "k")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    app.place_rounds().await;
    app.send_mails(&office).await;
    assert_eq!(subjects(&office.taken_for(MARIA)), [ASKED]);
    let page = app.get(asking()).await;
    assert!(page.says("The plan has been asking since 10 March 2027."));
    assert!(!page.all("main button").contains(&"Start asking".into()));
}

#[tokio::test]
async fn help_and_what_changes_within_two_days_do_not_wait_to_be_started() {
    let (app, office) = not_started().await;
    app.travel_to("2027-03-14");
    let meeting = paths::Meeting {
        slug: slug(),
        number: domain::MeetingNumber(1),
    };
    app.post(&meeting, &[("day", "2027-03-16"), ("place", "The library")])
        .await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let taken = office.taken_for(MARIA);
    assert_eq!(taken.len(), 1, "it is on Tuesday");
    app.sign_in(MARIA).await;
    let reports = paths::ProgressReports {
        slug: slug(),
        number: domain::ActionNumber(1),
    };
    app.post(reports, &[("says", "stuck")]).await;
    app.wait(TimeDelta::minutes(5));
    app.send_mails(&office).await;
    let taken = office.taken_for("dana@example.org");
    let heard = taken
        .iter()
        .filter(|mail| mail.subject.starts_with("Help needed"));
    assert_eq!(heard.count(), 1, "on a Sunday, too");
}

#[tokio::test]
async fn what_the_program_sends_by_itself_waits_for_the_hours_of_the_partnership() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (_, maria) = with_maria(&app).await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let known = office.taken_for(MARIA).len();
    // Saturday, a little before six in the evening.
    app.set_clock("2027-03-06T23:55:00Z");
    app.an_action(|a| a.lead = led_by(&maria)).await;
    for (at, came) in [
        ("2027-03-07T00:30:00Z", 0),
        ("2027-03-07T18:00:00Z", 0),
        ("2027-03-08T13:59:59Z", 0),
        ("2027-03-08T14:00:00Z", 1),
    ] {
        app.set_clock(at);
        app.send_mails(&office).await;
        assert_eq!(office.taken_for(MARIA).len() - known, came, "{at}");
    }
}
