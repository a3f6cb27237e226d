//! Mails, taken by a real mail server.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{ActionNumber, Lead, Member, Partner, Role};
use tests::{PostOffice, Taken, TestApp, slug};
use web::paths;

/// Maria of the Library, who leads two actions before a meeting on 16 March.
async fn with_maria(app: &TestApp) -> (Partner, Member) {
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    app.a_meeting("2027-03-16").await;
    for title in ["Open on Saturdays", "Print the flyer"] {
        app.an_action(|a| {
            a.title = title.into();
            a.lead = led_by(&maria);
        })
        .await;
    }
    (library, maria)
}

fn led_by(member: &Member) -> Option<Lead> {
    Some(Lead {
        partner: member.partner.unwrap(),
        member: Some(member.number),
    })
}

fn subjects(taken: &[Taken]) -> Vec<&str> {
    taken.iter().map(|mail| mail.subject.as_str()).collect()
}

/// Sends what the day asks for and what is due, and gives what came for an address since.
async fn morning(app: &TestApp, office: &PostOffice, day: &str, address: &str) -> Vec<Taken> {
    let before = office.taken_for(address).len();
    app.travel_to(day);
    app.place_rounds().await;
    app.send_mails(office).await;
    office.taken_for(address).split_off(before)
}

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
    let reminded = morning(&app, &office, "2027-03-14", maria).await;
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
    app.a_member("Lee", None, Role::Leadership).await;

    let told = morning(&app, &office, "2027-03-14", "dana@example.org").await;
    let expected = "The three-rivers partnership: 2 actions have gone quiet";
    assert_eq!(subjects(&told), [expected]);
    assert!(told[0].text.contains("Led by Library"));
    assert!(told[0].text.contains("/p/three-rivers/actions/2"));
    assert_eq!(office.taken_for("lee@example.org"), []);
    let told = morning(&app, &office, "2027-03-15", "lee@example.org").await;
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

#[tokio::test]
async fn what_is_assigned_is_gathered_in_one_mail_a_day() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (_, maria) = with_maria(&app).await;
    app.send_mails(&office).await;
    assert_eq!(office.taken(), [], "more may come");
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let taken = office.taken_for("maria@example.org");
    let expected = "The three-rivers partnership: 2 actions are yours now";
    assert_eq!(subjects(&taken), [expected]);

    app.an_action(|a| a.lead = led_by(&maria)).await;
    app.wait(TimeDelta::hours(23));
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), 1, "one a day");
    app.wait(TimeDelta::hours(2));
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), 2);
}

#[tokio::test]
async fn who_wants_no_mails_gets_none_and_one_press_is_enough() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    let asked = morning(&app, &office, "2027-03-09", "maria@example.org").await;
    let head = &asked[0].headers;
    assert!(
        head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
        "{head}"
    );
    let link = asked[0].links("/m/").remove(0);
    assert!(head.contains(&format!("<{}{link}>", tests::PUBLIC_URL)));

    app.forget_cookie();
    for _ in 0..50 {
        assert_eq!(app.get(&link).await.status, StatusCode::OK);
    }
    let chosen = app
        .get(&link)
        .await
        .attribute("[name=mails][checked]", "value");
    assert_eq!(chosen, ["everything"], "looking changes nothing");
    let page = app
        .submit(&link, &[("List-Unsubscribe", "One-Click")])
        .await;
    assert!(page.says("You get no more mails from The three-rivers partnership."));
    assert_eq!(
        morning(&app, &office, "2027-03-14", "maria@example.org").await,
        []
    );

    app.submit(&link, &[("mails", "questions")]).await;
    assert_eq!(
        morning(&app, &office, "2027-03-15", "maria@example.org").await,
        []
    );
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn who_left_gets_no_mail_not_even_one_that_waited() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (_, maria) = with_maria(&app).await;
    app.travel_to("2027-03-09");
    app.place_rounds().await;
    let removal = paths::MemberRemoval {
        slug: slug(),
        number: maria.number,
    };
    app.post(removal, &[]).await;
    app.send_mails(&office).await;
    assert_eq!(office.taken(), []);
}

#[tokio::test]
async fn a_refused_address_is_marked_and_the_coordinator_sees_it() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let library = app.a_partner("Library").await;
    let gone = app
        .a_member("Gone", Some(library.number), Role::Partner)
        .await;
    let tom = app
        .a_member("Tom", Some(library.number), Role::Partner)
        .await;
    for member in [&gone, &tom] {
        app.an_action(|a| a.lead = led_by(member)).await;
    }
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    assert_eq!(
        office.taken_for("tom@example.org").len(),
        1,
        "one does not stop the other"
    );
    let people = paths::People { slug: slug() };
    assert!(
        app.get(&people)
            .await
            .says("mail to this address came back")
    );

    app.a_meeting("2027-03-16").await;
    morning(&app, &office, "2027-03-09", "tom@example.org").await;
    let page = app.get(paths::Mails { slug: slug() }).await;
    assert!(!page.says("To Gone"), "nothing more is tried");
    let path = paths::Member {
        slug: slug(),
        number: gone.number,
    };
    let form = [
        ("name", "Gone"),
        ("email", "here@example.org"),
        ("role", "partner"),
        ("partner", "1"),
    ];
    app.post(&path, &form).await;
    assert!(
        !app.get(&people)
            .await
            .says("mail to this address came back")
    );
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn what_is_not_taken_is_tried_again_with_growing_pauses_and_the_same_id() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let library = app.a_partner("Library").await;
    for name in ["Later", "Stall", "Drop"] {
        let member = app
            .a_member(name, Some(library.number), Role::Partner)
            .await;
        app.an_action(|a| a.lead = led_by(&member)).await;
    }
    app.wait(TimeDelta::minutes(11));
    for minutes in [1, 5, 15, 60, 240] {
        app.send_mails(&office).await;
        app.wait(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        let taken = app.courier(&office).send_due().await.unwrap();
        assert_eq!(taken, 0, "not before {minutes} minutes");
        app.wait(TimeDelta::seconds(1));
    }
    let page = app.get(paths::Mails { slug: slug() }).await;
    assert!(page.says("To Later") && page.says("come back later"));
    assert!(page.says("To Stall") && page.says("To Drop"));
    assert_eq!(office.taken(), []);
}

#[tokio::test]
async fn replicas_send_each_mail_once() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let library = app.a_partner("Library").await;
    for number in 0..40 {
        let name = format!("Member{number}");
        let member = app
            .a_member(&name, Some(library.number), Role::Partner)
            .await;
        app.an_action(|a| a.lead = led_by(&member)).await;
    }
    app.wait(TimeDelta::minutes(11));
    let replicas = [app.replica().await, app.replica().await];
    tokio::join!(
        app.send_mails(&office),
        replicas[0].send_mails(&office),
        replicas[1].send_mails(&office),
    );
    let mut to: Vec<String> = office.taken().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to.len(), 40);
    to.sort();
    to.dedup();
    assert_eq!(to.len(), 40, "none twice");
}

#[tokio::test]
async fn a_lease_that_ended_lets_another_send() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.wait(TimeDelta::minutes(11));
    let lease = app.now() + TimeDelta::minutes(5);
    let taken = app.db.lease_mails(10, app.now(), lease).await.unwrap();
    assert_eq!(taken.len(), 1, "by a replica that then dies");
    app.send_mails(&office).await;
    assert_eq!(office.taken(), []);
    app.wait(TimeDelta::minutes(5));
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), 1);
}

#[tokio::test]
async fn a_coordinator_reads_a_mail_that_waits_and_passes_it_on() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    app.travel_to("2027-03-09");
    app.place_rounds().await;
    let list = app.get(paths::Mails { slug: slug() }).await;
    let mail = list.attribute(".card--choice", "href").remove(0);
    let links = app.rows_of("mail_links").await;
    let page = app.get(&mail).await;
    assert!(page.says("Open on Saturdays"));
    assert_eq!(
        app.rows_of("mail_links").await,
        links,
        "looking makes no links"
    );

    let handed = app.submit(format!("{mail}/handover"), &[]).await;
    assert!(handed.all("#text")[0].contains(tests::PUBLIC_URL));
    assert_eq!(app.get(&mail).await.status, StatusCode::NOT_FOUND);
    app.send_mails(&office).await;
    let subjects: Vec<String> = office
        .taken()
        .into_iter()
        .map(|mail| mail.subject)
        .collect();
    assert!(
        !subjects.iter().any(|one| one.contains("how is it going")),
        "{subjects:?}"
    );
}

#[tokio::test]
async fn who_is_invited_is_told() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let form = [
        ("key", "k"),
        ("name", "Ana"),
        ("email", "ana@example.org"),
        ("role", "guest"),
    ];
    app.post(paths::Members { slug: slug() }, &form).await;
    app.send_mails(&office).await;
    let taken = office.taken_for("ana@example.org");
    let expected = "You are part of the plan of The three-rivers partnership";
    assert_eq!(subjects(&taken), [expected]);
    assert!(
        taken[0]
            .text
            .contains("http://plan.example.org/p/three-rivers/plan")
    );
}
