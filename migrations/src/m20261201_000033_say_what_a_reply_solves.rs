use sea_orm_migration::{prelude::*, schema::*, sea_orm::prelude::Date};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            boolean("solves").default(false).take(),
            big_integer_null("by_partner").take(),
        ];
        // SQLite adds one column at a time.
        for column in columns {
            let add = Table::alter().table("replies").add_column(column).take();
            manager.alter_table(add).await?;
        }
        judge_anew(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["solves", "by_partner"] {
            let remove = Table::alter().table("replies").drop_column(column).take();
            manager.alter_table(remove).await?;
        }
        judge_anew(manager).await
    }
}

/// The rule changed with this: what it said before is no longer so, of today or of any other day.
pub(crate) async fn judge_anew(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // What holds until a day before all others has to be worked out anew.
    let outdated = Query::update()
        .table("actions")
        .value("holds_until", Date::default())
        .take();
    manager.execute(outdated).await?;
    manager
        .execute(Query::delete().from_table("past_counts").take())
        .await
}
