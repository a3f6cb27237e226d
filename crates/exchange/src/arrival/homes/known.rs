//! Telling which goals, or which objectives, of a plan a file means.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Objective, Plan};

use crate::arrival::said;
use crate::text::plain_text;

/// A goal or objective of the file.
pub(super) struct WantedHeading {
    /// The number of the goal that it lies within; 0 for a goal.
    pub within: i64,
    /// What it is called.
    pub title: String,
    /// The titles of its actions.
    pub below: BTreeSet<String>,
}

/// What became of one that was looked for.
#[derive(Clone, Copy)]
pub(super) enum KnownMatch {
    /// It is on the plan.
    Known(i64),
    /// It is on the plan under another name.
    Renamed(i64),
    /// It is not on the plan.
    New,
}

/// A way of finding one that nobody else claimed.
type Way = fn(&KnownHeadings, &WantedHeading, &BTreeSet<i64>) -> Option<KnownMatch>;

/// The goals, or the objectives, of the plan.
#[derive(Default)]
pub(super) struct KnownHeadings {
    /// What each lies within, by its number.
    within: BTreeMap<i64, i64>,
    by_title: BTreeMap<(i64, String), i64>,
    /// The homes of actions, by what the file called these homes last time.
    by_name_in_file: BTreeMap<String, Vec<i64>>,
    /// The homes of actions that came from a file, by the titles of the actions.
    by_action: BTreeMap<String, Vec<i64>>,
}

impl KnownHeadings {
    /// Adds one of the plan.
    pub(super) fn add(&mut self, number: i64, within: i64, title: &str) {
        self.within.insert(number, within);
        self.by_title
            .entry((within, plain_text(title)))
            .or_insert(number);
    }

    /// Lets every action speak for its home: for what the file called it in `field`.
    pub(super) fn hear(&mut self, plan: &Plan, field: &str, home: impl Fn(&Objective) -> i64) {
        for action in plan.actions.values() {
            let read = action.source.as_ref().and_then(|from| from.read.get(field));
            let objective = plan.objectives.get(&action.details.objective);
            if let (Some(read), Some(objective)) = (read, objective) {
                let home = home(objective);
                let title = plain_text(action.details.title.as_str());
                self.by_action.entry(title).or_default().push(home);
                let name = plain_text(read);
                self.by_name_in_file.entry(name).or_default().push(home);
            }
        }
    }

    /// What becomes of each that is wanted: no two find the same.
    pub(super) fn settle(&self, wanted: &[WantedHeading]) -> Vec<KnownMatch> {
        let mut claimed = BTreeSet::new();
        let mut found = vec![KnownMatch::New; wanted.len()];
        let ways: [Way; 3] = [
            Self::called_so,
            Self::called_so_last_time,
            Self::home_of_most,
        ];
        for way in ways {
            for (wanted, found) in wanted.iter().zip(&mut found) {
                if matches!(found, KnownMatch::New)
                    && let Some(settled) = way(self, wanted, &claimed)
                {
                    if let KnownMatch::Known(number) | KnownMatch::Renamed(number) = settled {
                        claimed.insert(number);
                    }
                    *found = settled;
                }
            }
        }
        found
    }

    /// By its title; the same title again is the same.
    fn called_so(&self, wanted: &WantedHeading, _: &BTreeSet<i64>) -> Option<KnownMatch> {
        let key = (wanted.within, plain_text(&wanted.title));
        self.by_title.get(&key).copied().map(KnownMatch::Known)
    }

    fn called_so_last_time(
        &self,
        wanted: &WantedHeading,
        claimed: &BTreeSet<i64>,
    ) -> Option<KnownMatch> {
        let votes = self
            .by_name_in_file
            .get(&plain_text(&said::begins_alike(&wanted.title)))?;
        let (number, _) = self.most(votes.iter().copied(), wanted, claimed)?;
        Some(KnownMatch::Known(number))
    }

    fn home_of_most(&self, wanted: &WantedHeading, claimed: &BTreeSet<i64>) -> Option<KnownMatch> {
        let votes = wanted.below.iter();
        let votes = votes
            .filter_map(|title| self.by_action.get(title))
            .flatten();
        let (number, votes) = self.most(votes.copied(), wanted, claimed)?;
        (votes * 2 >= wanted.below.len()).then_some(KnownMatch::Renamed(number))
    }

    /// The one with the most votes that nobody else claimed.
    fn most(
        &self,
        votes: impl Iterator<Item = i64>,
        wanted: &WantedHeading,
        claimed: &BTreeSet<i64>,
    ) -> Option<(i64, usize)> {
        let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
        for number in votes {
            *counts.entry(number).or_default() += 1;
        }
        let open = |number: &i64| {
            !claimed.contains(number) && self.within.get(number) == Some(&wanted.within)
        };
        counts
            .into_iter()
            .filter(|(number, _)| open(number))
            .max_by_key(|(_, count)| *count)
    }
}
