use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let goals = numbered("goals")
            .col(text("title"))
            .col(text_null("root_cause"))
            .to_owned();
        manager.create_table(goals).await?;
        let objectives = numbered("objectives")
            .col(big_integer("goal_number"))
            .col(text("title"))
            .col(text_null("measure"))
            .col(double_null("baseline"))
            .col(double_null("target"))
            .col(string_null("unit"))
            .col(json("readings"))
            .foreign_key(&mut reference("objectives", "goal_number", "goals"))
            .to_owned();
        manager.create_table(objectives).await?;
        let with_goal = index(
            "objectives",
            "objectives_with_goal",
            &["number", "goal_number"],
        );
        manager
            .create_index(with_goal.clone().unique().to_owned())
            .await?;
        let by_goal = index(
            "objectives",
            "objectives_by_goal",
            &["goal_number", "number"],
        );
        manager.create_index(by_goal).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("objectives").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("goals").to_owned())
            .await?;
        Ok(())
    }
}
