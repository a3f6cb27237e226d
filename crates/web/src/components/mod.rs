//! Small pieces of markup that more than one page uses.
mod action_row;
mod agenda;
mod answer_tiles;
mod chart;
mod check;
mod draft;
mod field;
mod flags;
mod form;
mod handout;
mod head;
mod history;
mod language_choice;
mod measure;
mod mistakes;
mod question;
mod script;
mod select;

pub use crate::components::action_row::action_list;
pub use crate::components::action_row::action_rows;

pub use crate::components::agenda::agenda_list;
pub use crate::components::agenda::agenda_sum;
pub use crate::components::agenda::agenda_title;

pub use crate::components::answer_tiles::AnswerTiles;
pub use crate::components::answer_tiles::says_kind;

pub use crate::components::chart::chart;

pub use crate::components::check::agreement;

pub use crate::components::draft::Draft;
pub use crate::components::draft::draft_script;

pub use crate::components::field::Field;

pub use crate::components::flags::flag_kind;
pub use crate::components::flags::flag_slug;
pub use crate::components::flags::reasons;
pub use crate::components::flags::status_kind;

pub use crate::components::form::form_footer;
pub use crate::components::form::form_key;
pub use crate::components::form::hidden;
pub use crate::components::form::others_changed;

pub use crate::components::handout::handout;

pub use crate::components::head::page_head;

pub use crate::components::history::timeline;

pub use crate::components::language_choice::language_choice;

pub use crate::components::measure::measure;

pub use crate::components::mistakes::Mistakes;
pub use crate::components::mistakes::mistakes;

pub use crate::components::question::AnswerMistakes;
pub use crate::components::question::Question;
pub use crate::components::question::past_words;
pub use crate::components::question::questions;

pub use crate::components::script::passkey_script;
pub use crate::components::script::with_drafts;
pub use crate::components::script::with_script;

pub use crate::components::select::Choice;
pub use crate::components::select::Select;
