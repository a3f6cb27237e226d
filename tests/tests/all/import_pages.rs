//! A spreadsheet on its way in. Reading the file itself is tried where its child process is.

use axum::http::StatusCode;
use exchange::{Limits, read};
use persistence::{actions, uploads};
use tests::{TestApp, slug};
use web::paths;

const FILE: &str = "\
Goal,Objective,Action,Lead,Due,Status
Families know where to turn,One front door,Map every intake form,Health Department,2027-01-15,In progress
Families know where to turn,One front door,Agree one form,Family Center,sometime soon,
";

async fn waiting(app: &TestApp, key: &str, file: &str) {
    let workbook = read("plan.csv", file.as_bytes(), &Limits::default()).unwrap();
    let tx = app.write().await;
    uploads::keep(&tx, key, "plan.csv", &workbook)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

fn acceptance(key: &str) -> paths::ImportAcceptance {
    let (slug, key) = (slug(), key.to_owned());
    paths::ImportAcceptance { slug, key }
}

#[tokio::test]
async fn a_file_is_looked_over_and_taken_in_once() {
    let app = TestApp::on("2026-11-02").await;
    waiting(&app, "first", FILE).await;
    let (slug, key) = (slug(), "first".to_owned());
    let page = app.get(paths::Import { slug, key }).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "Map every intake form",
        "sometime soon",
        "Bring in 2 actions",
    ] {
        assert!(page.says(words), "{words}");
    }
    let form = [("key", "one key")];
    let first = app.post(acceptance("first"), &form).await;
    let again = app.post(acceptance("first"), &form).await;
    assert_eq!(first.location(), again.location());
    let done = app.get(first.location()).await;
    assert!(done.says("2 new, 0 changed, 0 the same as before"));
    let tx = app.db.read(app.partnership).await.unwrap();
    assert_eq!(actions::all(&tx).await.unwrap().len(), 2);
}

#[tokio::test]
async fn what_a_column_means_can_be_said() {
    let app = TestApp::on("2026-11-02").await;
    waiting(&app, "first", FILE).await;
    let form = [("key", "one key"), ("column", "1 D notes plan")];
    app.post(acceptance("first"), &form).await;
    let tx = app.db.read(app.partnership).await.unwrap();
    let all = actions::all(&tx).await.unwrap();
    assert!(all.iter().all(|action| action.lead.is_none()));
    assert_eq!(
        all[0].details.notes.as_ref().unwrap().as_str(),
        "Health Department"
    );
}

#[tokio::test]
async fn a_file_that_waits_no_longer_is_said_to_be_gone() {
    let app = TestApp::on("2026-11-02").await;
    let (slug, key) = (slug(), "nothing".to_owned());
    let page = app.get(paths::Import { slug, key }).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.says("no longer waiting"));
}
