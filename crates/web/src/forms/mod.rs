//! Forms: what somebody typed, and what is still to be corrected.
mod action;
mod changes;
mod corrections;
mod goal;
mod import;
mod number;
mod objective;
mod plan_query;
mod report;
mod set_up;
mod settings;
mod vision;

pub use action::ActionForm;
pub use changes::{DropForm, DueForm, HoldForm, LeadForm, PlainForm, WaitForm};
pub use corrections::Corrections;
pub use goal::GoalForm;
pub use import::{ImportQuery, column as column_choice};
pub use objective::{ObjectiveForm, ReadingForm};
pub use plan_query::{PlanQuery, read_flag};
pub use report::{ReplyForm, ReportForm, concerns};
pub use set_up::SetUpForm;
pub use settings::{SettingsForm, field};
pub use vision::VisionForm;
