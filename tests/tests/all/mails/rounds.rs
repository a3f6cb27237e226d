//! What a day asks for before a meeting.

use chrono::TimeDelta;
use domain::{ActionNumber, Role};
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{morning, subjects, with_maria};

#[tokio::test]
async fn before_a_meeting_a_lead_is_asked_once_and_reminded_once() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    let maria = "maria@example.org";
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;

    assert_eq!(morning(&app, &office, "2027-03-08", maria).await, []);
    let asked = morning(&app, &office, "2027-03-09", maria).await;
    let expected = "The three-rivers partnership: how is it going with your 2 actions?";
    assert_eq!(subjects(&asked), [expected]);
    assert!(asked[0].text.contains("Tuesday, 16 March 2027"));
    assert!(
        asked[0]
            .text
            .contains("* Open on Saturdays\n  Due 11 March")
    );
    let answers = asked[0].links("/r/");
    assert_eq!(answers.len(), 2 * 4 + 1, "four for each, and one for all");
    assert!(answers[0].ends_with("/actions/1?says=going_well"));

    assert_eq!(morning(&app, &office, "2027-03-10", maria).await, []);
    let path = paths::ProgressReports {
        slug: slug(),
        number: ActionNumber(1),
    };
    app.post(&path, &[("says", "going_well")]).await;
    let reminded = morning(&app, &office, "2027-03-13", maria).await;
    let expected = "The three-rivers partnership: a small reminder before we meet";
    assert_eq!(subjects(&reminded), [expected]);
    assert!(
        !reminded[0].text.contains("Open on Saturdays"),
        "she has said how that goes"
    );
    assert!(reminded[0].text.contains("Print the flyer"));
    assert_eq!(morning(&app, &office, "2027-03-15", maria).await, []);
}

#[tokio::test]
async fn text_and_html_say_the_same() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let asked = morning(&app, &office, "2027-03-09", "maria@example.org").await;
    for word in [
        "Open on Saturdays",
        "Due 11 March",
        "Going well",
        "Stuck",
        "Answer all on one page",
    ] {
        assert!(
            asked[0].text.contains(word) && asked[0].html.contains(word),
            "{word}"
        );
    }
    for link in asked[0].links("/") {
        let in_html = link.replace('&', "&amp;");
        assert!(asked[0].html.contains(&in_html), "{link}");
    }
    assert!(!asked[0].html.contains("<script") && !asked[0].html.contains("<img"));
}

#[tokio::test]
async fn chairs_and_coordinators_hear_what_is_quiet_and_leadership_how_it_stands() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.a_meeting("2027-03-01").await;
    app.a_member("Lee", None, Role::Leadership).await;

    let told = morning(&app, &office, "2027-03-15", "dana@example.org").await;
    let expected = "The three-rivers partnership: 2 actions have gone quiet";
    assert_eq!(subjects(&told), [expected]);
    assert!(told[0].text.contains("Led by Library"));
    assert!(told[0].text.contains("/p/three-rivers/actions/2"));
    let told = office.taken_for("lee@example.org");
    assert_eq!(
        subjects(&told),
        ["The three-rivers partnership: the plan before we meet"]
    );
    assert!(told[0].text.contains("Quiet: 2"));
}

#[tokio::test]
async fn nothing_is_mailed_that_says_nothing() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let library = app.a_partner("Library").await;
    app.a_member("Maria", Some(library.number), Role::Partner)
        .await;
    app.a_member("Lee", None, Role::Leadership).await;
    app.a_meeting("2027-03-16").await;
    for day in ["2027-03-09", "2027-03-14", "2027-03-15", "2027-03-16"] {
        app.travel_to(day);
        app.place_rounds().await;
        app.send_mails(&office).await;
    }
    assert_eq!(office.taken(), []);
}
