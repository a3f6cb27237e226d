//! What is handed round at a meeting: its agenda, the packet, the minutes. Each is told here once,
//! from the plan; pages show it, paper prints it and mails carry it.
mod agenda;
mod context;
mod facts;
mod minutes;
mod packet;
mod press;
mod say;

pub use agenda::{Point, Programme, ProgrammePart};
pub use context::HandoutContext;
pub use minutes::minutes_document;
pub use packet::{Packet, packet_document};
pub use press::{PressError, typeset};
