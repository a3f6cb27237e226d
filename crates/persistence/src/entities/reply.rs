use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "replies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub report_number: i64,
    pub at: DateTimeUtc,
    pub said_on: Date,
    pub by_member: i64,
    pub text: String,
    pub answers: bool,
    pub by_partner: Option<i64>,
    pub solves: bool,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Reply> for Model {
    fn read(self) -> Result<domain::Reply, StoreError> {
        Ok(domain::Reply {
            number: domain::ReplyNumber(self.number),
            report: domain::ReportNumber(self.report_number),
            at: self.at,
            on: self.said_on,
            by: domain::MemberNumber(self.by_member),
            text: clean_text(self.text)?,
            answers: self.answers,
            partner: self.by_partner.map(domain::PartnerNumber),
            solves: self.solves,
        })
    }
}

impl From<VersionedThing<'_, domain::Reply>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Reply>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: reply,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(reply.number.0),
            version: Set(version),
            report_number: Set(reply.report.0),
            at: Set(reply.at),
            said_on: Set(reply.on),
            by_member: Set(reply.by.0),
            text: Set(reply.text.to_string()),
            answers: Set(reply.answers),
            by_partner: Set(reply.partner.map(|partner| partner.0)),
            solves: Set(reply.solves),
        }
    }
}
