use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(mails()).await?;
        // What waits is looked for every few seconds; what was sent piles up.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE INDEX mails_that_wait ON mails (due_at) WHERE state = 'waiting'",
            )
            .await?;
        let of_member = index("mails", "mails_of_member", &["member_number"]);
        manager.create_index(of_member).await?;
        let links = owned("mail_links")
            .col(string("token_hash").primary_key())
            .col(big_integer("member_number"))
            .col(timestamp_with_time_zone("made_at"))
            .foreign_key(&mut reference("mail_links", "member_number", "members"))
            .to_owned();
        manager.create_table(links).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let links = Table::drop().table("mail_links").to_owned();
        manager.drop_table(links).await?;
        let mails = Table::drop().table("mails").to_owned();
        manager.drop_table(mails).await
    }
}

/// Mails to members belong to a partnership, those about signing in to none.
fn mails() -> TableCreateStatement {
    Table::create()
        .table("mails")
        .col(string("id").primary_key())
        .col(big_integer_null("partnership_id"))
        .col(big_integer_null("member_number"))
        .col(string_null("address"))
        .col(json_binary("occasion"))
        .col(string_uniq("key"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone("due_at"))
        .col(string("state"))
        .col(integer("tries"))
        .col(timestamp_with_time_zone_null("leased_until"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(text_null("problem"))
        .foreign_key(
            ForeignKey::create()
                .from("mails", "partnership_id")
                .to("partnerships", "id"),
        )
        .foreign_key(&mut reference("mails", "member_number", "members"))
        .to_owned()
}
