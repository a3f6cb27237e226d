use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "attendances")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    /// The meeting's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub state: Json,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Attendance> for Model {
    fn read(self) -> Result<domain::Attendance, StoreError> {
        from_json(self.state)
    }
}

impl From<VersionedThing<'_, domain::Attendance>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Attendance>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: attendance,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(attendance.meeting.0),
            version: Set(version),
            state: Set(stored_json(attendance)),
        }
    }
}
