//! Forms: what somebody typed, and what is still to be corrected.
mod action;
mod agenda;
mod amendment;
mod answers;
mod changes;
mod changes_query;
mod corrections;
mod filled;
mod founding;
mod goal;
mod import;
mod mail_choice;
mod meeting;
mod number;
mod objective;
mod people;
mod plan_query;
mod records;
mod report;
mod set_up;
mod settings;
mod sign_in;
mod vision;

pub use action::ActionForm;
pub use agenda::{AgendaForm, TopicForm, WrongMinutes};
pub use amendment::AmendmentForm;
pub use answers::{Answering, AnswersForm, LinkQuery, RecordedQuery, SaysQuery};
pub use changes::{DropForm, DueForm, HoldForm, LeadForm, PlainForm, WaitForm};
pub use changes_query::ChangesQuery;
pub use corrections::Corrections;
pub use filled::Filled;
pub use founding::{FoundingForm, OperatorForm};
pub use goal::GoalForm;
pub use import::{ImportQuery, column as column_choice};
pub use mail_choice::{MailChoiceForm, choice_value};
pub use meeting::{
    CancellationForm, Gathering, GatheringForm, MeetingForm, SeriesAnswer, SeriesForm,
};
pub use objective::{ObjectiveForm, ReadingForm};
pub use people::{MemberForm, MergeForm, PartnerForm, WorkGroupForm, read_language, role_value};
pub use plan_query::{PlanQuery, read_flag};
pub use records::{KINDS, RecordsQuery, WAYS};
pub use report::{ReplyForm, ReportForm, Told, says_value};
pub use set_up::SetUpForm;
pub use settings::{SettingsForm, field};
pub use sign_in::{CodeForm, SignInForm};
pub use vision::VisionForm;
