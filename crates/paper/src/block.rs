//! The few kinds of blocks that documents are made of.

use crate::table::Table;
use crate::words::Words;

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(String),
    /// Things that are known by their labels: a day, a place.
    Facts(Vec<Fact>),
    /// What stands out from the rest, set off by a rule: a vision, an amendment.
    Note {
        /// What it is, such as *Amended on March 14 by Ana Ruiz*.
        label: String,
        /// What it says.
        text: String,
    },
    /// Points without an order.
    List(Vec<Words>),
    /// Rows that are compared with each other.
    Table(Table),
}

/// Something that is known by its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// How it is.
    pub value: String,
}

impl Block {
    /// Running text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into())
    }

    /// Points without an order.
    pub fn list<W: Into<Words>>(points: impl IntoIterator<Item = W>) -> Self {
        Self::List(points.into_iter().map(Into::into).collect())
    }

    /// What stands out from the rest.
    pub fn note(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Note {
            label: label.into(),
            text: text.into(),
        }
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl Fact {
    /// A value with its label.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}
