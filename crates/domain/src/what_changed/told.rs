use std::collections::BTreeMap;

use super::{Grouping, Place, Turn, WhatChanged};
use crate::Subject;

/// One thing that is told, with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The thing that a person looks for: a report's action, not the report.
    pub about: Subject,
    /// What became of it.
    pub turn: Turn,
}

impl WhatChanged {
    /// Everything that a person is told, wins first.
    pub fn told(&self) -> Vec<Told> {
        let mut told = Vec::new();
        for (subject, course) in &self.courses {
            let about = self.about(*subject);
            let turns = course.turns().into_iter();
            told.extend(turns.map(|turn| Told { about, turn }));
        }
        told.sort_by_key(|told| (told.turn.kind(), told.about));
        told
    }

    /// The same under the goal, or the partner, that each thing belongs to.
    pub fn told_by(&self, by: Grouping) -> BTreeMap<Place, Vec<Told>> {
        let mut places: BTreeMap<Place, Vec<Told>> = BTreeMap::new();
        for told in self.told() {
            let place = self.place(told.about, by);
            places.entry(place).or_default().push(told);
        }
        places
    }
}
