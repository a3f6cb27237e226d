//! Small pieces of markup that more than one page uses.
mod action_row;
mod chart;
mod check;
mod field;
mod flags;
mod form;
mod head;
mod history;
mod measure;
mod mistakes;
mod script;
mod select;

pub use action_row::{action_list, action_rows};
pub use chart::chart;
pub use check::agreement;
pub use field::Field;
pub use flags::{flag_kind, flag_slug, reasons, status_kind};
pub use form::{form_footer, form_key, hidden, others_changed};
pub use head::page_head;
pub use history::timeline;
pub use measure::{amount, measure};
pub use mistakes::{Mistakes, mistakes};
pub use script::{passkey_script, with_script};
pub use select::{Choice, Select};
