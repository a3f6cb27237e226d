//! Files in and out: bytes to what a partnership's plan means, without a database.
//!
//! A workbook is read into a grid ([`read`]), the grid into a [`Preview`] ([`interpret`]); nothing
//! of the file is lost on the way. [`arrive`] says what it changes on a plan that is there already.
//!
//! What calendar programs read is in [`calendar`].
mod arrival;
pub mod calendar;
mod comments;
mod context;
mod dates;
mod error;
mod grid;
mod headers;
mod interpret;
mod labels;
mod lists;
mod meaning;
mod meanings;
mod outline;
mod people;
mod preview;
mod record;
mod repeats;
mod statuses;
mod tables;
mod text;
mod walk;
mod workbook;

pub use arrival::{Arrival, Arriving, Fate, Numbers, Settled, Sums, arrive};
pub use error::ReadError;
pub use interpret::{Choices, ColumnChoice, interpret};
pub use meaning::Meaning;
pub use preview::{
    Action, Column, Context, Due, Goal, Line, Objective, Ongoing, Preview, Remark, Source, Unplaced,
};
pub use workbook::{Area, Cell, Kind, Limits, Sheet, Workbook, child, read};
