//! Files in and out: bytes to what a partnership's plan means, without a database.
//!
//! A workbook is read into a grid ([`read_workbook`]), the grid into a [`Preview`] ([`interpret`]); nothing
//! of the file is lost on the way. [`plan_import`] says what it changes on a plan that is there already.
//!
//! What calendar programs read is in [`calendar`].
mod arrival;
pub mod calendar;
mod choices;
mod comments;
mod context;
mod dates;
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
mod sheet_table;
mod statuses;
mod tables;
mod text;
mod walk;
mod workbook;

pub use arrival::{Disposition, ImportPlan, PlannedAction, PlannedHeading, Sums, plan_import};
pub use choices::{Choices, ColumnChoice};
pub use interpret::interpret;
pub use meaning::Meaning;
pub use preview::{
    Context, Ongoing, Preview, PreviewAction, PreviewColumn, PreviewDue, PreviewGoal, PreviewLine,
    PreviewObjective, Remark, RowSource, Unplaced,
};
pub use workbook::{
    Area, Cell, Sheet, Workbook, WorkbookKind, WorkbookLimits, child, read_workbook,
};
