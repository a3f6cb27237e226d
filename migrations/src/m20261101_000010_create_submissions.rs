use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The keys of forms that were sent: the same key again has no second effect.
        let submissions = owned("submissions")
            .col(string("key"))
            .col(timestamp_with_time_zone("at"))
            .col(text("answer"))
            .primary_key(Index::create().col("partnership_id").col("key"))
            .to_owned();
        manager.create_table(submissions).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("submissions").to_owned())
            .await?;
        Ok(())
    }
}
