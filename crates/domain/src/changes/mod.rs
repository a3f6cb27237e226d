//! What changed between two states of a thing: the words of its history.
mod aspect;
mod aspects;
mod said;

use crate::Entity;

pub use aspect::{Aspect, Kept};
pub use said::Said;

/// Something that is no longer as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub aspect: Aspect,
    /// As it was.
    pub from: Said,
    /// As it is.
    pub to: Said,
}

impl Entity {
    /// What is different from `before`, an earlier state of the same thing, as its history tells it.
    pub fn changes_since(&self, before: &Self) -> Vec<Change> {
        let mut changes = self.differences_from(Some(before));
        changes.retain(|change| change.aspect.is_told());
        changes
    }

    /// All that is different from `before`, an earlier state of the same thing, or from there being
    /// no such thing.
    pub fn differences_from(&self, before: Option<&Self>) -> Vec<Change> {
        let before = before.map(Self::aspects).unwrap_or_default();
        let after = self.aspects();
        let said = |list: &[(Aspect, Said)], aspect| {
            let found = list.iter().find(|(other, _)| *other == aspect);
            found.map_or(Said::Nothing, |(_, said)| said.clone())
        };
        let gone = before
            .iter()
            .filter(|(aspect, _)| !after.iter().any(|(other, _)| other == aspect));
        let aspects = after.iter().chain(gone).map(|(aspect, _)| *aspect);
        let changes = aspects.map(|aspect| Change {
            aspect,
            from: said(&before, aspect),
            to: said(&after, aspect),
        });
        changes.filter(|change| change.from != change.to).collect()
    }
}
