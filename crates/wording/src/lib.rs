//! How the program speaks: every text that a person reads comes from the catalogue in `i18n`.
//!
//! The domain says what is so; this crate says it in a person's language, with dates and numbers
//! as that language writes them.
mod agenda;
mod audience;
mod browsers;
mod changes;
mod dates;
mod flags;
mod formatters;
mod history;
mod imports;
mod loader;
mod measure;
mod mistakes;
mod names;
mod records;
mod terms;
mod what_changed;

pub use agenda::Asked;
pub use history::HistoryWords;
pub use loader::{Wording, english_wording, in_language};
pub use mistakes::Mistake;
pub use names::Names;
pub use what_changed::{ChangeGroup, ChangeLine};
