//! What the mail server does not take.

use chrono::TimeDelta;
use domain::Role;
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{led_by, morning};

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
    lead_an_action_each(&app, &["Later", "Drop"]).await;
    assert_tried_with_growing_pauses(&app, &office).await;
    let page = app.get(paths::Mails { slug: slug() }).await;
    assert!(page.says("To Later") && page.says("come back later"));
    assert!(page.says("To Drop"));
    assert_eq!(office.taken(), []);
}

#[tokio::test]
async fn a_mail_server_that_falls_silent_is_given_up_and_tried_again() {
    let app = TestApp::on("2027-03-01").await;
    let office = PostOffice::open_for_the_impatient();
    lead_an_action_each(&app, &["Stall"]).await;
    assert_tried_with_growing_pauses(&app, &office).await;
    let page = app.get(paths::Mails { slug: slug() }).await;
    assert!(page.says("To Stall"));
    assert_eq!(office.taken(), []);
}

async fn lead_an_action_each(app: &TestApp, names: &[&str]) {
    let library = app.a_partner("Library").await;
    for name in names {
        let member = app
            .a_member(name, Some(library.number), Role::Partner)
            .await;
        app.an_action(|a| a.lead = led_by(&member)).await;
    }
    app.wait(TimeDelta::minutes(11));
}

async fn assert_tried_with_growing_pauses(app: &TestApp, office: &PostOffice) {
    for minutes in [1, 5, 15, 60, 240] {
        app.send_mails(office).await;
        app.wait(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        let taken = app.courier(office).send_due().await.unwrap();
        assert_eq!(taken, 0, "not before {minutes} minutes");
        app.wait(TimeDelta::seconds(1));
    }
}
