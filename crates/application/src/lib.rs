//! What people do, one file a noun: each loads, asks the domain, saves, and puts what follows from
//! it into the outbox. Pages, commands and the example all do it this way.
//!
//! Every function fails with a [`StoreError`](persistence::StoreError) when the database is away; what
//! else it may fail with is said beside it.
pub mod actions;
pub mod agendas;
pub mod asking;
mod assignments;
pub mod attendance;
pub mod calendars;
pub mod decisions;
mod gathering;
pub mod goals;
pub mod handouts;
mod help;
pub mod imports;
pub mod mails;
pub mod meeting_changes;
pub mod meeting_failure;
pub mod meetings;
pub mod members;
pub mod minutes;
pub mod objectives;
pub mod operators;
pub mod partners;
pub mod passkeys;
pub mod report_links;
pub mod reports;
pub mod roster;
pub mod series;
pub mod set_up;
pub mod settings;
pub mod sign_in;
pub mod topics;
pub mod vision;
pub mod work_groups;
