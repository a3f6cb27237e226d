use domain::{Partnership, RevisionNumber, Zone};
use sea_orm::{Set, entity::prelude::*};

use crate::stored::{clean_text, from_json};
use crate::{ReadTx, StoreError};

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

/// Keeps the number of the partnership's latest revision.
pub(crate) async fn keep_last_revision(
    tx: &ReadTx,
    number: RevisionNumber,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        last_revision: Set(number.0),
        ..Default::default()
    };
    let own = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(tx.partnership.0));
    own.exec(&tx.tx).await?;
    Ok(())
}
