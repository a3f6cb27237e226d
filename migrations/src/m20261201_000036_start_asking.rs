use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let since = timestamp_with_time_zone_null("asking_since").take();
        let add = Table::alter()
            .table("partnerships")
            .add_column(since)
            .take();
        manager.alter_table(add).await?;
        // Those that are there ask already.
        let started = Query::update()
            .table("partnerships")
            .value("asking_since", Expr::current_timestamp())
            .take();
        manager.execute(started).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let remove = Table::alter()
            .table("partnerships")
            .drop_column("asking_since")
            .take();
        manager.alter_table(remove).await
    }
}
