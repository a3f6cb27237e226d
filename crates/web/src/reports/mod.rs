//! What somebody says about an action, whichever way it comes.
pub mod answers_form;
pub mod asked;
pub mod form;
pub mod hand_back_form;
