//! Which partnerships there are.

use chrono::{DateTime, Utc};
use domain::{Author, Entity as Thing, Name, Partnership, PartnershipId, Slug};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, NotSet, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

use crate::entities::partnership;
use crate::revisions::record_revision;
use crate::{Database, ReadTx, StoreError, WriteTx, stored};

/// Founds a partnership; the transaction is its first.
///
/// # Errors
///
/// [`StoreError::Taken`] when another has its slug.
pub async fn found_partnership(
    db: &Database,
    partnership: &Partnership,
    author: Author,
) -> Result<WriteTx, StoreError> {
    found_within(db.begin_writing().await?, partnership, author).await
}

/// The partnership with that slug.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is none.
pub async fn find_partnership(
    db: &Database,
    slug: &Slug,
) -> Result<(PartnershipId, Partnership), StoreError> {
    let tx = db.begin_reading().await?;
    let one = partnership::Entity::find().filter(partnership::Column::Slug.eq(slug.as_str()));
    let row = one.one(&tx).await?.ok_or(StoreError::NotFound)?;
    Ok((PartnershipId(row.id), row.try_into()?))
}

/// The partnership of that id.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is none.
pub async fn partnership_with_id(
    db: &Database,
    id: PartnershipId,
) -> Result<Partnership, StoreError> {
    let one = partnership::Entity::find_by_id(id.0);
    let row = one.one(db.readers()).await?.ok_or(StoreError::NotFound)?;
    row.try_into()
}

/// Every partnership.
pub async fn all_partnerships(
    db: &Database,
) -> Result<Vec<(PartnershipId, Partnership)>, StoreError> {
    let tx = db.begin_reading().await?;
    let rows = partnership::Entity::find()
        .order_by_asc(partnership::Column::Id)
        .all(&tx)
        .await?;
    rows.into_iter()
        .map(|row| Ok((PartnershipId(row.id), row.try_into()?)))
        .collect()
}

/// What the only partnership here is called; nothing where there are several, or none.
pub async fn name_of_the_only_one(db: &Database) -> Result<Option<Name>, StoreError> {
    let tx = db.begin_reading().await?;
    let rows = partnership::Entity::find().limit(2).all(&tx).await?;
    match rows.as_slice() {
        [only] => Ok(Some(stored::clean_text(only.name.clone())?)),
        _ => Ok(None),
    }
}

/// Since when the program mails by itself, if it does.
pub async fn asking_since(tx: &ReadTx) -> Result<Option<DateTime<Utc>>, StoreError> {
    Ok(tx.partnership_row().await?.asking_since)
}

/// Lets the program mail by itself from now on, unless it does.
pub async fn start_asking(tx: &WriteTx) -> Result<(), StoreError> {
    let since = Expr::val(tx.author().at);
    partnership::Entity::update_many()
        .col_expr(partnership::Column::AskingSince, since)
        .filter(partnership::Column::Id.eq(tx.partnership.0))
        .filter(partnership::Column::AskingSince.is_null())
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// Keeps the partnership's own name, zone and policy.
///
/// # Errors
///
/// [`StoreError::Taken`] when another has its slug.
pub async fn save_partnership(tx: &WriteTx, partnership: &Partnership) -> Result<(), StoreError> {
    let entity = Thing::Partnership(partnership.clone());
    let version = record_revision(tx, entity, None).await?;
    let row = partnership::ActiveModel {
        version: Set(version.0),
        ..partnership.into()
    };
    let own = partnership::Column::Id.eq(tx.partnership.0);
    partnership::Entity::update_many()
        .set(row)
        .filter(own)
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// Founds a partnership in a transaction, which becomes its first.
pub(super) async fn found_within(
    tx: DatabaseTransaction,
    partnership: &Partnership,
    author: Author,
) -> Result<WriteTx, StoreError> {
    let row = partnership::ActiveModel {
        id: NotSet,
        last_revision: Set(0),
        version: Set(0),
        ..partnership.into()
    };
    let id = PartnershipId(row.insert(&tx).await?.id);
    let tx = WriteTx::for_partnership(tx, id, author.into()).await?;
    save_partnership(&tx, partnership).await?;
    Ok(tx)
}
