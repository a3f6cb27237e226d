//! Which goals and objectives of the plan the file means.
//!
//! By what they are called; by what the file called them last time, when they were renamed on the
//! plan; by the actions below them, when they were renamed in the file.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Action, Goal, GoalNumber, Measure, Objective, ObjectiveNumber, Plan};

use super::{Arrival, Numbers, Row, Settled, said, words};
use crate::preview;
use crate::text::plain;
use crate::{Preview, Remark};

/// What a goal is called that the file implies without a word to name it by.
const UNNAMED: &str = "Workplan";
const LONG_TITLE: &str = "longer than a title can be: the rest stays with the words of the row";

/// Where the file's goals and objectives lie on the plan.
#[derive(Default)]
pub(super) struct Homes {
    objective_of: BTreeMap<(usize, usize), ObjectiveNumber>,
    pub goals: Vec<Settled<Goal>>,
    pub objectives: Vec<Settled<Objective>>,
}

impl Homes {
    /// The objective that an action of the file serves.
    pub fn of(&self, row: &Row<'_>) -> ObjectiveNumber {
        self.objective_of[&row.place]
    }
}

/// What a goal of the file is called.
pub(super) fn goal_title(preview: &Preview, goal: &preview::Goal) -> String {
    let context = &preview.context;
    let named = [&goal.title, &context.title, &context.partnership];
    let title = named
        .into_iter()
        .flatten()
        .find(|title| !plain(title).is_empty());
    title.cloned().unwrap_or_else(|| UNNAMED.to_owned())
}

/// What an objective of the file is called.
pub(super) fn objective_title(
    preview: &Preview,
    goal: &preview::Goal,
    objective: &preview::Objective,
) -> String {
    let named = objective.title.clone();
    named
        .filter(|title| !plain(title).is_empty())
        .unwrap_or_else(|| goal_title(preview, goal))
}

/// Finds every goal and objective of the file on the plan, or puts it there.
pub(super) fn find(
    preview: &Preview,
    plan: &Plan,
    numbers: Numbers,
    arrival: &mut Arrival,
) -> Homes {
    let mut homes = Homes::default();
    let goals = goals(preview, plan, numbers.goal, &mut homes, &mut arrival.doubts);
    let mut wanted = Vec::new();
    for ((g, goal), number) in preview.goals.iter().enumerate().zip(goals) {
        for (o, objective) in goal.objectives.iter().enumerate() {
            wanted.push(Wanted {
                within: number.0,
                title: objective_title(preview, goal, objective),
                below: below(std::slice::from_ref(objective)),
                place: (g, o),
            });
        }
    }
    let known = Known {
        things: plan
            .objectives
            .values()
            .map(|one| (one.number.0, one.goal.0, plain(one.title.as_str())))
            .collect(),
        actions: votes(plan, said::OBJECTIVE, |objective| objective.number.0),
    };
    let mut next = numbers.objective;
    let mut same: BTreeMap<(i64, String), ObjectiveNumber> = BTreeMap::new();
    for (wanted, found) in wanted.iter().zip(settle(&wanted, &known)) {
        let key = (wanted.within, plain(&wanted.title));
        if let Some(number) = same.get(&key) {
            homes.objective_of.insert(wanted.place, *number);
            continue;
        }
        let from = &preview.goals[wanted.place.0].objectives[wanted.place.1];
        let title = title(&wanted.title, place_of(&from.actions), &mut arrival.doubts);
        let Some(title) = title else { continue };
        let number = match found {
            Found::Known(number) => ObjectiveNumber(number),
            Found::Renamed(number) => {
                let number = ObjectiveNumber(number);
                let mut renamed = plan.objectives[&number].clone();
                renamed.title = title;
                homes.objectives.push(Settled::Renamed(renamed));
                number
            }
            Found::New => {
                let number = next;
                next.0 += 1;
                homes.objectives.push(Settled::New(Objective {
                    number,
                    goal: GoalNumber(wanted.within),
                    title,
                    measure: Measure {
                        what: from.measure.as_deref().and_then(|text| words::note(text).0),
                        ..Measure::default()
                    },
                    readings: Vec::new(),
                }));
                number
            }
        };
        same.insert(key, number);
        homes.objective_of.insert(wanted.place, number);
    }
    homes
}

fn goals(
    preview: &Preview,
    plan: &Plan,
    mut next: GoalNumber,
    homes: &mut Homes,
    doubts: &mut Vec<Remark>,
) -> Vec<GoalNumber> {
    let wanted: Vec<Wanted> = preview
        .goals
        .iter()
        .enumerate()
        .map(|(g, goal)| Wanted {
            within: 0,
            title: goal_title(preview, goal),
            below: below(&goal.objectives),
            place: (g, 0),
        })
        .collect();
    let known = Known {
        things: plan
            .goals
            .values()
            .map(|goal| (goal.number.0, 0, plain(goal.title.as_str())))
            .collect(),
        actions: votes(plan, said::GOAL, |objective| objective.goal.0),
    };
    let mut same: BTreeMap<String, GoalNumber> = BTreeMap::new();
    let mut numbers = Vec::new();
    for (wanted, found) in wanted.iter().zip(settle(&wanted, &known)) {
        let key = plain(&wanted.title);
        if let Some(number) = same.get(&key) {
            numbers.push(*number);
            continue;
        }
        let first = preview.goals[wanted.place.0].objectives.first();
        let place = first.and_then(|objective| place_of(&objective.actions));
        let title = title(&wanted.title, place, doubts);
        let number = match (found, title) {
            (Found::Known(number), _) | (Found::Renamed(number), None) => GoalNumber(number),
            (Found::Renamed(number), Some(title)) => {
                let number = GoalNumber(number);
                let mut renamed = plan.goals[&number].clone();
                renamed.title = title;
                homes.goals.push(Settled::Renamed(renamed));
                number
            }
            (Found::New, title) => {
                let number = next;
                next.0 += 1;
                homes.goals.extend(title.map(|title| {
                    Settled::New(Goal {
                        number,
                        title,
                        root_cause: None,
                    })
                }));
                number
            }
        };
        same.insert(key, number);
        numbers.push(number);
    }
    numbers
}

/// A goal or objective of the file.
struct Wanted {
    within: i64,
    title: String,
    /// The titles of its actions.
    below: BTreeSet<String>,
    place: (usize, usize),
}

/// The goals or objectives of the plan.
struct Known {
    /// Number, what it lies within, title.
    things: Vec<(i64, i64, String)>,
    actions: Vec<Vote>,
}

/// An action of the plan speaks for the goal or objective that it lies in.
struct Vote {
    for_thing: i64,
    title: String,
    /// What the file called that goal or objective last time.
    read: Option<String>,
}

enum Found {
    Known(i64),
    Renamed(i64),
    New,
}

fn settle(wanted: &[Wanted], known: &Known) -> Vec<Found> {
    let mut claimed = BTreeSet::new();
    let mut found: Vec<Found> = wanted.iter().map(|_| Found::New).collect();
    for (wanted, found) in wanted.iter().zip(&mut found) {
        let title = plain(&wanted.title);
        let same = known
            .things
            .iter()
            .find(|(_, within, known)| *within == wanted.within && *known == title);
        if let Some((number, ..)) = same {
            claimed.insert(*number);
            *found = Found::Known(*number);
        }
    }
    for (wanted, found) in wanted.iter().zip(&mut found) {
        if matches!(found, Found::New)
            && let Some(number) = called_so_last_time(wanted, known, &claimed)
        {
            claimed.insert(number);
            *found = Found::Known(number);
        }
    }
    for (wanted, found) in wanted.iter().zip(&mut found) {
        if matches!(found, Found::New)
            && let Some(number) = home_of_most(wanted, known, &claimed)
        {
            claimed.insert(number);
            *found = Found::Renamed(number);
        }
    }
    found
}

fn called_so_last_time(wanted: &Wanted, known: &Known, claimed: &BTreeSet<i64>) -> Option<i64> {
    let title = plain(&wanted.title);
    let votes = known
        .actions
        .iter()
        .filter(|vote| vote.read.as_ref() == Some(&title));
    most(votes.map(|vote| vote.for_thing), wanted, known, claimed).map(|(number, _)| number)
}

fn home_of_most(wanted: &Wanted, known: &Known, claimed: &BTreeSet<i64>) -> Option<i64> {
    let votes = known
        .actions
        .iter()
        .filter(|vote| vote.read.is_some() && wanted.below.contains(&vote.title));
    let (number, votes) = most(votes.map(|vote| vote.for_thing), wanted, known, claimed)?;
    (votes * 2 >= wanted.below.len()).then_some(number)
}

fn most(
    votes: impl Iterator<Item = i64>,
    wanted: &Wanted,
    known: &Known,
    claimed: &BTreeSet<i64>,
) -> Option<(i64, usize)> {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for number in votes {
        *counts.entry(number).or_default() += 1;
    }
    let open = |number: &i64| {
        let mut things = known.things.iter();
        !claimed.contains(number)
            && things.any(|(known, within, _)| known == number && *within == wanted.within)
    };
    counts
        .into_iter()
        .filter(|(number, _)| open(number))
        .max_by_key(|(_, count)| *count)
}

fn votes(plan: &Plan, field: &str, thing: impl Fn(&Objective) -> i64) -> Vec<Vote> {
    let vote = |action: &Action| {
        let objective = plan.objectives.get(&action.details.objective)?;
        let read = action
            .source
            .as_ref()
            .and_then(|source| source.read.get(field));
        Some(Vote {
            for_thing: thing(objective),
            title: plain(action.details.title.as_str()),
            read: read.map(|text| plain(text)),
        })
    };
    plan.actions.values().filter_map(vote).collect()
}

fn below(objectives: &[preview::Objective]) -> BTreeSet<String> {
    let actions = objectives.iter().flat_map(|objective| &objective.actions);
    actions.map(|action| plain(&action.title)).collect()
}

fn place_of(actions: &[preview::Action]) -> Option<&preview::Source> {
    actions.first().map(|action| &action.source)
}

fn title(
    text: &str,
    place: Option<&preview::Source>,
    doubts: &mut Vec<Remark>,
) -> Option<domain::Title> {
    let (title, rest) = words::title(text);
    if let (Some(_), Some(place)) = (rest, place) {
        doubts.push(Remark {
            sheet: place.sheet.clone(),
            row: place.row,
            column: None,
            text: text.to_owned(),
            reason: LONG_TITLE.to_owned(),
        });
    }
    title
}
