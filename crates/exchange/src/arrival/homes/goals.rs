//! Goals of the file.

use std::collections::BTreeMap;

use domain::{Goal, GoalNumber};

use super::known::{KnownHeadings, KnownMatch, WantedHeading};
use super::{Search, goal_title, titles_below};
use crate::arrival::{PlannedHeading, said};
use crate::text::plain_text;

impl Search<'_> {
    /// The number of each goal of the file; `next` is the first that is free.
    pub(super) fn goals(&mut self, mut next: GoalNumber) -> Vec<GoalNumber> {
        let wanted = self.wanted_goals();
        let found = self.known_goals().settle(&wanted);
        let mut same: BTreeMap<String, GoalNumber> = BTreeMap::new();
        let mut numbers = Vec::new();
        for ((place, wanted), found) in wanted.iter().enumerate().zip(found) {
            let key = plain_text(&wanted.title);
            let number = match same.get(&key) {
                Some(number) => *number,
                None => self.settle_goal(place, wanted, found, &mut next),
            };
            same.insert(key, number);
            numbers.push(number);
        }
        numbers
    }

    fn settle_goal(
        &mut self,
        place: usize,
        wanted: &WantedHeading,
        found: KnownMatch,
        next: &mut GoalNumber,
    ) -> GoalNumber {
        let objectives = &self.preview.goals[place].objectives;
        let first = objectives.first().and_then(|first| first.actions.first());
        let title = self.title(&wanted.title, first);
        match found {
            KnownMatch::Known(number) => GoalNumber(number),
            KnownMatch::Renamed(number) => {
                let number = GoalNumber(number);
                let mut renamed = self.plan.goals[&number].clone();
                renamed.title = title;
                self.homes.goals.push(PlannedHeading::Renamed(renamed));
                number
            }
            KnownMatch::New => {
                let number = *next;
                next.0 += 1;
                self.homes.goals.push(PlannedHeading::New(Goal {
                    number,
                    title,
                    root_cause: None,
                }));
                number
            }
        }
    }

    fn wanted_goals(&self) -> Vec<WantedHeading> {
        let goals = self.preview.goals.iter();
        let wanted = goals.map(|goal| WantedHeading {
            within: 0,
            title: goal_title(self.preview, goal).to_owned(),
            below: titles_below(&goal.objectives),
        });
        wanted.collect()
    }

    fn known_goals(&self) -> KnownHeadings {
        let mut known = KnownHeadings::default();
        for goal in self.plan.goals.values() {
            known.add(goal.number.0, 0, goal.title.as_str());
        }
        known.hear(self.plan, said::GOAL, |objective| objective.goal.0);
        known
    }
}
