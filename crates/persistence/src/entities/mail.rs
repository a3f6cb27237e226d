use sea_orm::entity::prelude::*;

use crate::StoreError;
use crate::outbox::Mail;
use crate::stored::{from_json, named_value, perhaps_clean};

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

impl Model {
    pub fn read(self) -> Result<Mail, StoreError> {
        Ok(Mail {
            id: self.id,
            partnership: self.partnership_id.map(domain::PartnershipId),
            member: self.member_number.map(domain::MemberNumber),
            address: perhaps_clean(self.address)?,
            occasion: from_json(self.occasion)?,
            made: self.made_at,
            due: self.due_at,
            state: named_value(&self.state)?,
            tries: self.tries.unsigned_abs(),
            ended: self.ended_at,
            problem: self.problem,
        })
    }
}
