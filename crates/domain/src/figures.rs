//! Figures: how many, at a glance.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Assessment, FlagName, GoalNumber, ObjectiveNumber, PartnerNumber, StatusName, WorkGroupNumber,
};

/// How many actions there are of each kind that pages speak about.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Figures {
    /// Of the whole plan.
    pub plan: Tally,
    /// How many carry each flag.
    pub flags: FlagCounts,
    /// Of each goal.
    pub goals: BTreeMap<GoalNumber, Tally>,
    /// Of each objective.
    pub objectives: BTreeMap<ObjectiveNumber, Tally>,
    /// What each partner carries; none is for actions that nobody leads.
    pub loads: BTreeMap<Option<PartnerNumber>, Load>,
    /// What each work group carries.
    pub groups: BTreeMap<Option<WorkGroupNumber>, Load>,
}

/// How many open actions carry each flag.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(transparent)]
pub struct FlagCounts(BTreeMap<FlagName, u64>);

/// How many of some actions are done, open and flagged.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Tally {
    pub done: u64,
    /// Still to be done.
    pub open: u64,
    /// Given up.
    pub dropped: u64,
    /// Open and flagged.
    pub flagged: u64,
    /// Open and excused from flags.
    pub exempt: u64,
}

/// What somebody carries.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Load {
    /// Actions of all kinds.
    pub tally: Tally,
    /// Open and past their date.
    pub overdue: u64,
}

impl Figures {
    /// Of a goal.
    pub fn of_goal(&self, goal: GoalNumber) -> Tally {
        self.goals.get(&goal).copied().unwrap_or_default()
    }

    /// Of an objective.
    pub fn of_objective(&self, objective: ObjectiveNumber) -> Tally {
        self.objectives.get(&objective).copied().unwrap_or_default()
    }
}

impl FlagCounts {
    /// How many carry `flag`.
    pub fn of(&self, flag: FlagName) -> u64 {
        self.0.get(&flag).copied().unwrap_or_default()
    }

    /// Takes in `more` actions that carry `flag`.
    pub fn add(&mut self, flag: FlagName, more: u64) {
        *self.0.entry(flag).or_default() += more;
    }
}

impl Tally {
    pub fn all(self) -> u64 {
        self.kept() + self.dropped
    }

    /// All that is not dropped.
    pub fn kept(self) -> u64 {
        self.done + self.open
    }

    /// Takes in `more` actions that stand alike.
    pub fn add(&mut self, status: StatusName, flagged: bool, exempt: bool, more: u64) {
        match status {
            StatusName::Complete => self.done += more,
            StatusName::Dropped => self.dropped += more,
            _ => self.open += more,
        }
        self.flagged += if flagged { more } else { 0 };
        self.exempt += if exempt { more } else { 0 };
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.done += more.done;
        self.open += more.open;
        self.dropped += more.dropped;
        self.flagged += more.flagged;
        self.exempt += more.exempt;
    }
}

/// What the review counts.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Counts {
    /// Actions still to be done.
    pub open: u64,
    /// Those that are excused from flags.
    pub exempt: u64,
    /// Those that carry each flag.
    #[serde(flatten)]
    pub flags: FlagCounts,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.open += more.open;
        self.exempt += more.exempt;
        for (flag, count) in more.flags.0 {
            self.flags.add(flag, count);
        }
    }
}

impl<'a> FromIterator<&'a Assessment> for Counts {
    fn from_iter<I: IntoIterator<Item = &'a Assessment>>(assessments: I) -> Self {
        let mut counts = Self::default();
        for assessment in assessments.into_iter().filter(|one| one.status.is_open()) {
            counts.open += 1;
            counts.exempt += u64::from(assessment.exempt.is_some());
            for flag in &assessment.flags {
                counts.flags.add(flag.name(), 1);
            }
        }
        counts
    }
}
