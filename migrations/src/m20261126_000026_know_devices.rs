use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Empty in sessions of before, until their browser comes again.
        add(manager, string_null("public_id")).await?;
        add(manager, string_null("browser")).await?;
        add(manager, timestamp_with_time_zone_null("signed_in_at")).await?;
        add(manager, timestamp_with_time_zone_null("seen_at")).await?;
        let known = Table::create()
            .table("known_devices")
            .col(string("email"))
            .col(string("token_hash"))
            .col(timestamp_with_time_zone("seen_at"))
            .primary_key(Index::create().col("email").col("token_hash"))
            .to_owned();
        manager.create_table(known).await?;
        let by_token = Index::create()
            .table("known_devices")
            .name("known_devices_by_token")
            .col("token_hash")
            .to_owned();
        manager.create_index(by_token).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("known_devices").to_owned())
            .await?;
        for column in ["seen_at", "signed_in_at", "browser", "public_id"] {
            let drop = Table::alter().table("sessions").drop_column(column).take();
            manager.alter_table(drop).await?;
        }
        Ok(())
    }
}

async fn add(manager: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    let add = Table::alter().table("sessions").add_column(column).take();
    manager.alter_table(add).await
}
