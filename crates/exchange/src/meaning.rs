//! What a column of a plan can mean.

use domain::ActionText;
use serde::{Deserialize, Serialize};

/// The part of a plan that a column holds.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// The number of an action, such as "1.A.1".
    Code,
    /// The goal above an action.
    Goal,
    /// The objective above an action.
    Objective,
    /// The strategy above an action.
    Strategy,
    /// What is to be done.
    Action,
    /// Who answers for it.
    Lead,
    /// Who helps.
    Supporters,
    /// When it starts.
    Start,
    /// When it is due.
    Due,
    /// How it stands.
    Status,
    /// Whether it is a short win.
    ShortWin,
    /// No meaning of ours: the words are kept with the action's source.
    Kept,
    /// What is written about it.
    #[serde(untagged)]
    Text(ActionText),
}

impl Meaning {
    /// Every meaning, in the order in which to offer them.
    pub fn all() -> impl Iterator<Item = Self> {
        let texts = ActionText::ALL.map(Self::Text);
        let last = [Self::ShortWin, Self::Kept];
        Self::FIRST.into_iter().chain(texts).chain(last)
    }

    const FIRST: [Self; 10] = [
        Self::Goal,
        Self::Objective,
        Self::Strategy,
        Self::Action,
        Self::Code,
        Self::Lead,
        Self::Supporters,
        Self::Start,
        Self::Due,
        Self::Status,
    ];

    /// Whether a blank cell below means "the same as above".
    pub(crate) fn is_heading(self) -> bool {
        matches!(self, Self::Goal | Self::Objective | Self::Strategy)
    }
}
