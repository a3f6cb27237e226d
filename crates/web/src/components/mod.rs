//! Small pieces of markup that more than one page uses.
mod action_row;
mod check;
mod field;
mod flags;
mod form;
mod head;
mod history;
mod select;

pub use action_row::{action_list, action_rows};
pub use check::agreement;
pub use field::Field;
pub use flags::{flag_kind, flag_slug, reasons, status_kind};
pub use form::{form_footer, hidden, mistakes, others_changed};
pub use head::page_head;
pub use history::timeline;
pub use select::{Choice, Select};
