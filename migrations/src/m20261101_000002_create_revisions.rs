use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // What was written here stays: no foreign key points at what may be merged or renamed.
        let revisions = owned("revisions")
            .col(big_integer("number"))
            .col(string("kind"))
            .col(big_integer("subject_number"))
            .col(timestamp_with_time_zone("at"))
            .col(big_integer_null("member_number"))
            .col(string("way"))
            .col(text_null("why"))
            .col(json("state"))
            .primary_key(Index::create().col("partnership_id").col("number"))
            .to_owned();
        manager.create_table(revisions).await?;
        let of_subject = ["kind", "subject_number", "number"];
        manager
            .create_index(index("revisions", "revisions_of_subject", &of_subject))
            .await?;
        manager
            .create_index(index("revisions", "revisions_by_time", &["at"]))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("revisions").to_owned())
            .await?;
        Ok(())
    }
}
