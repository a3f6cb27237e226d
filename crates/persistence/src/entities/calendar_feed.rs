use domain::{CalendarFeedNumber, MemberNumber};
use sea_orm::entity::prelude::*;

use crate::StoreError;
use crate::stored::named_value;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "calendar_feeds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub token_hash: String,
    pub member_number: i64,
    pub kind: String,
    pub made_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
    pub revoked_by: Option<i64>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn read(self) -> Result<domain::CalendarFeed, StoreError> {
        let by = self.revoked_by.map(MemberNumber);
        Ok(domain::CalendarFeed {
            number: CalendarFeedNumber(self.number),
            member: MemberNumber(self.member_number),
            kind: named_value(&self.kind)?,
            made: self.made_at,
            revoked: self.revoked_at.map(|at| (at, by)),
        })
    }
}
