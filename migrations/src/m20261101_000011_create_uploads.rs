use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Files on their way in, until somebody accepts what was read out of them.
        let uploads = owned("uploads")
            .col(string("key"))
            .col(timestamp_with_time_zone("at"))
            .col(string("file_name"))
            .col(json("workbook"))
            .primary_key(Index::create().col("partnership_id").col("key"))
            .to_owned();
        manager.create_table(uploads).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("uploads").to_owned())
            .await?;
        Ok(())
    }
}
