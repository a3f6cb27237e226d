//! What people do, one file a noun: each loads, asks the domain, saves, and puts what follows from
//! it into the outbox. Pages, commands and the example all do it this way.
pub mod actions;
pub mod agendas;
pub mod attendance;
pub mod decisions;
pub mod goals;
pub mod meetings;
pub mod minutes;
pub mod objectives;
pub mod roster;
pub mod series;
pub mod topics;
pub mod vision;
