use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(calendar_feeds()).await?;
        let of_member = index(
            "calendar_feeds",
            "calendar_feeds_member",
            &["member_number"],
        );
        manager.create_index(of_member).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("calendar_feeds").to_owned())
            .await
    }
}

/// Addresses at which calendar programs read, of which only the hash of the secret is kept. That
/// they are read is not kept: programs read them every few hours.
fn calendar_feeds() -> TableCreateStatement {
    owned("calendar_feeds")
        .col(big_integer("number"))
        .col(string("token_hash").unique_key())
        .col(big_integer("member_number"))
        .col(string("kind"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(big_integer_null("revoked_by"))
        .primary_key(Index::create().col("partnership_id").col("number"))
        .foreign_key(&mut reference("calendar_feeds", "member_number", "members"))
        .foreign_key(&mut reference("calendar_feeds", "revoked_by", "members"))
        .to_owned()
}
