use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "reports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub action_number: i64,
    pub at: DateTimeUtc,
    pub said_on: Date,
    pub says: String,
    pub percent: Option<i16>,
    pub note: Option<String>,
    pub proposed_due: Option<Date>,
    pub proposed_reason: Option<String>,
    pub author_partner: Option<i64>,
    pub author_member: Option<i64>,
    pub recorded_by: Option<i64>,
    pub response: bool,
    pub way: String,
    pub taken_back: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::ProgressReport> for Model {
    fn read(self) -> Result<domain::ProgressReport, StoreError> {
        Ok(domain::ProgressReport {
            number: domain::ReportNumber(self.number),
            action: domain::ActionNumber(self.action_number),
            at: self.at,
            on: self.said_on,
            says: named_value(&self.says)?,
            percent: self.percent.map(stored_percent).transpose()?,
            note: perhaps_clean(self.note)?,
            proposal: proposal(self.proposed_due, self.proposed_reason)?,
            author: domain::Reporter {
                partner: self.author_partner.map(domain::PartnerNumber),
                member: self.author_member.map(domain::MemberNumber),
            },
            recorded_by: self.recorded_by.map(domain::MemberNumber),
            response: self.response,
            way: named_value(&self.way)?,
            taken_back: self.taken_back,
        })
    }
}

impl From<VersionedThing<'_, domain::ProgressReport>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::ProgressReport>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: report,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(report.number.0),
            version: Set(version),
            action_number: Set(report.action.0),
            at: Set(report.at),
            said_on: Set(report.on),
            says: Set(stored_name(&report.says)),
            percent: Set(report.percent.map(|percent| percent.number().into())),
            note: Set(report.note.as_ref().map(ToString::to_string)),
            proposed_due: Set(report.proposal.as_ref().map(|proposal| proposal.due)),
            proposed_reason: Set(report
                .proposal
                .as_ref()
                .map(|proposal| proposal.reason.to_string())),
            author_partner: Set(report.author.partner.map(|partner| partner.0)),
            author_member: Set(report.author.member.map(|member| member.0)),
            recorded_by: Set(report.recorded_by.map(|member| member.0)),
            response: Set(report.response),
            way: Set(stored_name(&report.way)),
            taken_back: Set(report.taken_back),
        }
    }
}

fn proposal(
    due: Option<Date>,
    reason: Option<String>,
) -> Result<Option<domain::Proposal>, StoreError> {
    let both = due.zip(reason);
    both.map(|(due, reason)| {
        Ok(domain::Proposal {
            due,
            reason: clean_text(reason)?,
        })
    })
    .transpose()
}
