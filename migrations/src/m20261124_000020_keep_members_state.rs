use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Whoever was a member so far had signed in, or could.
        let state = string("state").default("active").take();
        add(manager, "members", state).await?;
        let archived = boolean("archived").default(false).take();
        add(manager, "partnerships", archived).await?;
        let taken_back = timestamp_with_time_zone_null("taken_back");
        add(manager, "reports", taken_back).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "reports", "taken_back").await?;
        remove(manager, "partnerships", "archived").await?;
        remove(manager, "members", "state").await
    }
}

async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    let add = Table::alter().table(table).add_column(column).take();
    manager.alter_table(add).await
}

async fn remove(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    let remove = Table::alter().table(table).drop_column(column).take();
    manager.alter_table(remove).await
}
