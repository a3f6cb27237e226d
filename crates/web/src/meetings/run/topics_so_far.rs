//! What was written down in a meeting so far, topic by topic.

use std::collections::BTreeMap;

use domain::{Action, ActionNumber, Aspect, Change, Entity, ProgressReport, Topic};
use persistence::records::RevisionRecord;

/// What was written down in a meeting.
#[derive(Default)]
pub struct TopicsSoFar {
    /// About actions that were on the plan.
    pub about: BTreeMap<ActionNumber, WordsSoFar>,
    /// The actions that were made on the spot, as they were then.
    pub made: Vec<Action>,
    /// The topic that something was written down about last.
    pub last: Option<Topic>,
}

/// What was written down about one action.
#[derive(Default)]
pub struct WordsSoFar {
    pub reports: Vec<ProgressReport>,
    /// New dates and leads.
    pub changes: Vec<Change>,
}

impl TopicsSoFar {
    /// What these records say, the earliest first.
    pub fn of(records: Vec<RevisionRecord>) -> Self {
        let mut so_far = Self::default();
        for record in records {
            so_far.take(record);
        }
        so_far
    }

    fn take(&mut self, record: RevisionRecord) {
        let RevisionRecord { revision, before } = record;
        match revision.entity {
            Entity::Report(report) if before.is_none() => self.report(report),
            // It was taken back, which says nothing new.
            Entity::Report(_) => {}
            Entity::Action(action) => match before {
                None => self.made.push(*action),
                Some(before) => {
                    let number = action.number;
                    self.changes(number, Entity::Action(action).changes_since(&before));
                }
            },
            Entity::Decision(decision) => self.last = decision.topic.or(self.last),
            Entity::Partnership(_)
            | Entity::Vision(_)
            | Entity::Goal(_)
            | Entity::Objective(_)
            | Entity::Partner(_)
            | Entity::Member(_)
            | Entity::WorkGroup(_)
            | Entity::Meeting(_)
            | Entity::Reply(_)
            | Entity::Agenda(_)
            | Entity::Attendance(_)
            | Entity::Amendment(_) => {}
        }
    }

    /// What was written down about a topic, if it is an action.
    pub fn on(&self, topic: Topic) -> Option<&WordsSoFar> {
        match topic {
            Topic::Action(number) => self.about.get(&number),
            Topic::Wins | Topic::Added(_) => None,
        }
    }

    fn report(&mut self, report: ProgressReport) {
        self.last = Some(Topic::Action(report.action));
        let words = self.about.entry(report.action).or_default();
        words.reports.push(report);
    }

    fn changes(&mut self, action: ActionNumber, changes: Vec<Change>) {
        let steers = |change: &Change| {
            matches!(
                change.aspect,
                Aspect::Due | Aspect::Lead | Aspect::LeadMember
            )
        };
        let mut changes = changes.into_iter().filter(steers).peekable();
        if changes.peek().is_some() {
            self.last = Some(Topic::Action(action));
            let words = self.about.entry(action).or_default();
            words.changes.extend(changes);
        }
    }
}
