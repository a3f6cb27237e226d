//! The database, and how transactions begin.

use domain::{Origin, PartnershipId};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, QueryResult, Statement, TransactionOptions, TransactionTrait, Value,
};

use crate::connection::{DatabasePools, connect_pools};
use crate::{ReadTx, StoreError, WriteTx, schema, wall};

/// A handle to the workplan's database. Cheap to clone.
#[derive(Clone)]
pub struct Database(std::sync::Arc<DatabasePools>);

impl Database {
    /// Connects to `url` and brings its schema up to date.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached, or was made by a newer version of the program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let connections = connect_pools(url).await?;
        wall::prepare_wall(&connections.writer).await?;
        schema::bring_up_to_date(&connections).await?;
        Ok(Self(std::sync::Arc::new(connections)))
    }

    /// Starts a transaction for showing something of a partnership.
    pub async fn read(&self, partnership: PartnershipId) -> Result<ReadTx, StoreError> {
        ReadTx::inside(self.begin_reading().await?, partnership).await
    }

    /// Starts a transaction in which somebody changes something of a partnership.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] when there is no such partnership.
    pub async fn write(
        &self,
        partnership: PartnershipId,
        origin: impl Into<Origin>,
    ) -> Result<WriteTx, StoreError> {
        let tx = self.begin_writing().await?;
        WriteTx::for_partnership(tx, partnership, origin.into()).await
    }

    /// Whether the schema is the one that this program knows. A newer replica may have changed it.
    pub async fn is_up_to_date(&self) -> Result<bool, StoreError> {
        schema::is_up_to_date(self.readers()).await
    }

    /// Ends what is kept of the connections, once nobody uses them any more.
    pub async fn close(self) {
        let _ = self.0.readers.clone().close().await;
        let _ = self.0.writer.clone().close().await;
    }

    pub(crate) fn readers(&self) -> &DatabaseConnection {
        &self.0.readers
    }

    pub(crate) async fn begin_reading(&self) -> Result<DatabaseTransaction, StoreError> {
        Ok(self.0.readers.begin_with_options(self.reading()).await?)
    }

    pub(crate) async fn begin_writing(&self) -> Result<DatabaseTransaction, StoreError> {
        Ok(self.0.begin_writing().await?)
    }

    pub(crate) async fn begin_alone(&self) -> Result<DatabaseTransaction, StoreError> {
        Ok(self.0.begin_alone().await?)
    }

    /// What a query finds that is not within one partnership.
    pub(crate) async fn ask<const N: usize>(
        &self,
        sql: &str,
        values: [Value; N],
    ) -> Result<Vec<QueryResult>, StoreError> {
        let readers = self.readers();
        let query = Statement::from_sql_and_values(readers.get_database_backend(), sql, values);
        Ok(readers.query_all_raw(query).await?)
    }

    /// On PostgreSQL all that a page shows is of one moment; on SQLite it always is.
    fn reading(&self) -> TransactionOptions {
        let postgres = self.0.readers.get_database_backend() == DbBackend::Postgres;
        TransactionOptions {
            isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: postgres.then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        }
    }
}
