//! What a meeting says about what it talks about.

use crate::{ActionDetails, Due, Lead, Note, ObjectiveNumber, ReportDraft, Title};

/// What is said about an action in a meeting: any of it, or nothing.
#[derive(Clone, Debug, Default)]
pub struct TopicNote {
    /// How it is going.
    pub report: Option<ReportDraft>,
    /// When it is due from now on.
    pub due: Option<DueAgreed>,
    /// Who answers for it from now on, if that was chosen: a lead, or nobody.
    pub lead: Option<Option<Lead>>,
}

/// A due day that a meeting agrees on.
#[derive(Clone, Debug)]
pub struct DueAgreed {
    /// When it is due from now on.
    pub due: Due,
    /// Why it moves.
    pub why: Note,
}

/// An action that a meeting agrees on: no more than somebody can write down meanwhile.
#[derive(Clone, Debug)]
pub struct ActionAgreed {
    /// What will be done.
    pub title: Title,
    /// The objective that it serves.
    pub objective: ObjectiveNumber,
    /// Who answers for it.
    pub lead: Option<Lead>,
    /// When it should be finished.
    pub due: Due,
}

impl ActionAgreed {
    /// What the action is about: the rest can be said later.
    pub fn details(&self) -> ActionDetails {
        ActionDetails::new(self.objective, self.title.clone())
    }
}
