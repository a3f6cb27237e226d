//! A document as a whole.

use crate::Block;

/// What is printed and handed round: the packet of a meeting, or its minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The language of all its words, such as `en` or `es`: readers that speak need it.
    pub language: String,
    /// What it is, on top of the first page and as the PDF's title.
    pub title: String,
    /// Whose it is, over the title and on every page.
    pub partnership: String,
    /// Which meeting it belongs to, on every page.
    pub occasion: String,
    /// What it is printed on.
    pub size: PaperSize,
    /// What stands on the first page, under the title.
    pub opening: Vec<Block>,
    /// The heading of a list of the sections with their pages, on the first page; no list without.
    pub contents: Option<String>,
    /// What it says.
    pub sections: Vec<DocumentSection>,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// 8½ by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

/// A part under a heading. Its depth in the document is the heading's level, so no level is
/// ever left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentSection {
    /// What it is about.
    pub heading: String,
    /// Whether it begins a page.
    pub on_new_page: bool,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The parts within it, after the blocks.
    pub sections: Vec<DocumentSection>,
}

impl DocumentSection {
    /// A section that says nothing yet.
    pub fn new(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            ..Self::default()
        }
    }

    /// The section, beginning a page.
    #[must_use]
    pub fn on_new_page(mut self) -> Self {
        self.on_new_page = true;
        self
    }

    /// The section with one more block at its end.
    #[must_use]
    pub fn with(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// The section with one more part within it.
    #[must_use]
    pub fn with_section(mut self, section: DocumentSection) -> Self {
        self.sections.push(section);
        self
    }
}
