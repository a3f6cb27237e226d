//! How the program connects to each kind of database.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::error::is_locked;

/// How many connections read from a SQLite file at the same time.
const SQLITE_READERS: u32 = 4;
/// How many connections are kept to a PostgreSQL server.
const POSTGRES_POOL: u32 = 8;
/// How long a request waits for a connection before it says so.
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(3);
/// How long a writer waits for another on SQLite.
const SQLITE_LOCK_TIMEOUT: Duration = Duration::from_secs(5);
/// How long whoever starts waits before it asks for a locked file again.
const SQLITE_LOCK_PAUSE: Duration = Duration::from_millis(20);
/// How long a statement may take on PostgreSQL.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);
/// The lock that a replica takes on PostgreSQL for what only one may do at a time.
const ALONE: i64 = 0x666f_6c6c_6f77;

/// The connections to a database: one writer and several readers on SQLite, where writers have to
/// queue anyway; one pool for both on PostgreSQL.
pub(crate) struct DatabasePools {
    pub readers: DatabaseConnection,
    pub writer: DatabaseConnection,
}

impl DatabasePools {
    /// SQLite takes its write lock at once, so that two writers queue instead of failing.
    pub async fn begin_writing(&self) -> Result<DatabaseTransaction, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.writer.begin_with_options(options).await
    }

    /// Starts a transaction for what only one replica may do at a time: others wait for it.
    pub async fn begin_alone(&self) -> Result<DatabaseTransaction, DbErr> {
        let tx = self.begin_writing().await?;
        if tx.get_database_backend() == DbBackend::Postgres {
            tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ALONE})"))
                .await?;
        }
        Ok(tx)
    }
}

pub(crate) async fn connect_pools(url: &str) -> Result<DatabasePools, DbErr> {
    if url.starts_with("sqlite:") {
        let writer = connect_first(url).await?;
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

/// Connects to a file of SQLite, perhaps a new one. For the lock under which a new one gets its
/// write-ahead log, SQLite does not wait: of two that start at once the second has to ask again.
async fn connect_first(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut left = SQLITE_LOCK_TIMEOUT;
    loop {
        match sea_orm::Database::connect(sqlite(url, 1, false)).await {
            Err(error) if is_locked(&error) && !left.is_zero() => {
                tokio::time::sleep(SQLITE_LOCK_PAUSE).await;
                left = left.saturating_sub(SQLITE_LOCK_PAUSE);
            }
            connected => return connected,
        }
    }
}

fn sqlite(url: &str, connections: u32, query_only: bool) -> ConnectOptions {
    let mut options = quiet(url, connections);
    options.map_sqlx_sqlite_opts(move |options| {
        let options = options
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(SQLITE_LOCK_TIMEOUT)
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
        .statement_timeout(STATEMENT_TIMEOUT)
        .set_application_name("followthrough");
    options
}

fn quiet(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(CONNECTION_TIMEOUT)
        .connect_timeout(CONNECTION_TIMEOUT)
        .test_before_acquire(!url.starts_with("sqlite:"))
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}
