//! What a test asks of a database past everything that we have built.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use super::TestDatabase;
use crate::{ReadTx, StoreError, WriteTx};

/// What a query within a partnership's transaction finds: the first column, as text.
///
/// # Errors
///
/// When the database refuses.
pub async fn ask(tx: &ReadTx, sql: &str) -> Result<Vec<String>, StoreError> {
    let query = Statement::from_string(tx.tx.get_database_backend(), sql);
    let rows = tx.tx.query_all_raw(query).await?;
    let texts = rows.iter().map(|row| row.try_get_by_index(0));
    Ok(texts.collect::<Result<_, _>>()?)
}

/// How many rows a statement within a partnership's transaction changes.
///
/// # Errors
///
/// When the database refuses.
pub async fn change(tx: &WriteTx, sql: &str) -> Result<u64, StoreError> {
    Ok(tx.tx.execute_unprepared(sql).await?.rows_affected())
}

impl TestDatabase {
    /// Whether it is on PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.file.is_none()
    }

    /// What a query finds that asks as the program itself does: the first column, as text.
    pub async fn ask(&self, sql: &str) -> Vec<String> {
        let connection = self.connect().await;
        let found = texts(&connection, sql).await;
        connection.close().await.unwrap();
        found
    }

    /// Does something to the database as the program itself could.
    pub async fn run(&self, sql: &str) {
        let connection = self.connect().await;
        connection.execute_unprepared(sql).await.unwrap();
        connection.close().await.unwrap();
    }

    /// The columns of every table.
    pub async fn tables(&self) -> BTreeMap<String, Vec<String>> {
        let connection = self.connect().await;
        let tables = tables(&connection).await;
        connection.close().await.unwrap();
        tables
    }

    /// The columns that hold texts, each with its table: `goals.title`.
    pub async fn texts(&self) -> Vec<String> {
        let sql = match self.file {
            Some(_) => {
                "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c \
                 WHERE t.type = 'table' AND (c.type LIKE 'varchar%' OR c.type IN ('text', 'json_text'))"
            }
            None => {
                "SELECT table_name || '.' || column_name FROM information_schema.columns \
                 WHERE table_schema = current_schema() \
                 AND data_type IN ('text', 'character varying', 'json', 'jsonb')"
            }
        };
        self.ask(sql).await
    }

    /// Every row of every table as a line of text, in order.
    pub async fn dump(&self) -> Vec<String> {
        let connection = self.connect().await;
        let mut lines = Vec::new();
        for (table, columns) in tables(&connection).await {
            let rows = texts(&connection, &as_text(&connection, &table, &columns)).await;
            lines.extend(rows.iter().map(|row| format!("{table}: {row}")));
        }
        connection.close().await.unwrap();
        lines.sort_unstable();
        lines
    }

    async fn connect(&self) -> DatabaseConnection {
        sea_orm::Database::connect(&self.url).await.unwrap()
    }
}

fn as_text(connection: &DatabaseConnection, table: &str, columns: &[String]) -> String {
    match connection.get_database_backend() {
        DbBackend::Sqlite => {
            let quoted = columns.iter().map(|column| format!("quote(\"{column}\")"));
            let row = quoted.collect::<Vec<_>>().join(" || ', ' || ");
            format!("SELECT {row} FROM \"{table}\"")
        }
        _ => format!("SELECT one::text FROM \"{table}\" AS one"),
    }
}

async fn tables(connection: &DatabaseConnection) -> BTreeMap<String, Vec<String>> {
    let sql = match connection.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT t.name || ' ' || c.name FROM sqlite_master t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
        }
        _ => {
            "SELECT table_name || ' ' || column_name FROM information_schema.columns \
             WHERE table_schema = current_schema() ORDER BY ordinal_position"
        }
    };
    let mut tables = BTreeMap::<String, Vec<String>>::new();
    for line in texts(connection, sql).await {
        let (table, column) = line.split_once(' ').unwrap();
        let columns = tables.entry(table.to_owned()).or_default();
        columns.push(column.to_owned());
    }
    tables
}

async fn texts(connection: &DatabaseConnection, sql: &str) -> Vec<String> {
    let query = Statement::from_string(connection.get_database_backend(), sql);
    let rows = connection.query_all_raw(query).await.unwrap();
    rows.iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}
