//! What a transaction changed that the rule looks at.

use std::collections::BTreeSet;

use domain::{ActionNumber, Entity, MemberNumber};

/// The actions whose assessment may have changed.
#[derive(Debug, Default)]
pub(crate) struct TouchedActions {
    /// Those themselves; what waits for one of them is not among them.
    pub actions: BTreeSet<ActionNumber>,
    /// The members whose leaving, or coming back, may have changed it.
    pub members: BTreeSet<MemberNumber>,
    /// Whether all may have, because the calendar or the policy changed.
    pub all: bool,
}

impl TouchedActions {
    /// Whether no assessment may have changed.
    pub fn is_empty(&self) -> bool {
        !self.all && self.actions.is_empty() && self.members.is_empty()
    }

    /// Takes in that something changed. A reply says only which report it is to: whoever keeps one
    /// says which action that is on.
    pub fn take(&mut self, changed: &Entity) {
        match changed {
            Entity::Action(action) => {
                self.actions.insert(action.number);
            }
            Entity::Report(report) => {
                self.actions.insert(report.action);
            }
            Entity::Member(member) => {
                self.members.insert(member.number);
            }
            Entity::Partnership(_) | Entity::Meeting(_) | Entity::WorkGroup(_) => self.all = true,
            Entity::Vision(_)
            | Entity::Goal(_)
            | Entity::Objective(_)
            | Entity::Partner(_)
            | Entity::Reply(_)
            | Entity::Agenda(_)
            | Entity::Attendance(_)
            | Entity::Decision(_)
            | Entity::Amendment(_) => {}
        }
    }
}
