//! Which goals and objectives of the plan the file means.
//!
//! By what they are called; by what the file called them last time, when they were renamed on the
//! plan; by the actions below them, when they were renamed in the file.
mod goals;
mod known;
mod objectives;

use std::collections::{BTreeMap, BTreeSet};

use domain::{DoubtReason, Goal, Objective, ObjectiveNumber, Plan, Title};

use super::{NextNumbers, PlannedHeading, Row, words};
use crate::preview;
use crate::text::plain_text;
use crate::{Preview, Remark};

/// What a goal is called that the file implies without a word to name it by.
const UNNAMED: &str = "Workplan";

/// Where the file's goals and objectives lie on the plan.
#[derive(Default)]
pub(super) struct Homes {
    objective_of: BTreeMap<(usize, usize), ObjectiveNumber>,
    pub goals: Vec<PlannedHeading<Goal>>,
    pub objectives: Vec<PlannedHeading<Objective>>,
}

impl Homes {
    /// The objective that an action of the file serves.
    pub fn of(&self, row: &Row<'_>) -> ObjectiveNumber {
        self.objective_of[&row.place]
    }
}

/// What a goal of the file is called.
pub(super) fn goal_title<'a>(preview: &'a Preview, goal: &'a preview::PreviewGoal) -> &'a str {
    let context = &preview.context;
    let named = [&goal.title, &context.title, &context.partnership];
    let mut named = named.into_iter().flatten();
    let title = named.find(|title| !plain_text(title).is_empty());
    title.map_or(UNNAMED, |title| title)
}

/// What an objective of the file is called.
pub(super) fn objective_title<'a>(
    preview: &'a Preview,
    goal: &'a preview::PreviewGoal,
    objective: &'a preview::PreviewObjective,
) -> &'a str {
    let named = objective.title.as_deref();
    named
        .filter(|title| !plain_text(title).is_empty())
        .unwrap_or_else(|| goal_title(preview, goal))
}

/// Finds every goal and objective of the file on the plan, or puts it there.
pub(super) fn find_homes(
    preview: &Preview,
    plan: &Plan,
    numbers: NextNumbers,
    doubts: &mut Vec<Remark>,
) -> Homes {
    let mut search = Search {
        preview,
        plan,
        homes: Homes::default(),
        doubts,
    };
    let goals = search.goals(numbers.goal);
    search.objectives(&goals, numbers.objective);
    search.homes
}

/// A file whose goals and objectives are looked for on a plan.
struct Search<'a> {
    preview: &'a Preview,
    plan: &'a Plan,
    homes: Homes,
    doubts: &'a mut Vec<Remark>,
}

impl Search<'_> {
    /// A title for the plan, with a doubt where it had to be cut.
    fn title(&mut self, text: &str, first: Option<&preview::PreviewAction>) -> Title {
        let (title, rest) = words::title_of(text);
        if let (Some(_), Some(first)) = (rest, first) {
            self.doubts.push(Remark {
                sheet: first.source.sheet.clone(),
                row: first.source.row,
                column: None,
                text: text.to_owned(),
                reason: DoubtReason::LongHeading,
            });
        }
        title.unwrap_or_else(unnamed)
    }
}

#[expect(clippy::expect_used, reason = "the word is ours")]
fn unnamed() -> Title {
    Title::new(UNNAMED).expect("this is a title")
}

/// The titles of the actions below.
fn titles_below(objectives: &[preview::PreviewObjective]) -> BTreeSet<String> {
    let actions = objectives.iter().flat_map(|objective| &objective.actions);
    actions.map(|action| plain_text(&action.title)).collect()
}
