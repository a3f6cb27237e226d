//! Which actions of the plan the file means.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use domain::{Action, ActionNumber, ObjectiveNumber, Plan};

use super::homes::Homes;
use super::{Row, said};
use crate::text::plain_text;

/// From how many words in common on, of all words of both, two titles are taken for one.
const ALIKE: (usize, usize) = (1, 2);
/// More pairs of titles than that are not compared: the machine has other things to do.
const MOST_PAIRS: usize = 4_000_000;

/// The action of the plan that each row of the file means, if any.
pub(super) fn find_matches(
    plan: &Plan,
    rows: &[Row<'_>],
    homes: &Homes,
) -> Vec<Option<ActionNumber>> {
    let mut search = Search {
        homes,
        rows,
        left: plan.actions.values().collect(),
        found: vec![None; rows.len()],
    };
    search.in_order(|action| read(action, said::TITLE).map(plain_text));
    search.in_order(|action| Some(plain_text(action.details.title.as_str())));
    search.if_unique(
        |row| Some(plain_text(&row.action.title)),
        |action| Some(plain_text(action.details.title.as_str())),
    );
    search.if_unique(
        |row| row.action.code.as_deref().map(plain_text),
        |action| {
            action
                .details
                .code
                .as_ref()
                .map(|code| plain_text(code.as_str()))
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
            let key = (self.homes.of(row), plain_text(&row.action.title));
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
        let mut words = Words::default();
        let mut left: BTreeMap<ObjectiveNumber, Vec<(ActionNumber, WordSet)>> = BTreeMap::new();
        for action in self.left.iter().filter(|action| action.source.is_some()) {
            let set = words.of(action.details.title.as_str());
            let home = left.entry(action.details.objective).or_default();
            home.push((action.number, set));
        }
        let open = self.open();
        let home = |at: usize| left.get(&self.homes.of(&self.rows[at]));
        let pairs = |at: &usize| home(*at).map_or(0, Vec::len);
        if open.iter().map(pairs).sum::<usize>() > MOST_PAIRS {
            return;
        }
        let mut pairs = Vec::new();
        for at in open {
            let set = words.of(&self.rows[at].action.title);
            for (number, others) in home(at).into_iter().flatten() {
                let common = in_common(&set, others);
                let all = set.len() + others.len() - common;
                if common * ALIKE.1 >= all * ALIKE.0 {
                    pairs.push((common * 1000 / all.max(1), at, *number));
                }
            }
        }
        self.take_most_alike(pairs);
    }

    fn take_most_alike(&mut self, mut pairs: Vec<(usize, usize, ActionNumber)>) {
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

/// The words of a title, each once, in the order of their numbers.
type WordSet = Vec<usize>;

/// Numbers for words: comparing these is many times quicker.
#[derive(Default)]
struct Words(BTreeMap<String, usize>);

impl Words {
    fn of(&mut self, title: &str) -> WordSet {
        let number = |word: &str| {
            let next = self.0.len();
            *self.0.entry(word.to_owned()).or_insert(next)
        };
        let mut words: WordSet = plain_text(title).split(' ').map(number).collect();
        words.sort_unstable();
        words.dedup();
        words
    }
}

fn in_common(some: &[usize], others: &[usize]) -> usize {
    let (mut common, mut others) = (0, others.iter().peekable());
    for word in some {
        while others.next_if(|other| *other < word).is_some() {}
        common += usize::from(others.next_if_eq(&word).is_some());
    }
    common
}
