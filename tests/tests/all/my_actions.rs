//! What somebody is asked about, signed in.

use axum::http::StatusCode;
use domain::{ReportLinkNumber, Role};
use tests::{TestApp, lead, slug};
use web::paths;

fn mine() -> paths::MyActions {
    paths::MyActions { slug: slug() }
}

#[tokio::test]
async fn whoever_may_report_finds_the_own_actions_and_answers_several() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let mill = app.a_partner("The Mill").await;
    app.a_member("Tom", Some(library.number), Role::Partner)
        .await;
    for title in ["Print the flyers", "Call the mill"] {
        app.an_action(|a| (a.lead, a.title) = (lead(&library), title.into()))
            .await;
    }
    app.an_action(|a| (a.lead, a.title) = (lead(&mill), "Theirs".into()))
        .await;
    app.sign_in("tom@example.org").await;
    let page = app.get(mine()).await;
    assert_eq!(page.all("header [aria-current]"), ["My actions"]);
    assert_eq!(page.all("li h2"), ["Print the flyers", "Call the mill"]);

    let form = [
        ("key", "k1"),
        ("says-1", "going_well"),
        ("says-2", "finished"),
    ];
    let answer = app.post(mine(), &form).await;
    app.post(mine(), &form).await;

    let page = app.get(answer.location()).await;
    assert!(page.says("2 answers were recorded."));
    assert_eq!(page.all("li h2"), ["Print the flyers"]);
    assert_eq!(page.all("p:has(time)"), ["Going well · 1 March"]);
    assert_eq!(app.rows_of("reports").await, 2);
    let theirs = app.submit(mine(), &[("says-3", "finished")]).await;
    assert_eq!(theirs.status, StatusCode::CONFLICT);
    assert_eq!(app.rows_of("reports").await, 2);
}

#[tokio::test]
async fn nobody_is_asked_about_what_others_lead() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|_| ()).await;
    let page = app.get(mine()).await;
    assert!(page.says("Nothing is with you right now"));
    app.a_member("Gus", None, Role::Guest).await;
    app.sign_in("gus@example.org").await;
    assert_eq!(app.get(mine()).await.status, StatusCode::FORBIDDEN);
    let plan = app.get(paths::Plan { slug: slug() }).await;
    assert!(!plan.all("header a").contains(&"My actions".into()));
}

#[tokio::test]
async fn a_member_sees_the_own_links_and_stops_one() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let tom = app
        .a_member("Tom", Some(library.number), Role::Partner)
        .await;
    let ann = app
        .a_member("Ann", Some(library.number), Role::Partner)
        .await;
    app.an_action(|a| a.lead = lead(&library)).await;
    let (own, others) = (app.a_link(&tom, None).await, app.a_link(&ann, None).await);
    app.post(own.action(domain::ActionNumber(1)), &[("says", "stuck")])
        .await;

    app.sign_in("tom@example.org").await;
    let page = app.get(mine()).await;
    assert_eq!(
        page.all("[aria-labelledby=links] li > span"),
        ["Mailed 1 March · used 1 March · works until 15 March"]
    );
    for link in [1, 2].map(ReportLinkNumber) {
        let slug = slug();
        app.post(paths::MyLinkRevocation { slug, link }, &[]).await;
    }

    assert_eq!(app.get(own.all()).await.status, StatusCode::GONE);
    assert_eq!(
        app.get(others.all()).await.status,
        StatusCode::OK,
        "not theirs to stop"
    );
    assert!(
        app.get(mine())
            .await
            .all("[aria-labelledby=links] li > span")[0]
            .ends_with("stopped")
    );
}
