//! The flags, as tables: each case is an action that goes well but for what its line says.
//!
//! M0 is the latest meeting before the day on which we look, M1 the earliest on or after it.

mod calendar;
mod case;
mod clock;
mod coming_up;
mod drifting;
mod excuse;
mod exempt;
mod flag;
mod never_heard_from;
mod no_date;
mod no_lead;
mod order;
mod overdue;
mod policy;
mod quiet;
mod report;
#[path = "../sample/mod.rs"]
mod sample;
mod stalled;
mod stuck;
