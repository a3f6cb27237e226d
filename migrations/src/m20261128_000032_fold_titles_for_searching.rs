use domain::SearchText;
use sea_orm_migration::{prelude::*, schema::*, sea_orm::QueryResult};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// How many actions are read at once.
const BATCH: u64 = 500;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let search_text = text("search_text").default("").take();
        let add = Table::alter()
            .table("actions")
            .add_column(search_text)
            .take();
        manager.alter_table(add).await?;
        // Neither database folds as the other does, so the program does it for both.
        let mut last = (0, 0);
        loop {
            let rows = manager.get_connection().query_all(&after(last)).await?;
            let Some(end) = rows.last() else {
                return Ok(());
            };
            last = key(end)?;
            for row in rows {
                manager.execute(folded(&row)?).await?;
            }
        }
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let remove = Table::alter()
            .table("actions")
            .drop_column("search_text")
            .take();
        manager.alter_table(remove).await
    }
}

/// The actions that come after one, of all partnerships.
fn after((partnership, number): (i64, i64)) -> SelectStatement {
    let later = Cond::all()
        .add(Expr::col("partnership_id").eq(partnership))
        .add(Expr::col("number").gt(number));
    let of_later_ones = Expr::col("partnership_id").gt(partnership);
    Query::select()
        .columns(["partnership_id", "number", "title"])
        .from("actions")
        .cond_where(Cond::any().add(later).add(of_later_ones))
        .order_by("partnership_id", Order::Asc)
        .order_by("number", Order::Asc)
        .limit(BATCH)
        .take()
}

fn key(row: &QueryResult) -> Result<(i64, i64), DbErr> {
    Ok((
        row.try_get("", "partnership_id")?,
        row.try_get("", "number")?,
    ))
}

/// Keeps what is searched in beside the title of an action.
fn folded(row: &QueryResult) -> Result<UpdateStatement, DbErr> {
    let (partnership, number) = key(row)?;
    let title: String = row.try_get("", "title")?;
    Ok(Query::update()
        .table("actions")
        .value("search_text", SearchText::of(&title).as_str())
        .and_where(Expr::col("partnership_id").eq(partnership))
        .and_where(Expr::col("number").eq(number))
        .take())
}
