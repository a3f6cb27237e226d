use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id_hash: String,
    pub email: Option<String>,
    pub data: String,
    pub expires_at: DateTimeUtc,
    pub public_id: Option<String>,
    pub browser: Option<String>,
    pub signed_in_at: Option<DateTimeUtc>,
    pub seen_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
