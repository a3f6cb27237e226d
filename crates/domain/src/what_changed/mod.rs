//! What changed between two moments: how each thing stood before and stands after, and each step
//! in between.
mod course;
mod place;
mod told;
mod turn;

use std::collections::BTreeMap;

use crate::{Entity, Plan, Revision, Subject};

pub use course::{Shift, SubjectChange};
pub use place::{ChangeGrouping, ChangePlace};
pub use told::ReportedChange;
pub use turn::{ChangeEvent, Removal, TurnKind};

/// Everything that is not, at the later of two moments, as it was at the earlier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanDiff {
    /// What became of each thing that was touched in between.
    pub courses: BTreeMap<Subject, SubjectChange>,
    /// As much of the plan at the later moment as it takes to say where things belong and what they
    /// are called.
    pub around: Plan,
}

impl PlanDiff {
    /// What changed, by the history.
    ///
    /// `before` is how things stood at the earlier moment, of all things or at least of those that
    /// were touched since; `between` are the revisions from then until the later moment. Revisions
    /// are in the order of their numbers, whatever the clocks said: one that is older than what
    /// stood before was over by then.
    pub fn of(before: Vec<Revision>, between: Vec<Revision>) -> Self {
        let mut before: BTreeMap<Subject, Revision> = before
            .into_iter()
            .map(|revision| (revision.entity.subject(), revision))
            .collect();
        let mut steps: BTreeMap<Subject, Vec<Revision>> = BTreeMap::new();
        for step in between {
            steps.entry(step.entity.subject()).or_default().push(step);
        }
        let courses = steps.into_iter().filter_map(|(subject, steps)| {
            Some((subject, SubjectChange::of(before.remove(&subject), steps)?))
        });
        Self {
            courses: courses.collect(),
            around: Plan::default(),
        }
    }

    /// The same with the plan around it, as it stands at the later moment.
    pub fn within(mut self, around: impl IntoIterator<Item = Entity>) -> Self {
        self.around = around.into_iter().collect();
        for course in self.courses.values() {
            self.around.take(course.after.clone());
        }
        self
    }

    /// The plan at the later moment, from what it was at the earlier.
    pub fn applied_to(&self, mut earlier: Plan) -> Plan {
        for course in self.courses.values() {
            earlier.take(course.after.clone());
        }
        earlier
    }
}
