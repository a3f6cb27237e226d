use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let language = string("language").default("english").take();
        let language = Table::alter().table("members").add_column(language).take();
        manager.alter_table(language).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let language = Table::alter()
            .table("members")
            .drop_column("language")
            .take();
        manager.alter_table(language).await
    }
}
