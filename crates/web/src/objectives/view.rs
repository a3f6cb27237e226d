use std::sync::Arc;

use domain::{Objective, Revision, RevisionNumber};
use persistence::plan::ActionLine;

use crate::outline::NamedOutline;

/// An objective with all that its page shows of it.
pub struct ObjectiveView {
    pub objective: Objective,
    /// What its forms are filled in from; none in the past, where there are none.
    pub version: Option<RevisionNumber>,
    pub lines: Vec<ActionLine>,
    pub history: Vec<Revision>,
    pub outline: Arc<NamedOutline>,
}

impl ObjectiveView {
    /// How many actions it has in all.
    pub fn total(&self) -> u64 {
        let figures = &self.outline.figures;
        figures.of_objective(self.objective.number).all()
    }
}
