use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::index;
use crate::m20261201_000033_say_what_a_reply_solves::judge_anew;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in ["later_until", "finished"] {
            let add = Table::alter()
                .table("actions")
                .add_column(date_null(column))
                .take();
            manager.alter_table(add).await?;
        }
        // Until now whatever was finished was so on the day on which it moved last.
        let finished = Query::update()
            .table("actions")
            .value("finished", Expr::col("moved"))
            .and_where(Expr::col("standing").eq("complete"))
            .take();
        manager.execute(finished).await?;
        manager.drop_index(index_of("actions_by_end")).await?;
        let by_finish = index("actions", "actions_by_finish", &["finished", "number"]);
        manager.create_index(by_finish).await?;
        judge_anew(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(index_of("actions_by_finish")).await?;
        let by_end = index(
            "actions",
            "actions_by_end",
            &["standing", "moved", "number"],
        );
        manager.create_index(by_end).await?;
        for column in ["later_until", "finished"] {
            let remove = Table::alter().table("actions").drop_column(column).take();
            manager.alter_table(remove).await?;
        }
        judge_anew(manager).await
    }
}

fn index_of(name: &str) -> IndexDropStatement {
    Index::drop().table("actions").name(name).to_owned()
}
