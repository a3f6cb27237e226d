//! Several couriers, and what becomes of the mails of one that dies.

use chrono::TimeDelta;
use domain::Role;
use persistence::outbox;
use persistence::outbox::Mail;
use tests::{PostOffice, TestApp};
use web::paths;

use super::{led_by, with_maria};

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
    let lease = app.now() + TimeDelta::minutes(2);
    let taken = outbox::lease_mails(
        &app.db,
        outbox::MailLease {
            most: 10,
            until: lease,
        },
        app.now(),
    )
    .await
    .unwrap();
    assert_eq!(taken.len(), 1, "by a replica that then dies");
    app.send_mails(&office).await;
    assert_eq!(office.taken(), []);
    app.wait(TimeDelta::minutes(2));
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), 1);
}

#[tokio::test]
async fn who_waits_to_sign_in_does_not_wait_for_all_others() {
    let app = TestApp::on("2027-03-01").await;
    with_maria(&app).await;
    app.wait(TimeDelta::minutes(11));
    app.post(paths::SignIn, &[("email", "dana@example.org")])
        .await;
    let first = outbox::lease_mails(
        &app.db,
        outbox::MailLease {
            most: 1,
            until: app.now(),
        },
        app.now(),
    )
    .await
    .unwrap();
    let to: Vec<Option<&str>> = first.iter().map(address).collect();
    assert_eq!(to, [Some("dana@example.org")]);
    let metrics = app.text("/metrics").await;
    assert!(
        metrics.contains("followthrough_mails_waiting 2"),
        "{metrics}"
    );
}

fn address(mail: &Mail) -> Option<&str> {
    mail.address.as_ref().map(|address| address.as_str())
}
