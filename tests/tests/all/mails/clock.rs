//! Mails, and a clock or a calendar that changes under them.

use chrono::TimeDelta;
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{morning, subjects, with_maria};

const MARIA: &str = "maria@example.org";
const ASKED: &str = "How is it going with your 2 actions? (The three-rivers partnership)";
const REMINDED: &str = "A small reminder before we meet (The three-rivers partnership)";

#[tokio::test]
async fn a_clock_that_jumps_makes_no_doubles_and_catches_up_once() {
    // What Maria has had, day by day, where the program looked only on these days.
    for (looks, had) in [
        (
            &["2027-03-09T18:00:00Z", "2027-03-09T17:00:00Z"][..],
            &[ASKED][..],
        ),
        (
            &[
                "2027-03-09T18:00:00Z",
                "2027-03-08T18:00:00Z",
                "2027-03-09T18:00:00Z",
            ],
            &[ASKED],
        ),
        (&["2027-03-08T18:00:00Z", "2027-03-11T18:00:00Z"], &[ASKED]),
        (
            &["2027-03-11T18:00:00Z", "2027-03-13T18:00:00Z"],
            &[ASKED, REMINDED],
        ),
        (&["2027-03-08T18:00:00Z", "2027-03-15T18:00:00Z"], &[ASKED]),
        (
            &["2027-03-13T18:00:00Z", "2027-03-16T18:00:00Z"],
            &[ASKED, REMINDED],
        ),
        (&["2027-03-08T18:00:00Z", "2027-03-17T18:00:00Z"], &[]),
    ] {
        let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
        with_maria(&app).await;
        app.sql("DELETE FROM mails").await;
        for look in looks {
            app.set_clock(look);
            for _ in 0..2 {
                app.place_rounds().await;
                app.send_mails(&office).await;
            }
        }
        assert_eq!(subjects(&office.taken_for(MARIA)), had, "{looks:?}");
    }
}

#[tokio::test]
async fn who_could_not_be_asked_for_days_is_not_reminded_in_the_same_hour() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.sql("DELETE FROM mails").await;
    for day in ["2027-03-09", "2027-03-14", "2027-03-15"] {
        app.travel_to(day);
        app.place_rounds().await;
    }
    app.send_mails(&office).await;
    assert_eq!(subjects(&office.taken_for(MARIA)), [ASKED]);
}

#[tokio::test]
async fn mails_go_out_at_eight_after_the_sundays_on_which_clocks_change() {
    for (meeting, placed, eight) in [
        ("2027-03-21", "2027-03-14T06:30:00Z", "2027-03-15T13:00:00Z"),
        ("2027-11-14", "2027-11-07T05:30:00Z", "2027-11-08T14:00:00Z"),
    ] {
        let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
        with_maria(&app).await;
        app.sql("DELETE FROM meetings").await;
        app.a_meeting(meeting).await;
        app.sql("DELETE FROM mails").await;
        app.set_clock(placed);
        app.place_rounds().await;
        app.set_clock(eight);
        app.wait(-TimeDelta::seconds(1));
        app.place_rounds().await;
        app.send_mails(&office).await;
        assert_eq!(office.taken(), [], "a second before {eight}");
        app.wait(TimeDelta::seconds(1));
        app.send_mails(&office).await;
        assert_eq!(subjects(&office.taken_for(MARIA)), [ASKED], "{eight}");
    }
}

#[tokio::test]
async fn what_becomes_of_the_meeting_before_the_mail_leaves_is_heeded() {
    let on = |day| format!("UPDATE meetings SET day = '{day}'");
    let closed = "UPDATE meetings SET closed = '2027-03-09 17:00:00+00:00'".to_owned();
    for (change, told) in [
        (on("2027-03-18"), Some("Thursday, 18 March 2027")),
        (on("2027-03-12"), Some("Friday, 12 March 2027")),
        (on("2027-03-08"), None),
        ("UPDATE meetings SET cancelled = true".to_owned(), None),
        (closed, None),
    ] {
        let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
        with_maria(&app).await;
        app.sql("DELETE FROM mails").await;
        app.travel_to("2027-03-09");
        app.place_rounds().await;
        app.sql(&change).await;
        app.send_mails(&office).await;
        let taken = office.taken_for(MARIA);
        assert_eq!(taken.len(), usize::from(told.is_some()), "{change}");
        assert!(taken.iter().all(|mail| mail.text.contains(told.unwrap())));
    }
}

#[tokio::test]
async fn nobody_is_asked_on_the_day_of_a_meeting_after_it_was_closed() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.sql("DELETE FROM mails").await;
    app.travel_to("2027-03-16");
    let closing = paths::MeetingClosing {
        slug: slug(),
        number: domain::MeetingNumber(1),
    };
    app.post(closing, &[]).await;
    let taken = morning(&app, &office, "2027-03-16", MARIA).await;
    assert_eq!(
        subjects(&taken),
        ["Minutes of Tuesday, 16 March 2027 (The three-rivers partnership)"]
    );
    assert_eq!(app.wrong().await, [""; 0]);
}
