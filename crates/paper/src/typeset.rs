//! From a document to a PDF.

mod fonts;
mod table;
mod text;
mod values;

use std::fmt::Display;
use std::sync::LazyLock;

use thiserror::Error;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Dict, Smart};
use typst_as_lib::{TypstAsLibError, TypstEngine, TypstTemplateMainFile};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Document;

/// Why a document could not be typeset. Whatever its words are, it can be: so this tells of a
/// mistake of ours.
#[derive(Debug, Error)]
#[error("a document could not be typeset: {0}")]
pub struct PaperError(String);

impl PaperError {
    fn because(reason: impl Display) -> Self {
        Self(reason.to_string())
    }
}

impl Document {
    /// The document as a PDF that says of itself that it is accessible (PDF/UA-1): the
    /// typesetter refuses to write one that is not. It keeps a core busy, so this is nothing
    /// for a thread that others wait for.
    pub fn typeset(&self) -> Result<Vec<u8>, PaperError> {
        let pages = PRESS
            .compile_with_input::<Dict, PagedDocument>(values::value_of(self))
            .output
            .map_err(|error| PaperError::because(why(&error)))?;
        typst_pdf::pdf(&pages, &options()?)
            .map_err(|complaints| PaperError::because(said(&complaints)))
    }
}

/// The typesetter: our design and our fonts, and nothing from the machine that it runs on.
/// What a document says is handed to it as values and is never read as its language. What it
/// worked out for one it lets go with it: for a large plan that is hundreds of megabytes, and
/// the next document is another.
static PRESS: LazyLock<TypstEngine<TypstTemplateMainFile>> = LazyLock::new(|| {
    TypstEngine::builder()
        .main_file(include_str!("typeset/document.typ"))
        .fonts(fonts::embedded_fonts().iter().cloned())
        .comemo_evict_max_age(Some(0))
        .build()
});

/// The same document makes the same bytes: no clock is asked.
fn options() -> Result<PdfOptions, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|hinted| PaperError::because(hinted.message()))?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some("Followthrough".to_owned())),
        standards,
        ..PdfOptions::default()
    })
}

fn why(error: &TypstAsLibError) -> String {
    match error {
        TypstAsLibError::TypstSource(complaints) => said(complaints),
        error => error.to_string(),
    }
}

/// The complaints up to where they quote: those are somebody's words.
fn said(complaints: &[SourceDiagnostic]) -> String {
    let said = complaints
        .iter()
        .filter_map(|one| one.message.split(['"', '`']).next());
    said.collect::<Vec<_>>().join("; ")
}
