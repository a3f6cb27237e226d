//! The goals and objectives as they are met while a sheet is read from top to bottom.

use std::collections::BTreeMap;

use crate::labels::Level;
use crate::preview::{Preview, PreviewAction, PreviewGoal, PreviewObjective};
use crate::repeats::Repeats;
use crate::text::plain_text;

/// The goals and objectives, and where among them the next action belongs.
pub(crate) struct FileOutline {
    /// Where the next action belongs.
    pub place: OutlinePlace,
    known: Known,
}

/// Where the next action belongs.
#[derive(Clone, Debug, Default)]
pub(crate) struct OutlinePlace {
    goal: Option<usize>,
    objective: Option<usize>,
    strategy: Option<Strategy>,
    /// A measure that was named before its objective.
    measure: Option<String>,
    /// What the next goal is called where the sheet names none.
    sheet_goal: Option<String>,
    /// Whether the heading above says that these are short wins.
    pub short_win: bool,
}

/// A heading between an objective and its actions.
#[derive(Clone, Debug)]
pub(crate) struct Strategy {
    /// Its words without label and number.
    pub title: String,
    /// Its row, counted from 1, and its words, where it has a line of its own.
    pub line: Option<(u32, String)>,
    used: bool,
    above_objectives: bool,
}

/// The goals and objectives of the plan by their titles.
#[derive(Default)]
struct Known {
    goals: BTreeMap<Option<String>, usize>,
    objectives: BTreeMap<(usize, Option<String>), usize>,
}

impl Known {
    fn of(plan: &Preview) -> Self {
        let mut known = Self::default();
        for (g, goal) in plan.goals.iter().enumerate() {
            known.goals.entry(key(goal.title.as_deref())).or_insert(g);
            for (o, objective) in goal.objectives.iter().enumerate() {
                let key = (g, key(objective.title.as_deref()));
                known.objectives.entry(key).or_insert(o);
            }
        }
        known
    }
}

impl Strategy {
    /// Whether its words may be written with the next action.
    pub(crate) fn may_head(&self, repeats: &Repeats) -> bool {
        let line = self.line.as_ref().map_or("", |(_, words)| words);
        !self.used || repeats.allow(&self.title) && repeats.allow(line)
    }
}

impl FileOutline {
    /// The beginning of a sheet; its tab may name the goal.
    pub(crate) fn of_sheet(plan: &Preview, sheet_goal: Option<String>) -> Self {
        Self {
            place: OutlinePlace {
                sheet_goal,
                ..OutlinePlace::default()
            },
            known: Known::of(plan),
        }
    }

    /// The strategy above the next action.
    pub(crate) fn strategy(&self) -> Option<&Strategy> {
        self.place.strategy.as_ref()
    }

    /// Whether a goal is in force.
    pub(crate) fn has_goal(&self) -> bool {
        self.place.goal.is_some()
    }

    /// Enters a heading; what stood below its level ends.
    pub(crate) fn enter(&mut self, plan: &mut Preview, level: Level, title: &str, source: &str) {
        match level {
            Level::Goal => self.enter_goal(plan, Some(title), Some(source)),
            Level::Objective => self.enter_objective(plan, Some(title), Some(source)),
            Level::Strategy => self.enter_strategy(title, None),
            Level::Measure => self.measure(plan, title),
        }
    }

    /// Enters a strategy that has a line of its own.
    pub(crate) fn enter_strategy(&mut self, title: &str, line: Option<(u32, String)>) {
        if line.is_none()
            && self
                .place
                .strategy
                .as_ref()
                .is_some_and(|strategy| strategy.title == title)
        {
            return;
        }
        // Strategies with objectives below them: the objectives before belong to the one before.
        if self
            .place
            .strategy
            .as_ref()
            .is_some_and(|strategy| strategy.above_objectives)
        {
            self.place.objective = None;
        }
        self.place.strategy = Some(Strategy {
            title: title.to_owned(),
            line,
            used: false,
            above_objectives: false,
        });
    }

    /// Puts an action where it belongs: its goal, its objective, its place there.
    pub(crate) fn put(
        &mut self,
        plan: &mut Preview,
        action: PreviewAction,
    ) -> Option<(usize, usize, usize)> {
        if let Some(strategy) = &mut self.place.strategy {
            strategy.used = true;
        }
        let objective = self.objective(plan)?;
        objective.actions.push(action);
        let place = objective.actions.len() - 1;
        Some((self.place.goal?, self.place.objective?, place))
    }

    /// Whether these are the words of the file for the goal or the objective in force.
    pub(crate) fn has_source(&self, plan: &Preview, words: &str) -> bool {
        let goal = self.place.goal.and_then(|goal| plan.goals.get(goal));
        let objective = goal
            .zip(self.place.objective)
            .and_then(|(goal, place)| goal.objectives.get(place));
        let sources = [
            goal.map(|goal| &goal.source_text),
            objective.map(|objective| &objective.source_text),
        ];
        sources
            .into_iter()
            .flatten()
            .any(|source| source.as_deref() == Some(words))
    }

    fn enter_goal(&mut self, plan: &mut Preview, title: Option<&str>, source: Option<&str>) {
        let place = *self.known.goals.entry(key(title)).or_insert_with(|| {
            plan.goals.push(PreviewGoal {
                title: owned(title),
                source_text: owned(source),
                ..PreviewGoal::default()
            });
            plan.goals.len() - 1
        });
        if self.place.goal != Some(place) {
            self.place = OutlinePlace {
                goal: Some(place),
                sheet_goal: self.place.sheet_goal.take(),
                short_win: self.place.short_win,
                ..OutlinePlace::default()
            };
        }
    }

    fn enter_objective(&mut self, plan: &mut Preview, title: Option<&str>, source: Option<&str>) {
        if self.place.goal.is_none() {
            let named = self.place.sheet_goal.clone();
            let kept = self.place.clone();
            self.enter_goal(plan, named.as_deref(), named.as_deref());
            self.place = OutlinePlace {
                goal: self.place.goal,
                ..kept
            };
        }
        let Some(above) = self.place.goal else {
            return;
        };
        let Some(goal) = plan.goals.get_mut(above) else {
            return;
        };
        let known = self.known.objectives.entry((above, key(title)));
        let place = *known.or_insert_with(|| {
            goal.objectives.push(PreviewObjective {
                title: owned(title),
                source_text: owned(source),
                ..PreviewObjective::default()
            });
            goal.objectives.len() - 1
        });
        if self.place.objective == Some(place) {
            return;
        }
        self.place.objective = Some(place);
        match &mut self.place.strategy {
            Some(strategy) if title.is_none() || !strategy.used || strategy.above_objectives => {
                strategy.above_objectives |= title.is_some();
            }
            _ => self.place.strategy = None,
        }
        if let Some(measure) = self.place.measure.take() {
            self.measure(plan, &measure);
        }
    }

    /// Says how the objective in force is measured, or the next one.
    fn measure(&mut self, plan: &mut Preview, measure: &str) {
        let goal = self.place.goal.and_then(|goal| plan.goals.get_mut(goal));
        let objective = goal
            .zip(self.place.objective)
            .and_then(|(goal, place)| goal.objectives.get_mut(place));
        match objective {
            Some(PreviewObjective {
                measure: Some(known),
                ..
            }) => {
                known.push_str("; ");
                known.push_str(measure);
            }
            Some(objective) => objective.measure = Some(measure.to_owned()),
            None => self.place.measure = Some(measure.to_owned()),
        }
    }

    fn objective<'a>(&mut self, plan: &'a mut Preview) -> Option<&'a mut PreviewObjective> {
        if self.place.objective.is_none() {
            self.enter_objective(plan, None, None);
        }
        plan.goals
            .get_mut(self.place.goal?)?
            .objectives
            .get_mut(self.place.objective?)
    }
}

fn key(title: Option<&str>) -> Option<String> {
    title.map(plain_text)
}

fn owned(words: Option<&str>) -> Option<String> {
    words.map(str::to_owned)
}
