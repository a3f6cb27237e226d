//! Which kinds of headings a sheet has.

use super::lines::is_short_wins;
use crate::Meaning;
use crate::grid::Grid;
use crate::labels::{self, Label, Level};
use crate::tables::Tables;

/// Which kinds of headings a sheet has, by which the others are understood.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ranks {
    goals: bool,
    above_goals: bool,
    objectives: bool,
    goal_column: bool,
    /// Whether goals are named at all.
    pub named_goals: bool,
    /// Whether a heading sets short wins apart.
    pub short_wins: bool,
}

impl Ranks {
    pub(super) fn of(grid: &Grid<'_>, tables: &Tables) -> Self {
        let columns: Vec<Meaning> = tables
            .values()
            .flatten()
            .flat_map(|table| &table.columns)
            .map(|column| column.meaning)
            .collect();
        let mut ranks = Self {
            objectives: columns.contains(&Meaning::Objective),
            goal_column: columns.contains(&Meaning::Goal),
            ..Self::default()
        };
        ranks.short_wins = grid
            .rows()
            .any(|(_, cells)| cells.len() == 1 && is_short_wins(&cells[0].text));
        let lines = grid.rows().filter(|(_, cells)| cells.len() <= 2);
        for label in lines.filter_map(|(_, cells)| {
            labels::read(&cells[0].text).or_else(|| labels::bare(&cells[0].text))
        }) {
            let goal = label.level == Level::Goal;
            ranks.goals |= goal && label.kind.contains("goal");
            ranks.above_goals |= goal && is_above_goals(&label.kind);
            ranks.objectives |= label.level == Level::Objective;
            ranks.named_goals |= goal;
        }
        ranks.named_goals |= ranks.goal_column;
        ranks
    }

    /// Where a label stands, given the others: a goal within a priority area is an objective, an
    /// outcome within a goal is one, too, or a measure.
    pub(super) fn level(self, label: &Label) -> Level {
        if label.level != Level::Goal || !self.goals {
            return label.level;
        }
        let is_goal = label.kind.contains("goal");
        match (is_goal || is_above_goals(&label.kind), self.objectives) {
            (true, false) if is_goal && self.above_goals => Level::Objective,
            (true, _) => Level::Goal,
            (false, false) => Level::Objective,
            (false, true) => Level::Measure,
        }
    }
}

fn is_above_goals(kind: &str) -> bool {
    [
        "priority",
        "focus",
        "pillar",
        "theme",
        "domain",
        "area of focus",
        "direction",
    ]
    .iter()
    .any(|word| kind.contains(word))
        && !kind.contains("goal")
}
