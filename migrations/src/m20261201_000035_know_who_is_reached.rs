use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Each with its table.
const COLUMNS: [(&str, &str); 3] = [
    ("members", "phone"),
    ("members", "proven"),
    ("report_links", "mailed_to"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            let add = Table::alter()
                .table(table)
                .add_column(text_null(column))
                .take();
            manager.alter_table(add).await?;
        }
        // Whoever came signed in with the address.
        let proven = Query::update()
            .table("members")
            .value("proven", Expr::col("email"))
            .and_where(Expr::col("state").eq("active"))
            .take();
        manager.execute(proven).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            let remove = Table::alter().table(table).drop_column(column).take();
            manager.alter_table(remove).await?;
        }
        Ok(())
    }
}
