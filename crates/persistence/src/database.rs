//! The database and the two kinds of transaction.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use domain::{
    ActionNumber, Author, Entity, MeetingNumber, MemberNumber, Partnership, PartnershipId,
    RevisionNumber, Way,
};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::connection::{DatabasePools, connect_pools};
use crate::entities::partnership;
use crate::{StoreError, answers, program, revisions, schema, wall};

/// A handle to the workplan's database. Cheap to clone.
#[derive(Clone)]
pub struct Database(std::sync::Arc<DatabasePools>);

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
    /// Who changes something.
    pub(crate) author: Author,
    record: Partnership,
    pending: Mutex<Pending>,
    tells_nobody: bool,
    meeting: Option<MeetingNumber>,
}

/// What the commit has still to do.
struct Pending {
    last_revision: RevisionNumber,
    touched: Touched,
}

/// The actions whose answer may have changed.
#[derive(Default)]
pub(crate) struct Touched {
    pub actions: BTreeSet<ActionNumber>,
    /// The members whose leaving, or coming back, may have changed it.
    pub members: BTreeSet<MemberNumber>,
    /// Whether all may have, because the calendar or the policy changed.
    pub all: bool,
}

impl Touched {
    /// Whether no answer may have changed.
    pub fn is_empty(&self) -> bool {
        !self.all && self.actions.is_empty() && self.members.is_empty()
    }
}

/// The lock that a replica takes on PostgreSQL for what only one may do at a time.
const ALONE: i64 = 0x666f_6c6c_6f77;

impl Database {
    /// Connects to `url` and brings its schema up to date.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached, or was made by a newer version of the program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let connections = connect_pools(url).await?;
        wall::prepare_wall(&connections.writer).await?;
        schema::bring_up_to_date(&connections).await?;
        Ok(Self(std::sync::Arc::new(connections)))
    }

    /// Starts a transaction for showing something of a partnership.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn read(&self, partnership: PartnershipId) -> Result<ReadTx, StoreError> {
        ReadTx::inside(self.begin_reading().await?, partnership).await
    }

    /// Starts a transaction in which `author` changes something of a partnership.
    ///
    /// # Errors
    ///
    /// When the database is away or there is no such partnership.
    pub async fn write(
        &self,
        partnership: PartnershipId,
        author: Author,
    ) -> Result<WriteTx, StoreError> {
        WriteTx::for_partnership(self.begin_writing().await?, partnership, author).await
    }

    /// Whether the schema is the one that this program knows. A newer replica may have changed it.
    ///
    /// # Errors
    ///
    /// When the database is away.
    pub async fn is_up_to_date(&self) -> Result<bool, StoreError> {
        schema::is_up_to_date(self.readers()).await
    }

    /// Ends what is kept of the connections, once nobody uses them any more.
    pub async fn close(self) {
        let _ = self.0.readers.clone().close().await;
        let _ = self.0.writer.clone().close().await;
    }

    pub(crate) fn readers(&self) -> &DatabaseConnection {
        &self.0.readers
    }

    pub(crate) async fn begin_reading(&self) -> Result<DatabaseTransaction, StoreError> {
        Ok(self.0.readers.begin_with_options(self.reading()).await?)
    }

    pub(crate) async fn begin_writing(&self) -> Result<DatabaseTransaction, StoreError> {
        self.0.begin_writing().await
    }

    pub(crate) async fn begin_alone(&self) -> Result<DatabaseTransaction, StoreError> {
        self.0.begin_alone().await
    }

    /// On PostgreSQL all that a page shows is of one moment; on SQLite it always is.
    fn reading(&self) -> TransactionOptions {
        let postgres = self.0.readers.get_database_backend() == DbBackend::Postgres;
        TransactionOptions {
            isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: postgres.then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        }
    }
}

impl DatabasePools {
    /// SQLite takes its write lock at once, so that two writers queue instead of failing.
    async fn begin_writing(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// Starts a transaction for what only one replica may do at a time: others wait for it.
    pub async fn begin_alone(&self) -> Result<DatabaseTransaction, StoreError> {
        let tx = self.begin_writing().await?;
        if tx.get_database_backend() == DbBackend::Postgres {
            tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ALONE})"))
                .await?;
        }
        Ok(tx)
    }
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
}

impl WriteTx {
    pub(crate) async fn for_partnership(
        tx: DatabaseTransaction,
        partnership: PartnershipId,
        author: Author,
    ) -> Result<Self, StoreError> {
        let read = ReadTx::inside(tx, partnership).await?;
        let row = program::lock_partnership(&read.tx, partnership).await?;
        let last_revision = RevisionNumber(row.last_revision);
        let pending = Mutex::new(Pending {
            last_revision,
            touched: Touched::default(),
        });
        let record = row.try_into()?;
        Ok(Self {
            read,
            author,
            record,
            pending,
            tells_nobody: false,
            meeting: None,
        })
    }

    /// The partnership, as it was when the transaction began.
    pub fn partnership(&self) -> &Partnership {
        &self.record
    }

    /// The day on which the author changes something, in the partnership's zone.
    pub fn today(&self) -> NaiveDate {
        self.record.zone.day_of(self.author.at)
    }

    /// Who changes something, when and how.
    pub fn author(&self) -> Author {
        self.author
    }

    /// Goes on in the name of `author`: one transaction may take in what several people did, one
    /// after another.
    pub fn hand_over(&mut self, author: Author) {
        self.author = author;
        self.meeting = None;
    }

    /// From now on what is changed was said in a meeting.
    pub fn in_meeting(&mut self, meeting: MeetingNumber) {
        self.author.way = Way::Meeting;
        self.meeting = Some(meeting);
    }

    /// The meeting in which it was said.
    pub(crate) fn meeting(&self) -> Option<MeetingNumber> {
        self.meeting
    }

    /// From now on nobody is told by mail what is done in it: it is a made-up past.
    pub fn tell_nobody(&mut self) {
        self.tells_nobody = true;
    }

    pub(crate) fn tells_nobody(&self) -> bool {
        self.tells_nobody
    }

    /// Makes the changes permanent. The answers that they may have changed are worked out first.
    ///
    /// # Errors
    ///
    /// When the database fails; then nothing was changed.
    pub async fn commit(self) -> Result<(), StoreError> {
        let touched = std::mem::take(&mut self.pending().touched);
        answers::renew_assessment(&self.read, touched, self.author.at).await?;
        let last_revision = self.pending().last_revision;
        partnership::keep_last_revision(&self.read, last_revision).await?;
        Ok(self.read.tx.commit().await?)
    }

    /// Writes the revision that goes with a change, and gives its number.
    pub(crate) async fn record(
        &self,
        entity: Entity,
        why: Option<&str>,
    ) -> Result<RevisionNumber, StoreError> {
        let number = self.next_revision();
        self.touch(&entity);
        revisions::insert_revision(self, number, entity, why).await?;
        Ok(number)
    }

    /// The number of the next revision.
    fn next_revision(&self) -> RevisionNumber {
        let mut pending = self.pending();
        pending.last_revision.0 += 1;
        pending.last_revision
    }

    fn touch(&self, entity: &Entity) {
        let touched = &mut self.pending().touched;
        match entity {
            Entity::Action(action) => {
                touched.actions.insert(action.number);
            }
            Entity::Report(report) => {
                touched.actions.insert(report.action);
            }
            Entity::Member(member) => {
                touched.members.insert(member.number);
            }
            Entity::Partnership(_) | Entity::Meeting(_) | Entity::WorkGroup(_) => {
                touched.all = true
            }
            _ => {}
        }
    }

    /// Says that what is known of `action` changed in another way than by itself.
    pub(crate) fn touch_action(&self, action: ActionNumber) {
        self.pending().touched.actions.insert(action);
    }

    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deref for WriteTx {
    type Target = ReadTx;

    fn deref(&self) -> &ReadTx {
        &self.read
    }
}
