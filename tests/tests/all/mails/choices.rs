//! Who gets no mail.

use axum::http::StatusCode;
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{morning, with_maria};

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
