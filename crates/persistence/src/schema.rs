//! The schema, and whether it is the one that this program knows.

use std::collections::BTreeSet;

use migrations::Migrator;
use sea_orm::{DatabaseConnection, DatabaseTransaction};
use sea_orm_migration::MigratorTrait;

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
pub(crate) async fn is_up_to_date(db: &DatabaseConnection) -> Result<bool, StoreError> {
    let applied = Migrator::get_migration_models(db).await?;
    let applied: BTreeSet<String> = applied.into_iter().map(|one| one.version).collect();
    Ok(applied == known())
}

async fn refuse_newer_schema(tx: &DatabaseTransaction) -> Result<(), StoreError> {
    let known = known();
    let applied = Migrator::get_migration_models(tx).await.unwrap_or_default();
    let newer = applied
        .into_iter()
        .find(|migration| !known.contains(&migration.version));
    newer.map_or(Ok(()), |migration| {
        Err(StoreError::NewerSchema(migration.version))
    })
}

/// The migrations that this program knows.
fn known() -> BTreeSet<String> {
    let migrations = Migrator::migrations();
    let names = migrations.iter().map(|migration| migration.name());
    names.map(str::to_owned).collect()
}
