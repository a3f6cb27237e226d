//! What the tables of a partnership's things have in common.

use domain::{Entity as Thing, Numbered};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};

use crate::entities::{
    TableRow, VersionedThing, agenda, amendment, attendance, decision, goal, meeting, member,
    objective, partner, reply, report,
};
use crate::revisions::record_revision;
use crate::{ReadTx, StoreError, WriteTx};

/// A thing with a number that has a table of its own.
pub trait Stored: Numbered + Sized {
    #[doc(hidden)]
    #[expect(private_bounds, reason = "nobody else makes things that are stored")]
    type Table: NumberedTable<Self>;
}

/// A table of things that have a number.
pub(crate) trait NumberedTable<T>: EntityTrait<Model: TableRow<T>> {
    const PARTNERSHIP: Self::Column;
    const NUMBER: Self::Column;

    fn row(row: VersionedThing<'_, T>) -> Self::ActiveModel;
}

macro_rules! stored {
    ($($thing:ident in $table:ident),*) => {
        $(
            impl Stored for domain::$thing {
                type Table = $table::Entity;
            }

            impl NumberedTable<domain::$thing> for $table::Entity {
                const PARTNERSHIP: Self::Column = $table::Column::PartnershipId;
                const NUMBER: Self::Column = $table::Column::Number;

                fn row(row: VersionedThing<'_, domain::$thing>) -> Self::ActiveModel {
                    row.into()
                }
            }
        )*
    };
}

stored!(
    Goal in goal, Objective in objective, Partner in partner, Member in member,
    Meeting in meeting, ProgressReport in report, Reply in reply,
    Agenda in agenda, Attendance in attendance, Decision in decision, Amendment in amendment
);

/// The thing of that number.
///
/// ```
/// # use domain::{Meeting, MeetingNumber};
/// # use persistence::{ReadTx, StoreError, find};
/// # async fn found(tx: &ReadTx) -> Result<Meeting, StoreError> {
/// find::<Meeting>(tx, MeetingNumber(3)).await
/// # }
/// ```
///
/// It goes by numbers of its own kind only:
///
/// ```compile_fail,E0308
/// # use domain::{GoalNumber, Meeting};
/// # use persistence::{ReadTx, StoreError, find};
/// # async fn found(tx: &ReadTx) -> Result<Meeting, StoreError> {
/// find::<Meeting>(tx, GoalNumber(3)).await
/// # }
/// ```
///
/// # Errors
///
/// [`StoreError::NotFound`] when this partnership has none, whatever others have.
pub async fn find<T: Stored>(tx: &ReadTx, number: T::Number) -> Result<T, StoreError> {
    let row = numbered_row::<T>(tx, number).one(&tx.tx).await?;
    row.ok_or(StoreError::NotFound)?.read()
}

/// All things of a kind, in order of number.
pub async fn all<T: Stored>(tx: &ReadTx) -> Result<Vec<T>, StoreError> {
    let rows = within_partnership::<T>(tx)
        .order_by_asc(T::Table::NUMBER)
        .all(&tx.tx)
        .await?;
    rows.into_iter().map(TableRow::read).collect()
}

/// Puts a new thing in its table.
///
/// # Errors
///
/// [`StoreError::Taken`] when another has what only one may have.
pub async fn insert<T: Stored>(tx: &WriteTx, thing: &T) -> Result<(), StoreError>
where
    for<'a> Thing: From<&'a T>,
    <T::Table as EntityTrait>::ActiveModel: Send,
{
    let version = record_revision(tx, thing.into(), None).await?;
    let row = T::Table::row(VersionedThing {
        partnership: tx.partnership.0,
        version: version.0,
        thing,
    });
    T::Table::insert(row).exec_without_returning(&tx.tx).await?;
    Ok(())
}

/// Keeps what has changed about a thing, and why if somebody said.
///
/// # Errors
///
/// [`StoreError::Taken`] when another has what only one may have.
pub async fn save<T: Stored>(tx: &WriteTx, thing: &T, why: Option<&str>) -> Result<(), StoreError>
where
    for<'a> Thing: From<&'a T>,
    <T::Table as EntityTrait>::ActiveModel: Send,
{
    let version = record_revision(tx, thing.into(), why).await?;
    let row = T::Table::row(VersionedThing {
        partnership: tx.partnership.0,
        version: version.0,
        thing,
    });
    let own = T::Table::update_many().filter(T::Table::PARTNERSHIP.eq(tx.partnership.0));
    own.filter(T::Table::NUMBER.eq(thing.number().into()))
        .set(row)
        .exec(&tx.tx)
        .await?;
    Ok(())
}

/// Keeps a thing whether or not it has been kept before.
pub(crate) async fn keep_row<T: Stored>(tx: &WriteTx, thing: &T) -> Result<(), StoreError>
where
    for<'a> Thing: From<&'a T>,
    <T::Table as EntityTrait>::ActiveModel: Send,
{
    let known = numbered_row::<T>(tx, thing.number()).one(&tx.tx).await?;
    if known.is_some() {
        save(tx, thing, None).await
    } else {
        insert(tx, thing).await
    }
}

/// The rows of the transaction's partnership.
pub(crate) fn within_partnership<T: Stored>(tx: &ReadTx) -> Select<T::Table> {
    T::Table::find().filter(T::Table::PARTNERSHIP.eq(tx.partnership.0))
}

fn numbered_row<T: Stored>(tx: &ReadTx, number: T::Number) -> Select<T::Table> {
    within_partnership::<T>(tx).filter(T::Table::NUMBER.eq(number.into()))
}
