use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "goals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub title: String,
    pub root_cause: Option<String>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Goal> for Model {
    fn read(self) -> Result<domain::Goal, StoreError> {
        Ok(domain::Goal {
            number: domain::GoalNumber(self.number),
            title: clean_text(self.title)?,
            root_cause: perhaps_clean(self.root_cause)?,
        })
    }
}

impl From<VersionedThing<'_, domain::Goal>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Goal>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: goal,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(goal.number.0),
            version: Set(version),
            title: Set(goal.title.to_string()),
            root_cause: Set(goal.root_cause.as_ref().map(ToString::to_string)),
        }
    }
}
