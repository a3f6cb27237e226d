//! What a file changes on a plan, before anybody has accepted it.
//!
//! A file comes again and again: somebody edits the spreadsheet, somebody else the plan. Each
//! action keeps what the file said about it last time, so that only what the *file* changed since
//! then is taken over, and what was changed on the plan meanwhile stays.
mod homes;
mod lineage;
mod matches;
mod merge;
mod partners;
mod said;
mod standing;
mod words;

use chrono::NaiveDate;
use domain::{
    Action, ActionNumber, Change, Entity, Goal, GoalNumber, Objective, ObjectiveNumber, Partner,
    PartnerNumber, Plan, Title, Vision,
};

use crate::preview;
use crate::{Meaning, Preview, Remark};

/// What a file changes on a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    /// The vision, where the plan has none yet.
    pub vision: Option<Vision>,
    /// Partners that the file names and nobody knew.
    pub partners: Vec<Partner>,
    /// Goals that are new, or called otherwise than before.
    pub goals: Vec<PlannedHeading<Goal>>,
    /// Objectives that are new, or called otherwise than before.
    pub objectives: Vec<PlannedHeading<Objective>>,
    /// Every action of the file, in its order.
    pub actions: Vec<PlannedAction>,
    /// Actions that earlier forms of this file brought and that it no longer has. They stay as they
    /// are.
    pub missing: Vec<(ActionNumber, Title)>,
    /// What somebody should look at, besides the doubts of the preview.
    pub doubts: Vec<Remark>,
}

/// A goal or objective that the file changes.
#[derive(Clone, Debug, PartialEq)]
pub enum PlannedHeading<T> {
    /// It is put on the plan.
    New(T),
    /// It is called otherwise.
    Renamed(T),
}

/// An action of the file, as it will stand on the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedAction {
    /// As it will stand.
    pub action: Action,
    /// What that means for the plan.
    pub fate: Disposition,
}

/// What a file means for an action.
#[derive(Clone, Debug, PartialEq)]
pub enum Disposition {
    /// It is put on the plan.
    Added,
    /// It stood otherwise before.
    Changed(Box<Action>),
    /// The file says nothing new about it.
    Unchanged,
}

/// The numbers from which new things are counted.
#[derive(Clone, Copy, Debug)]
struct NextNumbers {
    goal: GoalNumber,
    objective: ObjectiveNumber,
    action: ActionNumber,
    partner: PartnerNumber,
}

/// How many actions are added, changed, left as they are and missing from the file.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sums {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub missing: usize,
}

/// What `preview` changes on `plan` when it comes in `today`.
pub fn plan_import(preview: &Preview, plan: &Plan, today: NaiveDate) -> ImportPlan {
    let rows = rows(preview);
    let numbers = NextNumbers::after(plan);
    let mut arrival = ImportPlan {
        vision: vision(preview, plan),
        ..ImportPlan::default()
    };
    let mut homes = homes::find_homes(preview, plan, numbers, &mut arrival.doubts);
    let known = matches::find_matches(plan, &rows, &homes);
    let mut directory = partners::PartnerDirectory::of(plan, numbers.partner);
    let lineages = lineage::Lineages::of(plan, preview, &known);
    let file = lineages.number();
    let mut next = numbers.action;
    for (row, known) in rows.iter().zip(&known) {
        let arriving = merge::Merge {
            row,
            columns: preview,
            objective: homes.of(row),
            today,
            file,
            directory: &mut directory,
            doubts: &mut arrival.doubts,
        };
        let arriving = match known.and_then(|number| plan.actions.get(&number)) {
            Some(action) => arriving.into_known(action),
            None => {
                let number = next;
                next.0 += 1;
                arriving.into_new(number)
            }
        };
        arrival.actions.push(arriving);
    }
    arrival.goals = std::mem::take(&mut homes.goals);
    arrival.objectives = std::mem::take(&mut homes.objectives);
    arrival.partners = directory.unknown;
    arrival.missing = lineages.missing();
    arrival
}

impl ImportPlan {
    /// Adds the partners that nobody knew before to those of the plan.
    pub fn add_partners_to(&self, plan: &mut Plan) {
        let partners = self.partners.iter().cloned();
        plan.partners.extend(partners.map(|one| (one.number, one)));
    }

    /// Whether accepting the file would change anything.
    pub fn changes_anything(&self) -> bool {
        let sums = self.sums();
        sums.added + sums.changed > 0
            || self.vision.is_some()
            || !self.goals.is_empty()
            || !self.objectives.is_empty()
    }

    /// How many actions are added, changed, left as they are and missing from the file.
    pub fn sums(&self) -> Sums {
        let mut sums = Sums {
            missing: self.missing.len(),
            ..Sums::default()
        };
        for arriving in &self.actions {
            match arriving.fate {
                Disposition::Added => sums.added += 1,
                Disposition::Changed(_) => sums.changed += 1,
                Disposition::Unchanged => sums.unchanged += 1,
            }
        }
        sums
    }
}

impl PlannedAction {
    /// What the file changes about an action that was on the plan before. Nothing, where only
    /// words changed that the plan keeps with the action's source.
    pub fn changes(&self) -> Vec<Change> {
        match &self.fate {
            Disposition::Changed(before) => {
                Entity::from(&self.action).changes_since(&Entity::from(before.as_ref()))
            }
            Disposition::Added | Disposition::Unchanged => Vec::new(),
        }
    }
}

impl NextNumbers {
    /// The numbers after all that the plan has: nothing ever leaves it, so no number comes twice.
    fn after(plan: &Plan) -> Self {
        let last = |number: Option<i64>| number.unwrap_or_default() + 1;
        Self {
            goal: GoalNumber(last(plan.goals.keys().last().map(|n| n.0))),
            objective: ObjectiveNumber(last(plan.objectives.keys().last().map(|n| n.0))),
            action: ActionNumber(last(plan.actions.keys().last().map(|n| n.0))),
            partner: PartnerNumber(last(plan.partners.keys().last().map(|n| n.0))),
        }
    }
}

/// An action of the file, with where it stands there.
struct Row<'a> {
    action: &'a preview::PreviewAction,
    /// The goal's and the objective's place in the preview.
    place: (usize, usize),
    /// What the goal is called, also where the file only implies one.
    goal: &'a str,
    /// What the objective is called, also where the file only implies one.
    objective: &'a str,
    /// The words above the first action of a goal or objective, where they say more than its title.
    above: Vec<(&'static str, &'a str)>,
}

/// The source's name for the words above a goal's first action.
const GOAL_AS_WRITTEN: &str = "Goal, as written";
/// The source's name for the words above an objective's first action.
const OBJECTIVE_AS_WRITTEN: &str = "Objective, as written";

fn rows(preview: &Preview) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for (g, goal) in preview.goals.iter().enumerate() {
        let goal_title = homes::goal_title(preview, goal);
        for (o, objective) in goal.objectives.iter().enumerate() {
            let objective_title = homes::objective_title(preview, goal, objective);
            for (a, action) in objective.actions.iter().enumerate() {
                let mut above = Vec::new();
                if o == 0 && a == 0 {
                    above.extend(as_written(GOAL_AS_WRITTEN, &goal.title, &goal.source_text));
                }
                if a == 0 {
                    let text = &objective.source_text;
                    above.extend(as_written(OBJECTIVE_AS_WRITTEN, &objective.title, text));
                }
                rows.push(Row {
                    action,
                    place: (g, o),
                    goal: goal_title,
                    objective: objective_title,
                    above,
                });
            }
        }
    }
    rows
}

fn as_written<'a>(
    name: &'static str,
    title: &Option<String>,
    text: &'a Option<String>,
) -> Option<(&'static str, &'a str)> {
    let text = text.as_deref()?;
    (title.as_deref() != Some(text)).then_some((name, text))
}

fn vision(preview: &Preview, plan: &Plan) -> Option<Vision> {
    let text = preview.context.vision.as_deref()?;
    let (text, _) = words::note_of(text);
    let vision = text.map(|text| Vision {
        text,
        adopted: None,
    });
    vision.filter(|_| plan.vision.is_none())
}

/// The column of the sheet that holds `meaning`, by the table above the row.
fn column(preview: &Preview, source: &preview::RowSource, meaning: Meaning) -> Option<String> {
    let above = preview.columns.iter().filter(|column| {
        column.sheet == source.sheet && column.row < source.row && column.meaning == meaning
    });
    let column = above.max_by_key(|column| column.row)?;
    Some(
        column
            .header
            .clone()
            .unwrap_or_else(|| column.column.clone()),
    )
}
