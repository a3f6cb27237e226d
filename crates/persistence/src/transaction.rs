//! The kinds of transaction, each within one partnership.

use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use domain::{ActionNumber, Author, Entity, Origin, Partnership, PartnershipId, RevisionNumber};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, Set};

use crate::entities::partnership;
use crate::touched::TouchedActions;
use crate::{StoreError, wall};

/// A transaction that can only read, within one partnership.
pub struct ReadTx {
    pub(crate) tx: DatabaseTransaction,
    /// The partnership that it is opened for.
    pub(crate) partnership: PartnershipId,
}

/// A transaction that can read and write, within one partnership. Dropping it undoes everything.
///
/// Those who write in a partnership do so one after another, on PostgreSQL as on SQLite: what was
/// read stays true until the commit, and revisions count up in the order in which they were made.
pub struct WriteTx {
    read: ReadTx,
    origin: Origin,
    record: Partnership,
    pending: Mutex<PendingChanges>,
}

/// A transaction that takes in what several people did, one after another, as a plan's past is
/// made of.
pub struct BulkTx(WriteTx);

/// What the commit has still to do.
struct PendingChanges {
    last_revision: RevisionNumber,
    touched: TouchedActions,
}

impl ReadTx {
    /// A transaction that goes on inside a partnership.
    pub(crate) async fn inside(
        tx: DatabaseTransaction,
        partnership: PartnershipId,
    ) -> Result<Self, StoreError> {
        wall::enter_wall(&tx, partnership).await?;
        Ok(Self { tx, partnership })
    }

    /// The partnership's row, as it stands in this transaction.
    pub(crate) async fn partnership_row(&self) -> Result<partnership::Model, StoreError> {
        let own = partnership::Entity::find_by_id(self.partnership.0);
        own.one(&self.tx).await?.ok_or(StoreError::NotFound)
    }

    /// The partnership's row, held so that nobody else changes anything in the partnership before
    /// the transaction ends.
    pub(crate) async fn lock_partnership(&self) -> Result<partnership::Model, StoreError> {
        let own = partnership::Entity::find_by_id(self.partnership.0).lock_exclusive();
        own.one(&self.tx).await?.ok_or(StoreError::NotFound)
    }
}

impl WriteTx {
    pub(crate) async fn for_partnership(
        tx: DatabaseTransaction,
        partnership: PartnershipId,
        origin: Origin,
    ) -> Result<Self, StoreError> {
        let read = ReadTx::inside(tx, partnership).await?;
        let row = read.lock_partnership().await?;
        let pending = PendingChanges {
            last_revision: RevisionNumber(row.last_revision),
            touched: TouchedActions::default(),
        };
        Ok(Self {
            read,
            origin,
            record: row.try_into()?,
            pending: Mutex::new(pending),
        })
    }

    /// Goes on as one that takes in what several people did.
    pub fn in_bulk(self) -> BulkTx {
        BulkTx(self)
    }

    /// The partnership, as it was when the transaction began.
    pub fn partnership(&self) -> &Partnership {
        &self.record
    }

    /// The day on which the author changes something, in the partnership's zone.
    pub fn today(&self) -> NaiveDate {
        self.record.zone.day_of(self.author().at)
    }

    /// Who changes something, when and how.
    pub fn author(&self) -> Author {
        self.origin.author
    }

    /// Who changes something, and in which meeting.
    pub(crate) fn origin(&self) -> Origin {
        self.origin
    }

    /// The number of the revision that a change of `entity` makes.
    pub(crate) fn next_revision(&self, entity: &Entity) -> RevisionNumber {
        let mut pending = self.pending();
        pending.touched.take(entity);
        pending.last_revision.0 += 1;
        pending.last_revision
    }

    /// Says that what is known of `action` changed in another way than by itself.
    pub(crate) fn touch_action(&self, action: ActionNumber) {
        self.pending().touched.actions.insert(action);
    }

    /// What has been touched since this was last asked.
    pub(crate) fn take_touched(&self) -> TouchedActions {
        std::mem::take(&mut self.pending().touched)
    }

    /// Makes the changes permanent, as they are: whoever commits has seen to what follows from them.
    pub(crate) async fn finish(self) -> Result<(), StoreError> {
        let row = partnership::ActiveModel {
            last_revision: Set(self.pending().last_revision.0),
            ..Default::default()
        };
        let own = partnership::Entity::update_many()
            .set(row)
            .filter(partnership::Column::Id.eq(self.partnership.0));
        own.exec(&self.tx).await?;
        Ok(self.read.tx.commit().await?)
    }

    fn pending(&self) -> MutexGuard<'_, PendingChanges> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl BulkTx {
    /// Goes on with what comes from elsewhere.
    pub fn hand_over(&mut self, origin: impl Into<Origin>) {
        self.0.origin = origin.into();
    }

    pub(crate) fn into_inner(self) -> WriteTx {
        self.0
    }
}

impl Deref for WriteTx {
    type Target = ReadTx;

    fn deref(&self) -> &ReadTx {
        &self.read
    }
}

impl Deref for BulkTx {
    type Target = WriteTx;

    fn deref(&self) -> &WriteTx {
        &self.0
    }
}
