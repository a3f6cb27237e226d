use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "decisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub meeting_number: i64,
    pub topic: Option<String>,
    pub text: String,
    pub proposed_by: Option<String>,
    pub outcome: String,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Decision> for Model {
    fn read(self) -> Result<domain::Decision, StoreError> {
        Ok(domain::Decision {
            number: domain::DecisionNumber(self.number),
            meeting: domain::MeetingNumber(self.meeting_number),
            topic: perhaps_clean(self.topic)?,
            text: clean_text(self.text)?,
            proposed_by: perhaps_clean(self.proposed_by)?,
            outcome: named_value(&self.outcome)?,
        })
    }
}

impl From<VersionedThing<'_, domain::Decision>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Decision>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: decision,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(decision.number.0),
            version: Set(version),
            meeting_number: Set(decision.meeting.0),
            topic: Set(decision.topic.map(String::from)),
            text: Set(decision.text.to_string()),
            proposed_by: Set(decision.proposed_by.map(String::from)),
            outcome: Set(stored_name(&decision.outcome)),
        }
    }
}
