//! Migrations over databases that are in use: what people had written is there afterwards, and the
//! program goes on with it. Each release leaves such a database behind (`bin/keep-filled-database`).
mod fixture;
mod shape;

use std::collections::BTreeMap;

use axum::http::StatusCode;
use domain::SearchText;
use fixture::Fixture;
use persistence::site::partnerships;
use persistence::testing::TestDatabase;
use persistence::{Database, StoreError, verify};
use shape::{empty_columns, shape_of};
use tests::TestApp;

/// A migration of a later version.
const LATER: &str = "m29990101_000001_know_moods";

/// The day on which a database is filled that is kept, and the one after it.
const FILLED: &str = "2027-03-01";
const AFTERWARDS: &str = "2027-03-02";

/// What is looked at in a database that was kept.
const PAGES: [&str; 7] = [
    "plan",
    "review",
    "actions/1",
    "people",
    "meetings/2",
    "records",
    "as-of/2027-03-01/plan",
];

#[tokio::test]
async fn migrations_lose_no_row_of_a_filled_database() {
    for fixture in Fixture::all() {
        let database = fixture.database().await;
        let before = rows(&database).await;
        database.open().await.close().await;
        assert_eq!(rows(&database).await, before);
    }
}

/// How many rows there are in each table that has any, but for the list of migrations, and for what
/// is counted anew when the rule changes.
async fn rows(database: &TestDatabase) -> BTreeMap<String, usize> {
    let mut rows = BTreeMap::new();
    for line in database.dump().await {
        let (table, _) = line.split_once(": ").unwrap();
        *rows.entry(table.to_owned()).or_default() += 1;
    }
    rows.remove("seaql_migrations");
    rows.remove("past_counts");
    rows
}

#[tokio::test]
async fn a_migrated_database_is_made_like_a_new_one() {
    let new = shape_of(&TestDatabase::create().await).await;
    for fixture in Fixture::all() {
        let database = fixture.database().await;
        database.open().await.close().await;
        assert_eq!(shape_of(&database).await, new);
    }
}

#[tokio::test]
async fn the_program_goes_on_with_a_migrated_database() {
    for fixture in Fixture::all() {
        let app = TestApp::over(fixture.database().await, AFTERWARDS).await;
        assert_eq!(wrong(&app).await, [""; 0]);
        goes_on(&app).await;
    }
}

/// What was there can be read, and more is written.
async fn goes_on(app: &TestApp) {
    app.sign_in("dana@example.org").await;
    for page in PAGES {
        let status = app.get(format!("/p/three-rivers/{page}")).await.status;
        assert_eq!(status, StatusCode::OK, "{page}");
    }
    let reports = "/p/three-rivers/actions/1/progress-reports";
    let told = app.post(reports, &[("says", "going_well")]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(wrong(app).await, [""; 0]);
}

#[tokio::test]
async fn what_was_on_the_plan_before_is_searched_like_what_comes_after() {
    for fixture in Fixture::all() {
        let database = fixture.database().await;
        database.open().await.close().await;
        let searched = "SELECT title || ' is ' || search_text FROM actions";
        let searched = database.ask(searched).await;
        assert!(!searched.is_empty());
        for action in searched {
            let (title, text) = action.split_once(" is ").unwrap();
            assert_eq!(SearchText::of(title).as_str(), text);
        }
    }
}

/// What `followthrough verify` finds.
async fn wrong(app: &TestApp) -> Vec<String> {
    let mut wrong = verify::broken_references(&app.db).await.unwrap();
    for (id, _) in partnerships::all_partnerships(&app.db).await.unwrap() {
        let tx = app.db.read(id).await.unwrap();
        wrong.extend(verify::verify_partnership(&tx, app.now()).await.unwrap());
    }
    wrong
}

#[tokio::test]
async fn a_kept_database_has_something_in_every_column() {
    for fixture in Fixture::all() {
        let empty = empty_columns(&fixture.database().await).await;
        assert_eq!(empty, [""; 0]);
    }
}

/// The next one that is kept has something in what came since.
#[tokio::test]
async fn a_database_that_is_filled_now_has_something_in_every_column() {
    let app = TestApp::filled_on(FILLED).await;
    assert_eq!(empty_columns(&app.database).await, [""; 0]);
    assert_eq!(wrong(&app).await, [""; 0]);
}

#[tokio::test]
#[ignore = "bin/keep-filled-database runs it when a version is released"]
async fn a_filled_database_is_kept() {
    let app = TestApp::filled_on(FILLED).await;
    Fixture::keep(&app.database).await;
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_left_alone() {
    let database = TestDatabase::create().await;
    come_later(&database).await;
    let before = database.dump().await;
    let refused = Database::open(&database.url).await.err().unwrap();
    assert!(
        matches!(&refused, StoreError::NewerSchema(name) if name == LATER),
        "{refused}"
    );
    assert_eq!(database.dump().await, before);
}

/// What a newer replica does to the database under an older one.
async fn come_later(database: &TestDatabase) {
    let mood = "ALTER TABLE actions ADD COLUMN mood text";
    database.run(mood).await;
    let known = format!("INSERT INTO seaql_migrations (version, applied_at) VALUES ('{LATER}', 0)");
    database.run(&known).await;
}

#[tokio::test]
async fn an_older_replica_goes_on_beside_a_newer_schema_but_asks_for_no_more_work() {
    let latest = Fixture::all().pop().unwrap();
    let app = TestApp::over(latest.database().await, AFTERWARDS).await;
    come_later(&app.database).await;
    let status = app.ask("/readyz").await.status;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(app.text("/healthz").await, "ok\n");
    goes_on(&app).await;
}
