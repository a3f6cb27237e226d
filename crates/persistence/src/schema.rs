//! The schema, and whether it is the one that this program knows.

use std::collections::BTreeSet;

use migrations::Migrator;
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityName, EntityTrait};
use sea_orm_migration::{MigratorTrait, SchemaManager, seaql_migrations};

use crate::connection::DatabasePools;
use crate::{StoreError, wall};

/// Runs the migrations that are still to come, all or none.
pub(crate) async fn bring_up_to_date(connections: &DatabasePools) -> Result<(), StoreError> {
    let tx = connections.begin_alone().await?;
    refuse_newer_schema(&tx).await?;
    Migrator::up(&tx, None).await?;
    wall::build_wall(&tx).await?;
    Ok(tx.commit().await?)
}

/// Whether the schema is the one that this program knows.
///
/// A newer replica may have changed it since this one opened it. That is no reason to stop: one
/// release only adds to the schema, and takes nothing away before the next, so all that this program
/// reads and writes is still there. It only says that it is not ready, so that whoever shares out
/// the work gives it to those who know the rest.
pub(crate) async fn is_up_to_date(db: &DatabaseConnection) -> Result<bool, StoreError> {
    Ok(applied(db).await? == known())
}

/// A program that starts on a newer schema could be any number of releases behind: it must not even
/// look.
async fn refuse_newer_schema(tx: &DatabaseTransaction) -> Result<(), StoreError> {
    let table = seaql_migrations::Entity.table_name();
    if !SchemaManager::new(tx).has_table(table).await? {
        return Ok(());
    }
    match applied(tx).await?.difference(&known()).last() {
        Some(newest) => Err(StoreError::NewerSchema(newest.clone())),
        None => Ok(()),
    }
}

/// The migrations that were applied. The migrator would make their table before it looks, which a
/// question has no business to do.
async fn applied(db: &impl ConnectionTrait) -> Result<BTreeSet<String>, StoreError> {
    let applied = seaql_migrations::Entity::find().all(db).await?;
    Ok(applied.into_iter().map(|one| one.version).collect())
}

/// The migrations that this program knows.
fn known() -> BTreeSet<String> {
    let migrations = Migrator::migrations();
    let names = migrations.iter().map(|migration| migration.name());
    names.map(str::to_owned).collect()
}
