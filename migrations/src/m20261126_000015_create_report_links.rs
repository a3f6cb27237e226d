use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A link ends when the meeting is closed that it asks before.
        let closed = timestamp_with_time_zone_null("closed");
        let closed = Table::alter().table("meetings").add_column(closed).take();
        manager.alter_table(closed).await?;
        manager.create_table(report_links()).await?;
        let of_member = index("report_links", "report_links_member", &["member_number"]);
        manager.create_index(of_member).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("report_links").to_owned())
            .await?;
        let closed = Table::alter()
            .table("meetings")
            .drop_column("closed")
            .take();
        manager.alter_table(closed).await
    }
}

/// Links by which members report, of which only the hash of the secret is kept.
fn report_links() -> TableCreateStatement {
    owned("report_links")
        .col(big_integer("number"))
        .col(string("token_hash").unique_key())
        .col(big_integer("member_number"))
        .col(big_integer_null("meeting_number"))
        .col(timestamp_with_time_zone("made_at"))
        .col(big_integer_null("made_by"))
        .col(string("way"))
        .col(timestamp_with_time_zone_null("sent_at"))
        .col(timestamp_with_time_zone_null("first_used_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(integer("uses").default(0))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(big_integer_null("revoked_by"))
        .primary_key(Index::create().col("partnership_id").col("number"))
        .foreign_key(&mut reference("report_links", "member_number", "members"))
        .foreign_key(&mut reference("report_links", "meeting_number", "meetings"))
        .foreign_key(&mut reference("report_links", "made_by", "members"))
        .foreign_key(&mut reference("report_links", "revoked_by", "members"))
        .to_owned()
}
