//! A database of its own for every test.
#![expect(clippy::unwrap_used, reason = "a test that cannot begin has failed")]

pub mod raw;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use migrations::Migrator;
use sea_orm::{ConnectionTrait, DatabaseConnection, TransactionTrait};
use sea_orm_migration::MigratorTrait;

use crate::Database;

/// An empty database that only one test uses, on the kind of database that the tests run on:
/// SQLite, or PostgreSQL when `TEST_DATABASE_URL` names a server.
pub struct TestDatabase {
    /// Where it is.
    pub url: String,
    /// The file, where it is one.
    file: Option<PathBuf>,
}

impl TestDatabase {
    /// Makes an empty database.
    pub async fn create() -> Self {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(server) => postgres(&server).await,
            Err(_) => sqlite().await,
        }
    }

    /// Makes a database in which there is not even a table.
    pub async fn blank() -> Self {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(server) => {
                let name = database_name();
                let connection = server_itself(&server).await;
                let create = format!("CREATE DATABASE {name}");
                connection.execute_unprepared(&create).await.unwrap();
                connection.close().await.unwrap();
                named(&server, &name)
            }
            Err(_) => in_file(temporary_file()),
        }
    }

    /// Opens it.
    pub async fn open(&self) -> Database {
        Database::open(&self.url).await.unwrap()
    }

    /// Changes it behind the program's back.
    pub async fn execute(&self, sql: &str) {
        let connection = sea_orm::Database::connect(&self.url).await.unwrap();
        connection.execute_unprepared(sql).await.unwrap();
        connection.close().await.unwrap();
    }

    /// How many rows a table has.
    pub async fn rows_of(&self, table: &str) -> i64 {
        let count = format!("SELECT CAST(COUNT(*) AS TEXT) FROM {table}");
        self.ask(&count).await[0].parse().unwrap()
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm"] {
            if let Some(file) = &self.file {
                let _ = std::fs::remove_file(format!("{}{suffix}", file.display()));
            }
        }
    }
}

/// The migrated database that each test's own is copied from is made once, by whichever test comes
/// first, and named after all migrations: another state of the program has another.
fn template_name() -> String {
    let mut all = DefaultHasher::new();
    for migration in Migrator::migrations() {
        migration.name().hash(&mut all);
    }
    format!("template_{:016x}", all.finish())
}

async fn sqlite() -> TestDatabase {
    let template = std::env::temp_dir().join(format!("followthrough-{}.db", template_name()));
    if !template.exists() {
        let own = temporary_file();
        let url = format!("sqlite://{}", own.display());
        Database::open(&url).await.unwrap().close().await;
        std::fs::rename(&own, &template).unwrap();
    }
    let file = temporary_file();
    std::fs::copy(template, &file).unwrap();
    in_file(file)
}

fn in_file(file: PathBuf) -> TestDatabase {
    TestDatabase {
        url: format!("sqlite://{}", file.display()),
        file: Some(file),
    }
}

async fn postgres(server: &str) -> TestDatabase {
    let connection = server_itself(server).await;
    let lock = connection.begin().await.unwrap();
    lock.execute_unprepared("SELECT pg_advisory_xact_lock(1)")
        .await
        .unwrap();
    let template = template_name();
    let created = connection
        .execute_unprepared(&format!("CREATE DATABASE {template}"))
        .await;
    if created.is_ok() {
        Database::open(&format!("{server}/{template}"))
            .await
            .unwrap()
            .close()
            .await;
    }
    let name = database_name();
    let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
    connection.execute_unprepared(&create).await.unwrap();
    lock.commit().await.unwrap();
    connection.close().await.unwrap();
    named(server, &name)
}

async fn server_itself(server: &str) -> DatabaseConnection {
    let url = format!("{server}/postgres");
    sea_orm::Database::connect(url).await.unwrap()
}

fn database_name() -> String {
    format!("test_{}", uuid::Uuid::new_v4().simple())
}

fn named(server: &str, name: &str) -> TestDatabase {
    TestDatabase {
        url: format!("{server}/{name}"),
        file: None,
    }
}

fn temporary_file() -> PathBuf {
    std::env::temp_dir().join(format!(
        "followthrough-{}.db",
        uuid::Uuid::new_v4().simple()
    ))
}
