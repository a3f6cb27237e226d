use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for create in [decisions(), amendments()] {
            manager.create_table(create).await?;
        }
        let of_meeting = |table, name| index(table, name, &["meeting_number"]);
        manager
            .create_index(of_meeting("decisions", "decisions_of_meeting"))
            .await?;
        manager
            .create_index(of_meeting("amendments", "amendments_of_meeting"))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["amendments", "decisions"] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}

fn decisions() -> TableCreateStatement {
    numbered("decisions")
        .col(big_integer("meeting_number"))
        .col(string_null("topic"))
        .col(text("text"))
        .col(string_null("proposed_by"))
        .col(string("outcome"))
        .foreign_key(&mut reference("decisions", "meeting_number", "meetings"))
        .to_owned()
}

/// What is read with the minutes of a closed meeting.
fn amendments() -> TableCreateStatement {
    numbered("amendments")
        .col(big_integer("meeting_number"))
        .col(text("text"))
        .col(timestamp_with_time_zone("at"))
        .col(big_integer_null("by_member"))
        .foreign_key(&mut reference("amendments", "meeting_number", "meetings"))
        .foreign_key(&mut reference("amendments", "by_member", "members"))
        .to_owned()
}
