//! The words of the file that an action keeps.

use std::collections::BTreeMap;

use domain::Source;

use super::Merge;
use crate::arrival::{GOAL_AS_WRITTEN, OBJECTIVE_AS_WRITTEN, said};

impl Merge<'_, '_> {
    /// Whether the file says the same as last time.
    pub(super) fn says_the_same(&self, source: &Source) -> bool {
        let headings = [GOAL_AS_WRITTEN, OBJECTIVE_AS_WRITTEN];
        let own = source
            .cells
            .iter()
            .filter(|(name, _)| !headings.contains(&name.as_str()));
        own.eq(&self.row.action.source.cells) && source.read == said::said_of(self.row)
    }

    pub(super) fn source(&self, before: Option<&Source>, read: BTreeMap<String, String>) -> Source {
        let own = &self.row.action.source;
        let mut cells = own.cells.clone();
        let headings = before.into_iter().flat_map(|source| &source.cells);
        let headings = headings
            .filter(|(name, _)| [GOAL_AS_WRITTEN, OBJECTIVE_AS_WRITTEN].contains(&name.as_str()));
        cells.extend(headings.map(|(name, text)| (name.clone(), text.clone())));
        let above = self.row.above.iter();
        cells.extend(above.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        Source {
            file: before.map_or(self.file, |source| source.file),
            sheet: own.sheet.clone(),
            row: own.row,
            cells,
            read,
        }
    }
}
