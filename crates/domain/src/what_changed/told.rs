use std::collections::BTreeMap;

use super::{ChangeEvent, ChangeGrouping, ChangePlace, PlanDiff};
use crate::Subject;

/// One thing that is told, with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedChange {
    /// The thing that a person looks for: a report's action, not the report.
    pub about: Subject,
    /// What became of it.
    pub turn: ChangeEvent,
}

impl PlanDiff {
    /// Everything that a person is told, wins first.
    pub fn told(&self) -> Vec<ReportedChange> {
        let mut told = Vec::new();
        for (subject, course) in &self.courses {
            let about = self.about(*subject);
            let turns = course.turns().into_iter();
            told.extend(turns.map(|turn| ReportedChange { about, turn }));
        }
        told.sort_by_key(|told| (told.turn.kind(), told.about));
        told
    }

    /// The same under the goal, or the partner, that each thing belongs to.
    pub fn told_by(&self, by: ChangeGrouping) -> BTreeMap<ChangePlace, Vec<ReportedChange>> {
        let mut places: BTreeMap<ChangePlace, Vec<ReportedChange>> = BTreeMap::new();
        for told in self.told() {
            let place = self.place(told.about, by);
            places.entry(place).or_default().push(told);
        }
        places
    }
}
