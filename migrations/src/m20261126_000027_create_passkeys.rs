use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(passkeys()).await?;
        let by_email = Index::create()
            .table("passkeys")
            .name("passkeys_by_email")
            .col("email")
            .to_owned();
        manager.create_index(by_email).await?;
        let ceremonies = Table::create()
            .table("passkey_ceremonies")
            .col(string("token_hash").primary_key())
            .col(string_null("email"))
            .col(text("state"))
            .col(timestamp_with_time_zone("expires_at"))
            .to_owned();
        manager.create_table(ceremonies).await?;
        let declined = Table::create()
            .table("declined_passkeys")
            .col(string("email").primary_key())
            .col(timestamp_with_time_zone("declined_at"))
            .to_owned();
        manager.create_table(declined).await?;
        // The code beside a link: the way round where the mail is read elsewhere.
        add_to_links(manager, string_null("code_hash")).await?;
        let wrong = integer("wrong_codes").default(0).take();
        add_to_links(manager, wrong).await?;
        let by_email = Index::create()
            .table("sign_in_links")
            .name("sign_in_links_by_email")
            .col("email")
            .to_owned();
        manager.create_index(by_email).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_email = Index::drop()
            .table("sign_in_links")
            .name("sign_in_links_by_email")
            .to_owned();
        manager.drop_index(by_email).await?;
        for column in ["wrong_codes", "code_hash"] {
            let drop = Table::alter()
                .table("sign_in_links")
                .drop_column(column)
                .take();
            manager.alter_table(drop).await?;
        }
        for table in ["declined_passkeys", "passkey_ceremonies", "passkeys"] {
            let drop = Table::drop().table(table).to_owned();
            manager.drop_table(drop).await?;
        }
        Ok(())
    }
}

fn passkeys() -> TableCreateStatement {
    Table::create()
        .table("passkeys")
        .col(string("public_id").primary_key())
        .col(string("email"))
        // Who the browser says it is for: the same for all passkeys of a person.
        .col(string("handle"))
        .col(string("credential_id").unique_key())
        .col(text("credential"))
        .col(string("browser"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .to_owned()
}

async fn add_to_links(manager: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    let add = Table::alter()
        .table("sign_in_links")
        .add_column(column)
        .take();
    manager.alter_table(add).await
}
