//! Mails that something causes at once, or soon.

use chrono::TimeDelta;
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{led_by, subjects, with_maria};

#[tokio::test]
async fn what_is_assigned_is_gathered_in_one_mail_a_day() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (_, maria) = with_maria(&app).await;
    app.send_mails(&office).await;
    assert_eq!(office.taken(), [], "more may come");
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let taken = office.taken_for("maria@example.org");
    let expected = "2 actions are yours now (The three-rivers partnership)";
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
    let expected = "Your invitation to the plan of The three-rivers partnership";
    assert_eq!(subjects(&taken), [expected]);
    assert!(
        taken[0]
            .text
            .contains("http://plan.example.org/p/three-rivers/plan")
    );
}
