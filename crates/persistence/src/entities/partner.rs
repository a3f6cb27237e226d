use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "partners")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub name: String,
    pub sector: Option<String>,
    pub merged_into: Option<i64>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Partner> for Model {
    fn read(self) -> Result<domain::Partner, StoreError> {
        Ok(domain::Partner {
            number: domain::PartnerNumber(self.number),
            name: clean_text(self.name)?,
            sector: perhaps_clean(self.sector)?,
            merged_into: self.merged_into.map(domain::PartnerNumber),
        })
    }
}

impl From<VersionedThing<'_, domain::Partner>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Partner>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: partner,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(partner.number.0),
            version: Set(version),
            name: Set(partner.name.to_string()),
            sector: Set(partner.sector.as_ref().map(ToString::to_string)),
            merged_into: Set(partner.merged_into.map(|into| into.0)),
        }
    }
}
