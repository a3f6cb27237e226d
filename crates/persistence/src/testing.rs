//! A database of its own for every test.

use std::path::PathBuf;

use sea_orm::ConnectionTrait;
use tokio::sync::OnceCell;

use crate::Database;

/// An empty database that only one test uses, on the kind of database that the tests run on:
/// SQLite, or PostgreSQL when `TEST_DATABASE_URL` names a server.
pub struct TestDatabase {
    /// Where it is.
    pub url: String,
    /// The file, where it is one.
    file: Option<PathBuf>,
}

/// The migrated file or database that each test's own is copied from.
static TEMPLATE: OnceCell<String> = OnceCell::const_new();

impl TestDatabase {
    /// Makes an empty database.
    pub async fn create() -> Self {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(server) => postgres(&server).await,
            Err(_) => sqlite().await,
        }
    }

    /// Opens it.
    pub async fn open(&self) -> Database {
        Database::open(&self.url).await.unwrap()
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

async fn sqlite() -> TestDatabase {
    let template = TEMPLATE.get_or_init(async || {
        let file = temporary_file();
        let url = format!("sqlite://{}", file.display());
        Database::open(&url).await.unwrap().close().await;
        file.display().to_string()
    });
    let file = temporary_file();
    std::fs::copy(template.await, &file).unwrap();
    TestDatabase {
        url: format!("sqlite://{}", file.display()),
        file: Some(file),
    }
}

async fn postgres(server: &str) -> TestDatabase {
    let template = TEMPLATE.get_or_init(async || {
        let name = create(server, "template1").await;
        Database::open(&format!("{server}/{name}"))
            .await
            .unwrap()
            .close()
            .await;
        name
    });
    let name = create(server, template.await).await;
    TestDatabase {
        url: format!("{server}/{name}"),
        file: None,
    }
}

async fn create(server: &str, template: &str) -> String {
    let name = format!("test_{}", uuid::Uuid::new_v4().simple());
    let connection = sea_orm::Database::connect(format!("{server}/postgres"))
        .await
        .unwrap();
    let sql = format!("CREATE DATABASE {name} TEMPLATE {template}");
    connection.execute_unprepared(&sql).await.unwrap();
    connection.close().await.unwrap();
    name
}

fn temporary_file() -> PathBuf {
    std::env::temp_dir().join(format!(
        "followthrough-{}.db",
        uuid::Uuid::new_v4().simple()
    ))
}
