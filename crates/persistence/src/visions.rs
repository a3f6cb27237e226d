//! The vision of a partnership.

use domain::Vision;
use sea_orm::{ActiveModelTrait, EntityTrait};

use crate::entities::{VersionedThing, vision};
use crate::revisions::record_revision;
use crate::{ReadTx, StoreError, WriteTx};

/// The partnership's vision, once it has one.
pub async fn find_vision(tx: &ReadTx) -> Result<Option<Vision>, StoreError> {
    let row = vision::Entity::find_by_id(tx.partnership.0)
        .one(&tx.tx)
        .await?;
    row.map(Vision::try_from).transpose()
}

/// Keeps the partnership's vision.
pub async fn save_vision(tx: &WriteTx, vision: &Vision) -> Result<(), StoreError> {
    let version = record_revision(tx, vision.into(), None).await?;
    let row = vision::ActiveModel::from(VersionedThing {
        partnership: tx.partnership.0,
        version: version.0,
        thing: vision,
    });
    let known = vision::Entity::find_by_id(tx.partnership.0);
    if known.one(&tx.tx).await?.is_some() {
        row.update(&tx.tx).await?;
    } else {
        row.insert(&tx.tx).await?;
    }
    Ok(())
}
