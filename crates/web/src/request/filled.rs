use axum::http::StatusCode;
use domain::{Change, RevisionNumber};
use wording::Names;

use crate::request::corrections::Corrections;

/// A form as somebody filled it in, with what stands in the way of keeping it.
#[derive(Debug, Default)]
pub struct Filled<F> {
    pub form: F,
    /// What is to be corrected.
    pub wrong: Corrections,
    /// What others changed meanwhile about what the form would change.
    pub theirs: Vec<Change>,
    /// What everybody is called whom these changes name.
    pub names: Names,
    /// What the form is filled in from; nothing where it makes something new.
    pub version: Option<RevisionNumber>,
}

impl<F> Filled<F> {
    /// A form in whose way nothing stands.
    pub fn new(form: F) -> Self {
        Self::wrong(form, Corrections::default())
    }

    /// A form with something to correct.
    pub fn wrong(form: F, wrong: Corrections) -> Self {
        Self {
            form,
            wrong,
            theirs: Vec::new(),
            names: Names::default(),
            version: None,
        }
    }

    /// The form as it stands for a thing of that version.
    pub fn from_version(form: F, version: RevisionNumber) -> Self {
        Self {
            version: Some(version),
            ..Self::new(form)
        }
    }

    /// The status of the page that shows the form.
    pub fn status(&self) -> StatusCode {
        match (self.theirs.is_empty(), self.wrong.is_empty()) {
            (false, _) => StatusCode::CONFLICT,
            (true, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, true) => StatusCode::OK,
        }
    }
}
