//! Forms: what somebody typed, and what is still to be corrected.
mod action;
mod changes;
mod corrections;
mod filled;
mod meeting;
mod people;
mod plan_query;
mod report;
mod set_up;

pub use action::ActionForm;
pub use changes::{DropForm, DueForm, HoldForm, LeadForm, PlainForm, WaitForm};
pub use corrections::Corrections;
pub use filled::Filled;
pub use meeting::{CancellationForm, MeetingForm, Occasion, SeriesAnswer, SeriesForm};
pub use people::{MemberForm, MergeForm, PartnerForm, WorkGroupForm, role_value};
pub use plan_query::{PlanQuery, read_flag};
pub use report::{ReplyForm, ReportForm, concerns};
pub use set_up::SetUpForm;
