use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "agendas")]
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

impl TableRow<domain::Agenda> for Model {
    fn read(self) -> Result<domain::Agenda, StoreError> {
        from_json(self.state)
    }
}

impl From<VersionedThing<'_, domain::Agenda>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Agenda>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: agenda,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(agenda.meeting.0),
            version: Set(version),
            state: Set(stored_json(agenda)),
        }
    }
}
