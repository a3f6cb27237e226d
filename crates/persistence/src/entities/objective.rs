use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "objectives")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub goal_number: i64,
    pub title: String,
    pub measure: Option<String>,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    pub unit: Option<String>,
    pub readings: Json,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Objective> for Model {
    fn read(self) -> Result<domain::Objective, StoreError> {
        Ok(domain::Objective {
            number: domain::ObjectiveNumber(self.number),
            goal: domain::GoalNumber(self.goal_number),
            title: clean_text(self.title)?,
            measure: domain::Measure {
                what: perhaps_clean(self.measure)?,
                baseline: self.baseline,
                target: self.target,
                unit: perhaps_clean(self.unit)?,
            },
            readings: from_json(self.readings)?,
        })
    }
}

impl From<VersionedThing<'_, domain::Objective>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Objective>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: objective,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(objective.number.0),
            version: Set(version),
            goal_number: Set(objective.goal.0),
            title: Set(objective.title.to_string()),
            measure: Set(objective.measure.what.as_ref().map(ToString::to_string)),
            baseline: Set(objective.measure.baseline),
            target: Set(objective.measure.target),
            unit: Set(objective.measure.unit.as_ref().map(ToString::to_string)),
            readings: Set(stored_json(&objective.readings)),
        }
    }
}
