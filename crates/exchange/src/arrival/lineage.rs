//! Which of the files that came before comes again.
//!
//! A file's name says little: it is edited and saved as "v2", and many workbooks are called "Plan".
//! What it holds says more: a file that comes again has most of its actions in common with what it
//! brought last time.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Action, ActionNumber, Plan, Title};

use crate::Preview;

/// The files that came before, and what the one that comes now has in common with each.
pub(super) struct Lineages<'a> {
    /// Actions that each brought, those first that are in the file again.
    files: BTreeMap<Option<u32>, File<'a>>,
    rows: usize,
}

#[derive(Default)]
struct File<'a> {
    again: usize,
    missing: Vec<&'a Action>,
}

impl<'a> Lineages<'a> {
    /// Compares the actions of a plan with those that a file means.
    pub(super) fn of(plan: &'a Plan, preview: &Preview, known: &[Option<ActionNumber>]) -> Self {
        let again: BTreeSet<ActionNumber> = known.iter().flatten().copied().collect();
        let mut files: BTreeMap<Option<u32>, File<'a>> = BTreeMap::new();
        for action in plan.actions.values() {
            let Some(source) = &action.source else {
                continue;
            };
            let file = files.entry(source.file).or_default();
            // A sheet that was not read says nothing about its actions.
            let read = preview
                .sheet
                .as_ref()
                .is_none_or(|only| *only == source.sheet);
            if again.contains(&action.number) {
                file.again += 1;
            } else if read {
                file.missing.push(action);
            }
        }
        Self {
            files,
            rows: known.len(),
        }
    }

    /// The number of the file: that of the one it has most in common with, or the next.
    pub(super) fn number(&self) -> Option<u32> {
        let again = self.files.iter().filter(|(_, file)| self.comes_again(file));
        match again.max_by_key(|(_, file)| file.again) {
            Some((number, _)) => *number,
            None => {
                let last = self.files.keys().flatten().max();
                Some(last.map_or(1, |last| last + 1))
            }
        }
    }

    /// The actions that earlier forms of the file brought and that it no longer has.
    pub(super) fn missing(&self) -> Vec<(ActionNumber, Title)> {
        let again = self.files.values().filter(|file| self.comes_again(file));
        let missing = again.flat_map(|file| &file.missing);
        let mut missing: Vec<_> = missing
            .map(|action| (action.number, action.details.title.clone()))
            .collect();
        missing.sort_by_key(|(number, _)| *number);
        missing
    }

    /// Whether at least half of the smaller one and a quarter of the larger one are the same.
    fn comes_again(&self, file: &File<'_>) -> bool {
        let brought = file.again + file.missing.len();
        let (smaller, larger) = (brought.min(self.rows), brought.max(self.rows));
        file.again > 0 && file.again * 2 >= smaller && file.again * 4 >= larger
    }
}
