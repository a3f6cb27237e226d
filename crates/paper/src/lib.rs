//! Documents for paper and for pages: the packet of a meeting, its minutes. A document is
//! told in blocks that hold ready-made words; a page shows the same blocks that are typeset
//! here as a tagged PDF (PDF/UA-1).
//!
//! ```
//! use paper::{Block, Document, DocumentSection, Table, TableColumn, Words};
//!
//! let mut actions = Table::new([TableColumn::new("Action", 4), TableColumn::new("Lead", 2)]);
//! actions.push([
//!     Words::from("3 Hire a nurse").and("Overdue by 12 days"),
//!     Words::from("Clinic"),
//! ]);
//! let packet = Document {
//!     language: "en".to_owned(),
//!     title: "Packet of the meeting".to_owned(),
//!     partnership: "Healthy Valley".to_owned(),
//!     occasion: "March 12, 2026".to_owned(),
//!     opening: vec![Block::paragraph("Every child thrives.")],
//!     sections: vec![DocumentSection::new("The plan").with(actions)],
//!     ..Document::default()
//! };
//! # #[cfg(feature = "typeset")]
//! assert!(packet.typeset().is_ok_and(|pdf| pdf.starts_with(b"%PDF")));
//! ```

mod block;
mod document;
mod table;
#[cfg(feature = "typeset")]
mod typeset;
mod words;

pub use block::{Block, Fact};
pub use document::{Document, DocumentSection, PaperSize};
pub use table::{Alignment, Table, TableColumn};
#[cfg(feature = "typeset")]
pub use typeset::PaperError;
pub use words::Words;
