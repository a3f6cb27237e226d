//! What is seen and said by whoever has a link.

pub mod answers;
mod details;
pub mod ended;
pub mod hand_back;
mod hand_back_page;
pub mod handlers;
mod page;
mod receipt_page;
