use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let attempts = Table::create()
            .table("attempts")
            .col(string("key_hash").primary_key())
            .col(big_integer("times"))
            .col(timestamp_with_time_zone("ends_at"))
            .to_owned();
        manager.create_table(attempts).await?;
        let by_end = Index::create()
            .table("attempts")
            .name("attempts_by_end")
            .col("ends_at")
            .to_owned();
        manager.create_index(by_end).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let attempts = Table::drop().table("attempts").to_owned();
        manager.drop_table(attempts).await
    }
}
