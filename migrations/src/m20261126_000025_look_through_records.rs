use sea_orm_migration::prelude::*;

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// By what the records are narrowed, each read backwards from the latest.
const NARROWED: [(&str, &str); 3] = [
    ("revisions_by_member", "member_number"),
    ("revisions_by_way", "way"),
    ("revisions_by_kind", "kind"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, column) in NARROWED {
            let columns = [column, "number"];
            manager
                .create_index(index("revisions", name, &columns))
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in NARROWED {
            let index = Index::drop().table("revisions").name(name).to_owned();
            manager.drop_index(index).await?;
        }
        Ok(())
    }
}
