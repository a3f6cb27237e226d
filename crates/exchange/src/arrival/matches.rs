//! Which actions of the plan the file means.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use domain::{Action, ActionNumber, ObjectiveNumber, Plan};

use super::homes::Homes;
use super::{Row, said};
use crate::text::plain;

/// From how many words in common on, of all words of both, two titles are taken for one.
const ALIKE: (usize, usize) = (1, 2);
/// More pairs of titles than that are not compared: the machine has other things to do.
const MOST_PAIRS: usize = 4_000_000;

/// The action of the plan that each row of the file means, if any.
pub(super) fn find(plan: &Plan, rows: &[Row<'_>], homes: &Homes) -> Vec<Option<ActionNumber>> {
    let mut search = Search {
        homes,
        rows,
        left: plan.actions.values().collect(),
        found: vec![None; rows.len()],
    };
    search.in_order(|action| read(action, said::TITLE).map(plain));
    search.in_order(|action| Some(plain(action.details.title.as_str())));
    search.if_unique(
        |row| Some(plain(&row.action.title)),
        |action| Some(plain(action.details.title.as_str())),
    );
    search.if_unique(
        |row| row.action.code.as_deref().map(plain),
        |action| {
            action
                .details
                .code
                .as_ref()
                .map(|code| plain(code.as_str()))
        },
    );
    search.alike();
    search.found
}

struct Search<'a> {
    homes: &'a Homes,
    rows: &'a [Row<'a>],
    /// Actions of the plan that no row was found to mean yet.
    left: Vec<&'a Action>,
    found: Vec<Option<ActionNumber>>,
}

impl Search<'_> {
    /// Those of the same title in the same objective; doubles in their order.
    fn in_order(&mut self, title: impl Fn(&Action) -> Option<String>) {
        let mut known: BTreeMap<(ObjectiveNumber, String), VecDeque<ActionNumber>> =
            BTreeMap::new();
        for action in &self.left {
            if let Some(title) = title(action) {
                let key = (action.details.objective, title);
                known.entry(key).or_default().push_back(action.number);
            }
        }
        for at in self.open() {
            let row = &self.rows[at];
            let key = (self.homes.of(row), plain(&row.action.title));
            self.found[at] = known.get_mut(&key).and_then(VecDeque::pop_front);
        }
        self.keep_left();
    }

    /// Those that share something which nothing else has, wherever they are.
    fn if_unique(
        &mut self,
        of_row: impl Fn(&Row<'_>) -> Option<String>,
        of_action: impl Fn(&Action) -> Option<String>,
    ) {
        let open = self.open();
        let rows = unique(open.into_iter().map(|at| (of_row(&self.rows[at]), at)));
        let actions = unique(self.left.iter().map(|one| (of_action(one), one.number)));
        for (key, at) in rows {
            self.found[at] = actions.get(&key).copied();
        }
        self.keep_left();
    }

    /// The most similar ones of those left within an objective.
    fn alike(&mut self) {
        let open = self.open();
        let sourced: Vec<(&Action, BTreeSet<String>)> = self
            .left
            .iter()
            .filter(|action| action.source.is_some())
            .map(|action| (*action, word_set(action.details.title.as_str())))
            .collect();
        if open.len() * sourced.len() > MOST_PAIRS {
            return;
        }
        let mut pairs = Vec::new();
        for at in open {
            let row = &self.rows[at];
            let (home, words) = (self.homes.of(row), word_set(&row.action.title));
            for (action, others) in &sourced {
                let common = words.intersection(others).count();
                let all = words.union(others).count();
                if action.details.objective == home && common * ALIKE.1 >= all * ALIKE.0 {
                    pairs.push((common * 1000 / all.max(1), at, action.number));
                }
            }
        }
        pairs.sort_by_key(|(alike, at, number)| (usize::MAX - alike, *at, *number));
        let mut taken = BTreeSet::new();
        for (_, at, number) in pairs {
            if self.found[at].is_none() && taken.insert(number) {
                self.found[at] = Some(number);
            }
        }
    }

    fn open(&self) -> Vec<usize> {
        let open = |at: &usize| self.found[*at].is_none();
        (0..self.rows.len()).filter(open).collect()
    }

    fn keep_left(&mut self) {
        let found: BTreeSet<ActionNumber> = self.found.iter().flatten().copied().collect();
        self.left.retain(|action| !found.contains(&action.number));
    }
}

fn unique<T>(keyed: impl Iterator<Item = (Option<String>, T)>) -> BTreeMap<String, T> {
    let mut once = BTreeMap::new();
    let mut again = BTreeSet::new();
    for (key, value) in keyed {
        if let Some(key) = key.filter(|key| !key.is_empty())
            && once.insert(key.clone(), value).is_some()
        {
            again.insert(key);
        }
    }
    once.retain(|key, _| !again.contains(key));
    once
}

fn read<'a>(action: &'a Action, field: &str) -> Option<&'a str> {
    let source = action.source.as_ref()?;
    source.read.get(field).map(String::as_str)
}

fn word_set(title: &str) -> BTreeSet<String> {
    plain(title).split(' ').map(str::to_owned).collect()
}
