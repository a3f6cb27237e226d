//! How the program connects to each kind of database.

use std::time::Duration;

use sea_orm::{ConnectOptions, DatabaseConnection, DbErr};

/// How many connections read from a SQLite file at the same time.
const SQLITE_READERS: u32 = 4;
/// How many connections are kept to a PostgreSQL server.
const POSTGRES_POOL: u32 = 8;
/// How long a request waits for the database before it says so.
const PATIENCE: Duration = Duration::from_secs(3);

/// The connections to a database: one writer and several readers on SQLite, where writers have to
/// queue anyway; one pool for both on PostgreSQL.
pub(crate) struct DatabasePools {
    pub readers: DatabaseConnection,
    pub writer: DatabaseConnection,
}

pub(crate) async fn connect_pools(url: &str) -> Result<DatabasePools, DbErr> {
    if url.starts_with("sqlite:") {
        let writer = sea_orm::Database::connect(sqlite(url, 1, false)).await?;
        let readers = sea_orm::Database::connect(sqlite(url, SQLITE_READERS, true)).await?;
        Ok(DatabasePools { readers, writer })
    } else {
        let pool = sea_orm::Database::connect(postgres(url)).await?;
        Ok(DatabasePools {
            readers: pool.clone(),
            writer: pool,
        })
    }
}

fn sqlite(url: &str, connections: u32, query_only: bool) -> ConnectOptions {
    let mut options = quiet(url, connections);
    options.map_sqlx_sqlite_opts(move |options| {
        let options = options
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .row_buffer_size(1000)
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL");
        if query_only {
            options.pragma("query_only", "ON")
        } else {
            options
        }
    });
    options
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = quiet(url, POSTGRES_POOL);
    options
        .statement_timeout(Duration::from_secs(30))
        .set_application_name("followthrough");
    options
}

fn quiet(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        .test_before_acquire(!url.starts_with("sqlite:"))
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}
