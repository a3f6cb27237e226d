//! Report links as coordinators handle them.

use axum::http::StatusCode;
use domain::{Member, ReportLinkNumber, Role};
use tests::{MailedLink, ReadPage, TestApp, lead, slug};
use web::paths;

async fn maria() -> (TestApp, Member) {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    for _ in 0..3 {
        app.an_action(|a| a.lead = lead(&library)).await;
    }
    (app, maria)
}

fn links(member: &Member) -> paths::ReportLinks {
    let (slug, number) = (slug(), member.number);
    paths::ReportLinks { slug, number }
}

async fn member_page(app: &TestApp, member: &Member) -> ReadPage {
    let (slug, number) = (slug(), member.number);
    app.get(paths::Member { slug, number }).await
}

#[tokio::test]
async fn a_copied_link_is_shown_once_beside_a_message() {
    let (app, maria) = maria().await;
    assert!(
        member_page(&app, &maria)
            .await
            .all("button")
            .contains(&"Copy a link".into())
    );
    let form = [("key", "k1")];
    let page = app.submit(links(&maria), &form).await;
    assert_eq!(page.status, StatusCode::OK);
    let address = page.attribute("#link", "value")[0].clone();
    let token = address
        .strip_prefix("http://plan.example.org/r/")
        .expect("by the configured address");
    assert_eq!(
        page.all("#message"),
        [format!(
            "Hi Maria, how is it going with your 3 actions? Two taps, no password: {address}"
        )]
    );
    assert!(page.says("It works until 15 March."));

    let again = app.post(links(&maria), &form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let page = app.get(again.location().split('#').next().unwrap()).await;
    assert!(page.says("is shown only once"));
    assert!(!page.says(token));
    assert_eq!(
        app.rows_of("report_links").await,
        1,
        "the same form makes one"
    );
    assert!(!app.everything().await.contains(token));

    app.forget_cookie();
    let link = MailedLink(token.to_owned());
    let answer = app.post(link.all(), &[("says-2", "stuck")]).await;
    assert_eq!(answer.location(), link.receipt(1).to_string());
}

#[tokio::test]
async fn a_coordinator_sees_what_became_of_links_and_stops_them() {
    let (app, maria) = maria().await;
    let made = [
        app.a_link(&maria, None).await,
        app.a_link(&maria, None).await,
    ];
    let last = app.a_link(&maria, None).await;
    app.post(last.all(), &[("says-1", "no_change"), ("says-2", "stuck")])
        .await;
    app.post(last.all(), &[("says-3", "no_change")]).await;
    let told = member_page(&app, &maria).await.all("#links li > span");
    assert_eq!(
        told[0],
        "Mailed 1 March · used 2 times, last 1 March · works until 15 March"
    );
    assert_eq!(
        told[1],
        "Mailed 1 March · not used yet · works until 15 March"
    );

    let (slug, number) = (slug(), maria.number);
    let one = paths::ReportLinkRevocation {
        slug: slug.clone(),
        number,
        link: ReportLinkNumber(1),
    };
    app.post(one, &[]).await;
    assert_eq!(app.get(made[0].all()).await.status, StatusCode::GONE);
    assert_eq!(app.get(made[1].all()).await.status, StatusCode::OK);
    app.post(paths::ReportLinksRevocation { slug, number }, &[])
        .await;
    for link in [&made[1], &last] {
        assert_eq!(app.get(link.all()).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn no_link_is_made_for_somebody_who_leads_nothing() {
    let (app, _) = maria().await;
    let ann = app.a_member("Ann", None, Role::Partner).await;
    assert!(
        !member_page(&app, &ann)
            .await
            .all("button")
            .contains(&"Copy a link".into())
    );
    let page = app.submit(links(&ann), &[]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(app.rows_of("report_links").await, 0);
}

#[tokio::test]
async fn links_are_for_coordinators_to_handle() {
    let (app, maria) = maria().await;
    app.a_link(&maria, None).await;
    app.sign_in("maria@example.org").await;
    let before = app.rows_of("report_links").await;
    assert_eq!(
        app.submit(links(&maria), &[]).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(app.rows_of("report_links").await, before);
}
