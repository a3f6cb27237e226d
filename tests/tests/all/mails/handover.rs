//! Mails that a coordinator passes on.

use axum::http::StatusCode;
use chrono::TimeDelta;
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::with_maria;

#[tokio::test]
async fn a_coordinator_reads_a_mail_that_waits_and_passes_it_on() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    app.travel_to("2027-03-09");
    app.place_rounds().await;
    let list = app.get(paths::Mails { slug: slug() }).await;
    let mail = list
        .attribute("[aria-labelledby=waiting] a", "href")
        .remove(0);
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
        !subjects.iter().any(|one| one.contains("How is it going")),
        "{subjects:?}"
    );
}
