use domain::{Partnership, Zone};
use sea_orm::{Set, entity::prelude::*};

use crate::StoreError;
use crate::stored::{clean_text, from_json, stored_json};

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "partnerships")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub name: String,
    pub zone: String,
    pub policy: Json,
    pub archived: bool,
    pub asking_since: Option<DateTimeUtc>,
    pub version: i64,
    pub last_revision: i64,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for Partnership {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            slug: clean_text(row.slug)?,
            name: clean_text(row.name)?,
            zone: Zone::new(&row.zone).map_err(|why| StoreError::Damaged(why.to_string()))?,
            policy: from_json(row.policy)?,
            archived: row.archived,
        })
    }
}

/// The columns that a partnership's own words are kept in.
impl From<&Partnership> for ActiveModel {
    fn from(partnership: &Partnership) -> Self {
        Self {
            slug: Set(partnership.slug.to_string()),
            name: Set(partnership.name.to_string()),
            zone: Set(partnership.zone.name().to_owned()),
            policy: Set(stored_json(&partnership.policy)),
            archived: Set(partnership.archived),
            ..Default::default()
        }
    }
}
