use domain::{MeetingNumber, MemberNumber, ReportLinkNumber};
use sea_orm::entity::prelude::*;

use crate::StoreError;
use crate::stored::{named_value, perhaps_clean};

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "report_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub token_hash: String,
    pub member_number: i64,
    pub meeting_number: Option<i64>,
    pub made_at: DateTimeUtc,
    pub made_by: Option<i64>,
    pub way: String,
    pub mailed_to: Option<String>,
    pub sent_at: Option<DateTimeUtc>,
    pub first_used_at: Option<DateTimeUtc>,
    pub last_used_at: Option<DateTimeUtc>,
    pub uses: i32,
    pub revoked_at: Option<DateTimeUtc>,
    pub revoked_by: Option<i64>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn read(self) -> Result<domain::ReportLink, StoreError> {
        let by = self.revoked_by.map(MemberNumber);
        Ok(domain::ReportLink {
            number: ReportLinkNumber(self.number),
            member: MemberNumber(self.member_number),
            meeting: self.meeting_number.map(MeetingNumber),
            made: self.made_at,
            made_by: self.made_by.map(MemberNumber),
            way: named_value(&self.way)?,
            mailed_to: perhaps_clean(self.mailed_to)?,
            sent: self.sent_at,
            first_used: self.first_used_at,
            last_used: self.last_used_at,
            uses: self.uses.unsigned_abs(),
            revoked: self.revoked_at.map(|at| (at, by)),
        })
    }
}
