use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Without it, a day that comes after "ongoing" could not be told from an earlier one.
        let was_due = Table::alter()
            .table("actions")
            .add_column(date_null("was_due"))
            .to_owned();
        manager.alter_table(was_due).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let was_due = Table::alter()
            .table("actions")
            .drop_column("was_due")
            .to_owned();
        manager.alter_table(was_due).await
    }
}
