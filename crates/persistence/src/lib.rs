//! Keeps the workplan in SQLite or PostgreSQL.
//!
//! SeaORM stops at this crate's edge: callers see [`Database`], its transactions and functions
//! that take and return `domain` types. Every transaction is opened for one partnership; the few
//! queries beyond that stand together in [`program`].
pub mod actions;
pub mod agendas;
mod answers;
pub mod calendar_feeds;
pub mod changes;
mod code;
mod connection;
mod database;
mod entities;
mod error;
mod figures;
pub mod meetings;
pub mod members;
pub mod minutes;
pub mod outbox;
mod outline;
pub mod partners;
mod past;
pub mod plan;
pub mod program;
pub mod records;
pub mod report_links;
pub mod reports;
pub mod revisions;
mod schema;
mod snapshot;
mod stored;
pub mod submissions;
mod table;
#[cfg(feature = "testing")]
pub mod testing;
mod token;
pub mod uploads;
pub mod verify;
mod wall;
pub mod work_groups;

pub use code::Code;
pub use database::{Database, ReadTx, WriteTx};
pub use error::StoreError;
pub use outline::Outline;
pub use snapshot::Snapshot;
pub use table::{Stored, all, find, insert, save, vision_row};
pub use token::Token;
