use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let actions = numbered("actions")
            .col(big_integer("objective_number"))
            .col(big_integer("goal_number"))
            .col(text("title"))
            .col(string("kind"))
            .col(string_null("code"))
            .col(text_null("strategy"))
            .col(big_integer_null("group_number"))
            .col(date_null("start"))
            .col(text_null("resources"))
            .col(text_null("measure"))
            .col(text_null("notes"))
            .col(big_integer_null("lead_partner"))
            .col(big_integer_null("lead_member"))
            .col(date_null("due"))
            .col(boolean("ongoing"))
            .col(text_null("due_words"))
            .col(json("status"))
            .col(small_integer("percent"))
            .col(big_integer_null("waiting_for"))
            .col(date("on_plan"))
            .col(date_null("lead_since"))
            .col(date_null("first_due"))
            .col(integer("later_moves"))
            .col(date_null("hold_ended"))
            .col(date_null("wait_ended"))
            .col(date_null("reopened"))
            .col(date_null("moved"))
            .col(json_null("source"))
            // Kept answers of the rule: see the module `assessments` of `persistence`.
            .col(string("standing"))
            .col(boolean("flagged"))
            .col(boolean("exempted"))
            .col(boolean("overdue"))
            .col(json("answer"))
            .col(date("holds_from"))
            .col(date("holds_until"))
            .foreign_key(&mut with_goal())
            .foreign_key(&mut reference("actions", "group_number", "work_groups"))
            .foreign_key(&mut reference("actions", "lead_partner", "partners"))
            .foreign_key(&mut reference("actions", "lead_member", "members"))
            .foreign_key(&mut reference("actions", "waiting_for", "actions"))
            .to_owned();
        manager.create_table(actions).await?;
        let supporters = owned("action_supporters")
            .col(big_integer("action_number"))
            .col(big_integer("partner_number"))
            .primary_key(
                Index::create()
                    .col("partnership_id")
                    .col("action_number")
                    .col("partner_number"),
            )
            .foreign_key(&mut reference(
                "action_supporters",
                "action_number",
                "actions",
            ))
            .foreign_key(&mut reference(
                "action_supporters",
                "partner_number",
                "partners",
            ))
            .to_owned();
        manager.create_table(supporters).await?;
        for (name, columns) in INDEXES {
            manager
                .create_index(index("actions", name, columns))
                .await?;
        }
        let supported = index(
            "action_supporters",
            "actions_by_supporter",
            &["partner_number"],
        );
        manager.create_index(supported).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("action_supporters").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("actions").to_owned())
            .await?;
        Ok(())
    }
}

/// One for each way in which pages list actions.
const INDEXES: [(&str, &[&str]); 12] = [
    (
        "actions_by_goal",
        &["goal_number", "objective_number", "number"],
    ),
    ("actions_by_objective", &["objective_number", "number"]),
    ("actions_by_lead", &["lead_partner", "standing", "number"]),
    ("actions_by_group", &["group_number", "standing", "number"]),
    ("actions_by_wait", &["waiting_for"]),
    ("actions_by_end", &["standing", "moved", "number"]),
    (
        "actions_flagged_by_lead",
        &["flagged", "lead_partner", "number"],
    ),
    (
        "actions_flagged_by_group",
        &["flagged", "group_number", "number"],
    ),
    (
        "actions_flagged_by_goal",
        &["flagged", "goal_number", "number"],
    ),
    ("actions_held_from", &["holds_from"]),
    ("actions_held_until", &["holds_until"]),
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
];

/// An action lies in the goal of its objective, also when that goes to another goal.
fn with_goal() -> ForeignKeyCreateStatement {
    let columns = ["partnership_id", "objective_number", "goal_number"];
    let mut key = ForeignKey::create();
    key.from_tbl("actions")
        .to_tbl("objectives")
        .on_update(ForeignKeyAction::Cascade);
    for column in columns {
        key.from_col(column);
    }
    for column in ["partnership_id", "number", "goal_number"] {
        key.to_col(column);
    }
    key
}
