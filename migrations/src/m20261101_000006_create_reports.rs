use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let reports = numbered("reports")
            .col(big_integer("action_number"))
            .col(timestamp_with_time_zone("at"))
            .col(date("said_on"))
            .col(string("says"))
            .col(small_integer_null("percent"))
            .col(text_null("note"))
            .col(date_null("proposed_due"))
            .col(text_null("proposed_reason"))
            .col(big_integer_null("author_partner"))
            .col(big_integer_null("author_member"))
            .col(big_integer_null("recorded_by"))
            .col(boolean("response"))
            .col(string("way"))
            .foreign_key(&mut reference("reports", "action_number", "actions"))
            .foreign_key(&mut reference("reports", "author_partner", "partners"))
            .foreign_key(&mut reference("reports", "author_member", "members"))
            .foreign_key(&mut reference("reports", "recorded_by", "members"))
            .to_owned();
        manager.create_table(reports).await?;
        let of_action = ["action_number", "number"];
        manager
            .create_index(index("reports", "reports_of_action", &of_action))
            .await?;
        let replies = numbered("replies")
            .col(big_integer("report_number"))
            .col(timestamp_with_time_zone("at"))
            .col(date("said_on"))
            .col(big_integer("by_member"))
            .col(text("text"))
            .col(boolean("answers"))
            .foreign_key(&mut reference("replies", "report_number", "reports"))
            .foreign_key(&mut reference("replies", "by_member", "members"))
            .to_owned();
        manager.create_table(replies).await?;
        manager
            .create_index(index("replies", "replies_of_report", &["report_number"]))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("replies").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("reports").to_owned())
            .await?;
        Ok(())
    }
}
