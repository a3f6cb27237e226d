use sea_orm_migration::prelude::*;

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// How many stand alike, of each objective, lead and group: each read off one index.
const COUNTED: [(&str, &str); 3] = [
    ("actions_counted_by_objective", "objective_number"),
    ("actions_counted_by_lead", "lead_partner"),
    ("actions_counted_by_group", "group_number"),
];

/// The one index that was to cover all three has hardly two rows alike; the other two only began
/// as these do.
const REPLACED: [(&str, &[&str]); 3] = [
    (
        "actions_counted",
        &[
            "objective_number",
            "lead_partner",
            "group_number",
            "standing",
            "flagged",
            "exempted",
            "overdue",
        ],
    ),
    ("actions_by_lead", &["lead_partner", "standing", "number"]),
    ("actions_by_group", &["group_number", "standing", "number"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in REPLACED {
            drop(manager, name).await?;
        }
        for (name, of) in COUNTED {
            let columns = [of, "standing", "flagged", "exempted", "overdue"];
            manager
                .create_index(index("actions", name, &columns))
                .await?;
        }
        let exempt = index("actions", "actions_exempt", &["exempted", "number"]);
        manager.create_index(exempt).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "actions_exempt").await?;
        for (name, _) in COUNTED {
            drop(manager, name).await?;
        }
        for (name, columns) in REPLACED {
            manager
                .create_index(index("actions", name, columns))
                .await?;
        }
        Ok(())
    }
}

async fn drop(manager: &SchemaManager<'_>, name: &str) -> Result<(), DbErr> {
    manager
        .drop_index(Index::drop().table("actions").name(name).to_owned())
        .await
}
