//! What is seen and said by whoever has a link.

pub mod answers;
pub mod ended;
pub mod handlers;
mod page;
mod receipt_page;
