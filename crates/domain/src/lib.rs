//! The workplan and its rules: no clock, no database, no web.
mod status;

pub use status::StatusName;
