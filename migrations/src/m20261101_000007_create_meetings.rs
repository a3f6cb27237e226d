use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let meetings = numbered("meetings")
            .col(date("day"))
            .col(big_integer_null("group_number"))
            .col(text_null("note"))
            .col(boolean("cancelled"))
            .foreign_key(&mut reference("meetings", "group_number", "work_groups"))
            .to_owned();
        manager.create_table(meetings).await?;
        manager
            .create_index(index("meetings", "meetings_by_day", &["day"]))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("meetings").to_owned())
            .await?;
        Ok(())
    }
}
