//! Which kinds of headings a sheet has.

use super::lines::is_short_wins;
use crate::Meaning;
use crate::grid::Grid;
use crate::labels::{self, Label, Level};
use crate::sheet_table::Tables;

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
            labels::read_label(&cells[0].text).or_else(|| labels::bare_label(&cells[0].text))
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

    /// Where a label stands, given the others: below a priority area a goal may be an objective, and
    /// below a goal an outcome is one, too, or a measure.
    pub(super) fn level(self, label: &Label) -> Level {
        if label.level != Level::Goal || is_above_goals(&label.kind) {
            return label.level;
        }
        let goal = label.kind.contains("goal");
        let topmost = !self.above_goals && (goal || !self.goals);
        let middle = self.above_goals && self.goals;
        match (topmost, self.objectives) {
            (true, _) => Level::Goal,
            (false, true) if goal => Level::Goal,
            (false, false) if goal || !middle => Level::Objective,
            (false, _) => Level::Measure,
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
