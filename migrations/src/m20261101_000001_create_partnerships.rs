use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let partnerships = Table::create()
            .table("partnerships")
            .col(big_pk_auto("id"))
            .col(string("slug").unique_key())
            .col(string("name"))
            .col(string("zone"))
            .col(json("policy"))
            .col(big_integer("version"))
            .col(big_integer("last_revision"))
            .to_owned();
        manager.create_table(partnerships).await?;
        let visions = owned("visions")
            .col(big_integer("version"))
            .col(text("text"))
            .col(date_null("adopted"))
            .primary_key(Index::create().col("partnership_id"))
            .to_owned();
        manager.create_table(visions).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("visions").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("partnerships").to_owned())
            .await?;
        Ok(())
    }
}
