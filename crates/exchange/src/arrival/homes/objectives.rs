//! Objectives of the file.

use std::collections::BTreeMap;

use domain::{GoalNumber, Measure, Objective, ObjectiveNumber};

use super::known::{KnownHeadings, KnownMatch, WantedHeading};
use super::{Search, objective_title, titles_below};
use crate::arrival::{PlannedHeading, said, words};
use crate::preview;
use crate::text::plain_text;

/// Where an objective stands in the file: its goal's place, and its own below that.
type ObjectivePlace = (usize, usize);

impl Search<'_> {
    /// Finds a home for each objective of the file; `next` is the first number that is free.
    pub(super) fn objectives(&mut self, goals: &[GoalNumber], mut next: ObjectiveNumber) {
        let (places, wanted) = self.wanted_objectives(goals);
        let found = self.known_objectives().settle(&wanted);
        let mut same: BTreeMap<(i64, String), ObjectiveNumber> = BTreeMap::new();
        for ((place, wanted), found) in places.into_iter().zip(&wanted).zip(found) {
            let key = (wanted.within, plain_text(&wanted.title));
            let number = match same.get(&key) {
                Some(number) => *number,
                None => self.settle_objective(place, wanted, found, &mut next),
            };
            same.insert(key, number);
            self.homes.objective_of.insert(place, number);
        }
    }

    fn settle_objective(
        &mut self,
        place: ObjectivePlace,
        wanted: &WantedHeading,
        found: KnownMatch,
        next: &mut ObjectiveNumber,
    ) -> ObjectiveNumber {
        let from = &self.preview.goals[place.0].objectives[place.1];
        let title = self.title(&wanted.title, from.actions.first());
        match found {
            KnownMatch::Known(number) => ObjectiveNumber(number),
            KnownMatch::Renamed(number) => {
                let number = ObjectiveNumber(number);
                let mut renamed = self.plan.objectives[&number].clone();
                renamed.title = title;
                self.homes.objectives.push(PlannedHeading::Renamed(renamed));
                number
            }
            KnownMatch::New => {
                let number = *next;
                next.0 += 1;
                self.homes.objectives.push(PlannedHeading::New(Objective {
                    number,
                    goal: GoalNumber(wanted.within),
                    title,
                    measure: measure(from),
                    readings: Vec::new(),
                }));
                number
            }
        }
    }

    fn wanted_objectives(&self, goals: &[GoalNumber]) -> (Vec<ObjectivePlace>, Vec<WantedHeading>) {
        let goals = self.preview.goals.iter().zip(goals).enumerate();
        let wanted = goals.flat_map(|(g, (goal, number))| {
            let objectives = goal.objectives.iter().enumerate();
            objectives.map(move |(o, objective)| {
                let wanted = WantedHeading {
                    within: number.0,
                    title: objective_title(self.preview, goal, objective).to_owned(),
                    below: titles_below(std::slice::from_ref(objective)),
                };
                ((g, o), wanted)
            })
        });
        wanted.unzip()
    }

    fn known_objectives(&self) -> KnownHeadings {
        let mut known = KnownHeadings::default();
        for objective in self.plan.objectives.values() {
            let title = objective.title.as_str();
            known.add(objective.number.0, objective.goal.0, title);
        }
        known.hear(self.plan, said::OBJECTIVE, |objective| objective.number.0);
        known
    }
}

fn measure(from: &preview::PreviewObjective) -> Measure {
    Measure {
        what: from
            .measure
            .as_deref()
            .and_then(|text| words::note_of(text).0),
        ..Measure::default()
    }
}
