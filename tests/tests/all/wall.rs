//! The wall that PostgreSQL itself puts around a partnership. SQLite has none of that kind: there
//! these tests have nothing to ask.

use axum::http::StatusCode;
use domain::PartnershipId;
use persistence::site::partnerships;
use persistence::testing::{TestDatabase, raw};
use persistence::{Database, StoreError};
use tests::{TestApp, World, slug};
use web::paths;

/// Two partnerships that have something of everything, where there is a wall.
async fn two() -> Option<(TestApp, PartnershipId, PartnershipId)> {
    let app = TestApp::empty_on("2027-03-01").await;
    if !app.database.is_postgres() {
        eprintln!("skipped: only PostgreSQL has row-level security");
        return None;
    }
    let world = |slug, coordinator, word| World {
        app: &app,
        slug,
        coordinator,
        word,
        size: 2,
    };
    let own = world("three-rivers", "dana@example.org", "Heron")
        .found()
        .await;
    let other = world("high-desert", "omar@example.org", "Canary")
        .found()
        .await;
    Some((app, own, other))
}

/// The tables whose rows belong to a partnership, with the column that says to which.
async fn walled(app: &TestApp) -> Vec<(String, &'static str)> {
    let tables = app.database.tables().await;
    let owned = tables.into_iter().filter_map(|(table, columns)| {
        let owned = columns.iter().any(|column| column == "partnership_id");
        match table.as_str() {
            "partnerships" => Some((table, "id")),
            _ => owned.then_some((table, "partnership_id")),
        }
    });
    owned.collect()
}

#[tokio::test]
async fn inside_one_partnership_no_query_finds_anything_of_another() {
    let Some((app, own, other)) = two().await else {
        return;
    };
    let tables = walled(&app).await;
    assert!(tables.len() > 15, "{tables:?}");
    let tx = app.db.read(own).await.unwrap();
    for (table, key) in tables {
        let of =
            |id: PartnershipId| format!("SELECT {key}::text FROM {table} WHERE {key} = {}", id.0);
        assert_ne!(app.database.ask(&of(other)).await, [""; 0], "{table}");
        let all = format!("SELECT DISTINCT {key}::text FROM {table}");
        assert_eq!(
            raw::ask(&tx, &all).await.unwrap(),
            [own.0.to_string()],
            "{table}"
        );
    }
}

#[tokio::test]
async fn inside_one_partnership_nothing_of_another_can_be_written() {
    let Some((app, own, other)) = two().await else {
        return;
    };
    let before = app.database.dump().await;
    for (table, key) in walled(&app).await {
        let other = other.0;
        let tx = app.write_in(own).await;
        let taken = format!("UPDATE {table} SET {key} = {key} WHERE {key} = {other}");
        assert_eq!(raw::change(&tx, &taken).await.unwrap(), 0, "{table}");
        let given = format!("UPDATE {table} SET {key} = {other}");
        let refused = raw::change(&tx, &given).await.unwrap_err();
        assert!(is_refusal(&refused), "{table}: {refused:?}");
        let tx = app.write_in(own).await;
        let row = format!("INSERT INTO {table} ({key}) VALUES ({other})");
        assert!(raw::change(&tx, &row).await.is_err(), "{table}");
        if key != "id" {
            let tx = app.write_in(own).await;
            let gone = format!("DELETE FROM {table} WHERE {key} = {other}");
            assert_eq!(raw::change(&tx, &gone).await.unwrap(), 0, "{table}");
        }
    }
    assert_eq!(app.database.dump().await, before);
}

#[tokio::test]
async fn inside_a_partnership_the_tables_of_the_program_are_closed() {
    let Some((app, own, _)) = two().await else {
        return;
    };
    let walled = walled(&app).await;
    for table in app.database.tables().await.into_keys() {
        if walled.iter().any(|(name, _)| *name == table) {
            continue;
        }
        let tx = app.db.read(own).await.unwrap();
        let query = format!("SELECT count(*)::text FROM {table}");
        let refused = raw::ask(&tx, &query).await.unwrap_err();
        assert!(is_refusal(&refused), "{table}: {refused:?}");
    }
}

#[tokio::test]
async fn whoever_is_inside_no_partnership_sees_none() {
    let Some((app, ..)) = two().await else {
        return;
    };
    for (table, _) in walled(&app).await {
        for partnership in ["", "SET LOCAL followthrough.partnership = '';"] {
            let sql = format!(
                "SET ROLE followthrough_inside; {partnership} \
                 DO $$ BEGIN ASSERT NOT EXISTS (SELECT FROM {table}); END $$"
            );
            app.database.run(&sql).await;
        }
    }
    let role = "SELECT (rolbypassrls OR rolsuper OR rolcanlogin)::text \
        FROM pg_roles WHERE rolname = 'followthrough_inside'";
    assert_eq!(app.database.ask(role).await, ["false"]);
}

#[tokio::test]
async fn a_table_that_comes_later_is_behind_the_wall_at_the_next_start() {
    let Some((app, own, other)) = two().await else {
        return;
    };
    let table = "CREATE TABLE letters (id bigserial PRIMARY KEY, partnership_id bigint, text text); \
        INSERT INTO letters (partnership_id, text) VALUES";
    let (own_id, other_id) = (own.0, other.0);
    let table = format!("{table} (NULL, 'all'), ({own_id}, 'own'), ({other_id}, 'other')");
    app.database.run(&table).await;
    let db = Database::open(&app.database.url).await.unwrap();
    let tx = db.read(own).await.unwrap();
    let texts = raw::ask(&tx, "SELECT text FROM letters").await.unwrap();
    assert_eq!(texts, ["own"]);
    let tx = app.write_in(own).await;
    let letter = |to: &str| format!("INSERT INTO letters (partnership_id) VALUES ({to})");
    raw::change(&tx, &letter(&own_id.to_string()))
        .await
        .unwrap();
    let refused = raw::change(&tx, &letter("NULL")).await.unwrap_err();
    assert!(is_refusal(&refused), "{refused:?}");
}

#[tokio::test]
async fn connections_that_several_partnerships_take_in_turn_keep_them_apart() {
    let Some((app, own, other)) = two().await else {
        return;
    };
    let asking = (0..200).map(|turn| {
        let (db, id) = (app.db.clone(), if turn % 2 == 0 { own } else { other });
        tokio::spawn(async move {
            let sql = "SELECT DISTINCT partnership_id::text FROM revisions";
            if turn % 3 == 0 {
                // Left without a commit, as a request that breaks off leaves it.
                let author = domain::Author {
                    member: None,
                    at: chrono::DateTime::UNIX_EPOCH,
                    way: domain::Way::CommandLine,
                };
                let tx = db.write(id, author).await.unwrap();
                assert_eq!(raw::ask(&tx, sql).await.unwrap(), [id.0.to_string()]);
            }
            let tx = db.read(id).await.unwrap();
            assert_eq!(raw::ask(&tx, sql).await.unwrap(), [id.0.to_string()]);
            drop(tx);
            assert_eq!(
                partnerships::all_partnerships(&db).await.unwrap().len(),
                2,
                "outside again"
            );
        })
    });
    for one in asking.collect::<Vec<_>>() {
        one.await.unwrap();
    }
    app.sign_in("dana@example.org").await;
    let page = app.get(paths::Plan { slug: slug() }).await;
    assert_eq!(page.status, StatusCode::OK);
}

#[tokio::test]
async fn a_database_user_who_may_not_make_the_role_is_told_what_to_run() {
    let database = TestDatabase::blank().await;
    if !database.is_postgres() {
        return;
    }
    // Somebody else has made the role; so it is for every program but the first of a cluster.
    TestDatabase::create().await;
    let (before, name) = database.url.rsplit_once('/').unwrap();
    let user = format!("user_of_{name}");
    let own = format!("CREATE ROLE {user} LOGIN; ALTER DATABASE {name} OWNER TO {user}");
    database.run(&own).await;
    let url = before.replace("//postgres@", &format!("//{user}@"));
    let url = format!("{url}/{name}");

    let refused = Database::open(&url).await.err().unwrap().to_string();

    let (_, told) = refused.split_once("NOLOGIN; ").unwrap();
    assert_eq!(told, format!("GRANT followthrough_inside TO {user};"));
    database.run(told).await;
    let db = Database::open(&url).await.unwrap();
    assert_eq!(partnerships::all_partnerships(&db).await.unwrap(), []);
    db.close().await;
    Database::open(&url).await.unwrap();
}

fn is_refusal(error: &StoreError) -> bool {
    let told = format!("{error:?}");
    told.contains("42501")
}
