use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "amendments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub meeting_number: i64,
    pub text: String,
    pub at: DateTimeUtc,
    pub by_member: Option<i64>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Amendment> for Model {
    fn read(self) -> Result<domain::Amendment, StoreError> {
        Ok(domain::Amendment {
            number: domain::AmendmentNumber(self.number),
            meeting: domain::MeetingNumber(self.meeting_number),
            text: clean_text(self.text)?,
            at: self.at,
            by: self.by_member.map(domain::MemberNumber),
        })
    }
}

impl From<VersionedThing<'_, domain::Amendment>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Amendment>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: amendment,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(amendment.number.0),
            version: Set(version),
            meeting_number: Set(amendment.meeting.0),
            text: Set(amendment.text.to_string()),
            at: Set(amendment.at),
            by_member: Set(amendment.by.map(|member| member.0)),
        }
    }
}
