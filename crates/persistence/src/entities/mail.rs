use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "mails")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub partnership_id: Option<i64>,
    pub member_number: Option<i64>,
    pub address: Option<String>,
    pub occasion: Json,
    pub key: String,
    pub made_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    pub state: String,
    pub tries: i32,
    pub leased_until: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub problem: Option<String>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
