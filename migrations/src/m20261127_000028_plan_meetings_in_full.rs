use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            time_null("begins"),
            time_null("ends"),
            text_null("place"),
            text_null("link"),
            big_integer_null("series"),
            timestamp_with_time_zone_null("began"),
        ] {
            let meetings = Table::alter().table("meetings").add_column(column).take();
            manager.alter_table(meetings).await?;
        }
        let in_meeting = big_integer_null("meeting_number");
        let revisions = Table::alter()
            .table("revisions")
            .add_column(in_meeting)
            .take();
        manager.alter_table(revisions).await?;
        let by_meeting = index("revisions", "revisions_by_meeting", &["meeting_number"]);
        manager.create_index(by_meeting).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(
                Index::drop()
                    .table("revisions")
                    .name("revisions_by_meeting")
                    .to_owned(),
            )
            .await?;
        let mut gone = vec![("revisions", "meeting_number")];
        let own = ["begins", "ends", "place", "link", "series", "began"];
        gone.extend(own.map(|column| ("meetings", column)));
        for (table, column) in gone {
            let alter = Table::alter().table(table).drop_column(column).take();
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}
