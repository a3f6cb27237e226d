//! Keeps the workplan in SQLite or PostgreSQL. It keeps and finds; what follows from a change is
//! for others to say.
//!
//! SeaORM stops at this crate's edge: callers see [`Database`], its transactions and functions
//! that take and return `domain` types. Every transaction is opened for one partnership; the few
//! queries beyond that stand together in [`site`].
//!
//! Every function fails with a [`StoreError`] when the database is away; what else it may fail with is
//! said beside it.
pub mod actions;
pub mod agendas;
pub mod assessments;
pub mod calendar_feeds;
pub mod changes;
mod code;
mod connection;
mod database;
mod entities;
mod error;
mod figures;
pub mod mail_links;
pub mod meetings;
pub mod members;
pub mod minutes;
pub mod outbox;
pub mod outline;
pub mod partners;
pub mod past;
mod past_counts;
pub mod plan;
mod plan_at;
pub mod records;
pub mod report_links;
pub mod reports;
pub mod revisions;
mod row_numbers;
mod schema;
pub mod site;
mod snapshot;
mod stored;
pub mod submissions;
mod table;
#[cfg(feature = "testing")]
pub mod testing;
mod token;
mod touched;
mod transaction;
pub mod uploads;
pub mod verify;
pub mod visions;
mod wall;
pub mod work_groups;

pub use code::Code;
pub use database::Database;
pub use error::StoreError;
pub use outline::Outline;
pub use past::Past;
pub use plan_at::{InPlan, PlanAt};
pub use snapshot::Snapshot;
pub use table::{Stored, all, find, insert, save};
pub use token::Token;
pub use transaction::{BulkTx, ReadTx, WriteTx};
