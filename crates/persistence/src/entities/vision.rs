use sea_orm::{Set, entity::prelude::*};

use super::VersionedThing;
use crate::StoreError;
use crate::stored::clean_text;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "visions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    pub version: i64,
    pub text: String,
    pub adopted: Option<Date>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for domain::Vision {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            text: clean_text(row.text)?,
            adopted: row.adopted,
        })
    }
}

impl From<VersionedThing<'_, domain::Vision>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Vision>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: vision,
        } = row;
        Self {
            partnership_id: Set(partnership),
            version: Set(version),
            text: Set(vision.text.to_string()),
            adopted: Set(vision.adopted),
        }
    }
}
