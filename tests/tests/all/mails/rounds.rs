//! What a day asks for before a meeting.

use chrono::TimeDelta;
use domain::{ActionNumber, Role};
use tests::{PostOffice, Taken, TestApp, lead, slug};
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
    let expected = "How is it going with your 2 actions? (The three-rivers partnership)";
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
    let expected = "A small reminder before we meet (The three-rivers partnership)";
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
    let expected = "2 actions have gone quiet (The three-rivers partnership)";
    assert_eq!(subjects(&told), [expected]);
    assert!(told[0].text.contains("Led by Library"));
    assert!(told[0].text.contains("/p/three-rivers/actions/2"));
    let told = office.taken_for("lee@example.org");
    assert_eq!(
        subjects(&told),
        ["The plan before we meet on Tuesday, 16 March 2027 (The three-rivers partnership)"]
    );
    assert!(told[0].text.contains("Quiet: 2"));
}

/// Dana's mail about what is quiet, after a meeting at which nothing was said of what two partners
/// lead: Maria was asked, Otto has no address.
async fn quiet_of(actions: usize, stuck: bool) -> Taken {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (_, maria) = with_maria(&app).await;
    let school = app.a_partner("School").await;
    for _ in 0..actions {
        app.an_action(|a| a.lead = lead(&school)).await;
    }
    app.a_meeting("2027-03-01").await;
    app.sql("UPDATE meetings SET begins = '10:00:00', place = 'Town Hall' WHERE number = 1")
        .await;
    if stuck {
        let link = app.a_link(&maria, None).await;
        app.post(link.action(ActionNumber(1)), &[("says", "stuck")])
            .await;
        app.sign_in("dana@example.org").await;
        app.travel_to("2027-03-02");
    }
    app.travel_to("2027-03-09");
    app.place_rounds().await;
    app.send_mails(&office).await;
    let told = morning(&app, &office, "2027-03-15", "dana@example.org").await;
    let quiet = told.into_iter().find(|mail| mail.subject.contains("quiet"));
    quiet.unwrap()
}

#[tokio::test]
async fn what_is_quiet_is_counted_whole_and_says_who_was_asked() {
    let mail = quiet_of(0, false).await;
    assert!(
        mail.text.contains("The leads have been asked."),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains("Tuesday, 16 March 2027, 10:00"),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("Town Hall"), "{}", mail.text);

    let mail = quiet_of(45, false).await;
    assert!(mail.subject.starts_with("47 actions have gone quiet"));
    assert!(
        mail.text
            .contains("The leads of 2 of them have been asked.")
    );
    assert!(
        mail.text
            .contains("Nobody could be asked about this by email.")
    );
    assert!(mail.text.contains("and 7 more"), "{}", mail.text);
}

#[tokio::test]
async fn whoever_asked_for_help_was_heard() {
    let mail = quiet_of(1, true).await;
    assert!(mail.subject.starts_with("2 actions"), "{}", mail.subject);
    assert!(!mail.text.contains("Open on Saturdays"), "{}", mail.text);
}

#[tokio::test]
async fn leadership_gets_what_is_overdue_whole_and_who_carries_how_much() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (library, _) = with_maria(&app).await;
    for number in 1..=9 {
        app.an_action(|a| {
            a.title = format!("Overdue {number}");
            a.lead = lead(&library);
            a.due = domain::Due::On(tests::day("2027-03-05"));
        })
        .await;
    }
    app.a_member("Lee", None, Role::Leadership).await;
    let told = morning(&app, &office, "2027-03-15", "lee@example.org").await;
    let text = &told[0].text;
    let review = app.get(paths::Review { slug: slug() }).await;
    let heading = review.all("#overdue h3").join(" ");
    let counted = heading.trim_start_matches("Overdue").trim();
    let as_on_the_page = format!("Overdue: {counted}");
    assert!(text.contains(&as_on_the_page), "{as_on_the_page}: {text}");
    for number in 1..=9 {
        assert!(text.contains(&format!("* Overdue {number}\n")), "{text}");
    }
    assert!(text.contains("Library: 11 open, 11 overdue"), "{text}");
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
