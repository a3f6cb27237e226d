use std::sync::Arc;

use persistence::plan::ActionLine;

use crate::components::ShownRows;
use crate::outline::NamedOutline;
use crate::plan::query::PlanQuery;

/// The plan, or the part of it that somebody asked for.
pub struct PlanView {
    pub query: PlanQuery,
    pub outline: Arc<NamedOutline>,
    pub lines: Vec<ActionLine>,
    /// How many actions there are in all that were asked for.
    pub total: u64,
}

impl PlanView {
    /// Whether there is nothing on the plan at all.
    pub fn is_blank(&self) -> bool {
        self.outline.goals.is_empty() && self.outline.vision.is_none()
    }

    /// The rows that its page shows.
    pub fn rows(&self) -> ShownRows {
        ShownRows {
            range: self.query.part(),
            shown: self.lines.len() as u64,
            total: self.total,
        }
    }
}
