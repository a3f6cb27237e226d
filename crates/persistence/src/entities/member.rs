use sea_orm::{NotSet, Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "members")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub proven: Option<String>,
    pub partner_number: Option<i64>,
    pub role: String,
    pub state: String,
    pub mails: String,
    pub language: String,
    pub refused: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Member> for Model {
    fn read(self) -> Result<domain::Member, StoreError> {
        Ok(domain::Member {
            number: domain::MemberNumber(self.number),
            name: clean_text(self.name)?,
            email: perhaps_clean(self.email)?,
            phone: perhaps_clean(self.phone)?,
            partner: self.partner_number.map(domain::PartnerNumber),
            role: named_value(&self.role)?,
            state: named_value(&self.state)?,
            mails: named_value(&self.mails)?,
            language: named_value(&self.language)?,
            refused: self.refused,
        })
    }
}

impl From<VersionedThing<'_, domain::Member>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Member>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: member,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(member.number.0),
            version: Set(version),
            name: Set(member.name.to_string()),
            email: Set(member.email.as_ref().map(ToString::to_string)),
            phone: Set(member.phone.as_ref().map(ToString::to_string)),
            proven: NotSet,
            partner_number: Set(member.partner.map(|partner| partner.0)),
            role: Set(stored_name(&member.role)),
            state: Set(stored_name(&member.state)),
            mails: Set(stored_name(&member.mails)),
            language: Set(stored_name(&member.language)),
            refused: Set(member.refused),
        }
    }
}
