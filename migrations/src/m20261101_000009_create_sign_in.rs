use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sessions = Table::create()
            .table("sessions")
            .col(string("id_hash").primary_key())
            .col(string_null("email"))
            .col(text("data"))
            .col(timestamp_with_time_zone("expires_at"))
            .to_owned();
        manager.create_table(sessions).await?;
        let by_email = Index::create()
            .table("sessions")
            .name("sessions_by_email")
            .col("email")
            .to_owned();
        manager.create_index(by_email).await?;
        let by_end = Index::create()
            .table("sessions")
            .name("sessions_by_end")
            .col("expires_at")
            .to_owned();
        manager.create_index(by_end).await?;
        let links = Table::create()
            .table("sign_in_links")
            .col(string("token_hash").primary_key())
            .col(string_null("email"))
            .col(timestamp_with_time_zone("expires_at"))
            .to_owned();
        manager.create_table(links).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("sign_in_links").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("sessions").to_owned())
            .await?;
        Ok(())
    }
}
