use std::collections::BTreeMap;
use std::sync::Arc;

use domain::FlagName;
use persistence::plan::ActionLine;

use crate::components::ShownRows;
use crate::outline::NamedOutline;

/// How the plan stands, as leadership sees it.
pub struct ReviewView {
    pub outline: Arc<NamedOutline>,
    pub wins: Vec<ActionLine>,
    pub lists: ReviewLists,
    pub exempt: Vec<ActionLine>,
}

/// The flagged actions, arranged.
pub enum ReviewLists {
    /// By flag, the most pressing first.
    Flags(BTreeMap<FlagName, Vec<ActionLine>>),
    /// By the partner that leads them.
    Partners(Vec<ActionLine>),
    /// By work group.
    Groups(Vec<ActionLine>),
    /// By goal.
    Goals(Vec<ActionLine>),
}

/// The actions that carry a flag, or some of them.
pub struct FlaggedView {
    pub flag: FlagName,
    pub lines: Vec<ActionLine>,
    pub rows: ShownRows,
}
