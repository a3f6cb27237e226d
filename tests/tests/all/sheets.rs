//! What is asked on paper.

use axum::http::StatusCode;
use domain::{Partner, Role};
use tests::{TestApp, lead, slug};
use web::paths;

async fn library() -> (TestApp, Partner) {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    app.a_member("Maria", Some(library.number), Role::Partner)
        .await;
    for title in ["Print the flyers", "Call the mill"] {
        app.an_action(|a| (a.lead, a.title) = (lead(&library), title.into()))
            .await;
    }
    (app, library)
}

fn answers(partner: &Partner) -> paths::SheetAnswers {
    let (slug, number) = (slug(), partner.number);
    paths::SheetAnswers { slug, number }
}

#[tokio::test]
async fn a_sheet_has_every_open_action_of_the_partner() {
    let (app, library) = library().await;
    app.post(answers(&library), &[("says-2", "finished")]).await;
    let (slug, number) = (slug(), library.number);
    let page = app.get(paths::Sheet { slug, number }).await;
    assert_eq!(page.all("main li h2"), ["1 Print the flyers"]);
    assert_eq!(
        page.all("main li li"),
        ["Going well", "No change", "Stuck", "Finished"]
    );
}

#[tokio::test]
async fn a_sheet_that_came_back_is_recorded_by_whoever_enters_it_for_them() {
    let (app, library) = library().await;
    let form = [
        ("key", "k1"),
        ("author", "member-2"),
        ("says-1", "stuck"),
        ("note-1", "The printer is broken."),
        ("new_due-1", "2027-05-01"),
        ("new_due_reason-1", "A new one comes in April."),
        ("says-2", "no_change"),
    ];
    let answer = app.post(answers(&library), &form).await;
    app.post(answers(&library), &form).await;

    let page = app.get(answer.location()).await;
    assert!(page.says("2 answers were recorded."));
    assert_eq!(app.rows_of("reports").await, 2);
    let (slug, number) = (slug(), domain::ActionNumber(1));
    let page = app.get(paths::Action { slug, number }).await;
    assert_eq!(
        page.all("[aria-labelledby=reports] span:has(time)"),
        ["Maria, Library · 1 March · on a page, recorded by Dana Whitfield"]
    );
    assert!(page.says("A new one comes in April."));
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_sheet_with_a_mistake_comes_back_as_it_was_entered() {
    let (app, library) = library().await;
    let form = [
        ("author", "member-2"),
        ("note-1", "Hm."),
        ("says-2", "no_change"),
    ];
    let page = app.submit(answers(&library), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.mistakes(), ["Print the flyers – Choose one of these."]);
    assert_eq!(page.all("#author option[selected]"), ["Maria"]);
    assert_eq!(page.attribute("input[checked]", "name"), ["says-2"]);
    assert_eq!(app.rows_of("reports").await, 0);
}
