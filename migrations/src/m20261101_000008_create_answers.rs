use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The flags that the rule raised, so that each list of them is one range of an index.
        let flags = owned("action_flags")
            .col(small_integer("flag"))
            .col(date("since"))
            .col(big_integer("action_number"))
            .primary_key(
                Index::create()
                    .col("partnership_id")
                    .col("flag")
                    .col("since")
                    .col("action_number"),
            )
            .foreign_key(&mut reference("action_flags", "action_number", "actions"))
            .to_owned();
        manager.create_table(flags).await?;
        manager
            .create_index(index("action_flags", "flags_of_action", &["action_number"]))
            .await?;
        // How things stood at the end of a past day: history is only added to, so it stays true.
        let counts = owned("past_counts")
            .col(date("day"))
            .col(json("counts"))
            .primary_key(Index::create().col("partnership_id").col("day"))
            .to_owned();
        manager.create_table(counts).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("past_counts").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("action_flags").to_owned())
            .await?;
        Ok(())
    }
}
