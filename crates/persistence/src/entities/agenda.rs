use sea_orm::{Set, entity::prelude::*};

use crate::StoreError;
use crate::stored::*;
use crate::table::TableRow;

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

impl From<(i64, i64, &domain::Agenda)> for ActiveModel {
    fn from((partnership, version, agenda): (i64, i64, &domain::Agenda)) -> Self {
        Self {
            partnership_id: Set(partnership),
            number: Set(agenda.meeting.0),
            version: Set(version),
            state: Set(stored_json(agenda)),
        }
    }
}
