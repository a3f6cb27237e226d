use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        let mails = string("mails").default("everything").take();
        let mails = Table::alter().table("members").add_column(mails).take();
        manager.alter_table(mails).await?;
        let refused = timestamp_with_time_zone_null("refused");
        let refused = Table::alter().table("members").add_column(refused).take();
        manager.alter_table(refused).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let refused = Table::alter()
            .table("members")
            .drop_column("refused")
            .take();
        manager.alter_table(refused).await?;
        let mails = Table::alter().table("members").drop_column("mails").take();
        manager.alter_table(mails).await
    }
}
