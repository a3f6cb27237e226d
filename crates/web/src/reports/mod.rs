//! What somebody says about an action, whichever way it comes.
pub mod answers_form;
pub mod form;
pub mod telling;
