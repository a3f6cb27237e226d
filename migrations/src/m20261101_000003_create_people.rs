use sea_orm_migration::{prelude::*, schema::*};

use crate::keys::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let partners = numbered("partners")
            .col(string("name"))
            .col(string_null("sector"))
            .col(big_integer_null("merged_into"))
            .foreign_key(&mut reference("partners", "merged_into", "partners"))
            .to_owned();
        manager.create_table(partners).await?;
        let members = numbered("members")
            .col(string("name"))
            .col(string_null("email"))
            .col(big_integer_null("partner_number"))
            .col(string("role"))
            .foreign_key(&mut reference("members", "partner_number", "partners"))
            .to_owned();
        manager.create_table(members).await?;
        manager
            .create_index(
                index("members", "members_by_email", &["email"])
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("members", "members_by_partner", &["partner_number"]))
            .await?;
        let groups = numbered("work_groups").col(string("name")).to_owned();
        manager.create_table(groups).await?;
        let chairs = owned("work_group_chairs")
            .col(big_integer("group_number"))
            .col(big_integer("member_number"))
            .primary_key(
                Index::create()
                    .col("partnership_id")
                    .col("group_number")
                    .col("member_number"),
            )
            .foreign_key(&mut reference(
                "work_group_chairs",
                "group_number",
                "work_groups",
            ))
            .foreign_key(&mut reference(
                "work_group_chairs",
                "member_number",
                "members",
            ))
            .to_owned();
        manager.create_table(chairs).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("work_group_chairs").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("work_groups").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("members").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("partners").to_owned())
            .await?;
        Ok(())
    }
}
