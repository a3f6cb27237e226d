use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Those who make partnerships. They need not be members of any.
        let operators = Table::create()
            .table("operators")
            .col(string("email").primary_key())
            .col(timestamp_with_time_zone("since"))
            .to_owned();
        manager.create_table(operators).await?;
        // Every page asks whether a person is a member elsewhere too.
        let everywhere = Index::create()
            .table("members")
            .name("members_everywhere")
            .col("email")
            .col("state")
            .to_owned();
        manager.create_index(everywhere).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let everywhere = Index::drop()
            .table("members")
            .name("members_everywhere")
            .to_owned();
        manager.drop_index(everywhere).await?;
        manager
            .drop_table(Table::drop().table("operators").to_owned())
            .await
    }
}
