use chrono::NaiveDate;

use super::{Shift, SubjectChange};
use crate::word::words;
use crate::{
    Action, Aspect, Change, Due, Entity, Hold, Kept, Lead, Note, PartnerNumber, ProgressReport,
    Reply, Said, Status,
};

/// One thing that a person is told about what became of something.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeEvent {
    /// An action was finished.
    Finished(NaiveDate),
    /// Somebody said how it goes.
    Reported(ProgressReport),
    /// Somebody answered.
    Replied(Reply),
    /// It is new.
    Added,
    /// It goes on after it had ended, or was called off.
    Reopened,
    /// An action is due, or a meeting takes place, on another day.
    Moved(Shift<Due>),
    /// An action has another lead.
    Reassigned(Shift<Option<Lead>>),
    /// An action rests.
    OnHold(Hold),
    /// It is called otherwise.
    Renamed {
        /// As it was called.
        from: String,
        /// As it is called.
        to: String,
    },
    /// Anything else about it.
    Changed(Change),
    /// An action was given up.
    Dropped(Note),
    /// A report was taken back by its author.
    TakenBack(ProgressReport),
    /// It is no longer there.
    Removed(Removal),
}

/// Why something is no longer there.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Removal {
    /// A member left.
    Left,
    /// A partner turned out to be another.
    Merged(PartnerNumber),
    /// A meeting was called off.
    CalledOff,
}

/// The kinds of what a person is told, wins first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum TurnKind {
    Finished,
    Added,
    Reported,
    Moved,
    Reassigned,
    OnHold,
    Reopened,
    Renamed,
    Changed,
    Dropped,
    Removed,
}

words! {
    /// Every kind, in the order in which they are told.
    TurnKind {
        Finished: "finished",
        Added: "added",
        Reported: "reported",
        Moved: "moved",
        Reassigned: "reassigned",
        OnHold: "on_hold",
        Reopened: "reopened",
        Renamed: "renamed",
        Changed: "changed",
        Dropped: "dropped",
        Removed: "removed",
    }
}

impl ChangeEvent {
    pub fn kind(&self) -> TurnKind {
        match self {
            Self::Finished(_) => TurnKind::Finished,
            Self::Added => TurnKind::Added,
            Self::Reported(_) | Self::Replied(_) | Self::TakenBack(_) => TurnKind::Reported,
            Self::Moved(_) => TurnKind::Moved,
            Self::Reassigned(_) => TurnKind::Reassigned,
            Self::OnHold(_) => TurnKind::OnHold,
            Self::Reopened => TurnKind::Reopened,
            Self::Renamed { .. } => TurnKind::Renamed,
            Self::Changed(_) => TurnKind::Changed,
            Self::Dropped(_) => TurnKind::Dropped,
            Self::Removed(_) => TurnKind::Removed,
        }
    }
}

impl SubjectChange {
    /// What a person is told about it. What was changed and changed back is not.
    pub fn turns(&self) -> Vec<ChangeEvent> {
        match &self.after {
            Entity::Report(report) => self.of_report(report),
            Entity::Reply(reply) => self.of_reply(reply),
            Entity::Partnership(_)
            | Entity::Vision(_)
            | Entity::Goal(_)
            | Entity::Objective(_)
            | Entity::Action(_)
            | Entity::Partner(_)
            | Entity::Member(_)
            | Entity::WorkGroup(_)
            | Entity::Meeting(_)
            | Entity::Decision(_) => self.of_thing(),
            // The minutes of the meeting tell these.
            Entity::Agenda(_) | Entity::Attendance(_) | Entity::Amendment(_) => Vec::new(),
        }
    }

    /// A report is told once, and once more where it was taken back later.
    fn of_report(&self, report: &ProgressReport) -> Vec<ChangeEvent> {
        let was_taken_back = matches!(
            &self.before,
            Some(Entity::Report(before)) if before.taken_back.is_some()
        );
        let taken_back = report.taken_back.is_some() && !was_taken_back;
        let taken_back = taken_back.then(|| ChangeEvent::TakenBack(report.clone()));
        let reported = self.before.is_none() && report.taken_back.is_none();
        let reported = reported.then(|| ChangeEvent::Reported(report.clone()));
        reported.into_iter().chain(taken_back).collect()
    }

    fn of_reply(&self, reply: &Reply) -> Vec<ChangeEvent> {
        let is_new = self.before.is_none();
        let replied = is_new.then(|| ChangeEvent::Replied(reply.clone()));
        replied.into_iter().collect()
    }

    fn of_thing(&self) -> Vec<ChangeEvent> {
        let mut turns = Vec::new();
        turns.extend(self.before.is_none().then_some(ChangeEvent::Added));
        turns.extend(
            self.action()
                .and_then(|(before, after)| ended(before, after)),
        );
        turns.extend(self.due().map(ChangeEvent::Moved));
        if self.before.is_some() {
            turns.extend(self.lead().map(ChangeEvent::Reassigned));
            let differences = self.differences();
            turns.extend(differences.into_iter().filter_map(|one| self.told(one)));
        }
        turns
    }

    /// What is told of one difference, where nothing else tells it already.
    fn told(&self, change: Change) -> Option<ChangeEvent> {
        match (change.aspect, &change.from, &change.to) {
            (Aspect::Title | Aspect::Name, Said::Words(from), Said::Words(to)) => {
                Some(ChangeEvent::Renamed {
                    from: from.clone(),
                    to: to.clone(),
                })
            }
            (Aspect::Lead | Aspect::LeadMember | Aspect::HoldUntil | Aspect::Due, ..) => None,
            (Aspect::Day, ..) => None,
            (Aspect::Status, ..) => self
                .says_otherwise()
                .then_some(ChangeEvent::Changed(change)),
            (Aspect::Cancelled, _, Said::Flag(true)) => {
                Some(ChangeEvent::Removed(Removal::CalledOff))
            }
            (Aspect::Cancelled, ..) => Some(ChangeEvent::Reopened),
            (Aspect::MergedInto, _, Said::Partners(into)) => {
                let into = into.first().copied();
                into.map(|into| ChangeEvent::Removed(Removal::Merged(into)))
            }
            (Aspect::MemberState, _, Said::MemberState(state)) if !state.is_there() => {
                Some(ChangeEvent::Removed(Removal::Left))
            }
            (Aspect::Kept(Kept::DueWords), ..) => {
                self.due().is_none().then_some(ChangeEvent::Changed(change))
            }
            (Aspect::Kept(Kept::Ended), Said::Day(_), Said::Day(_)) => {
                Some(ChangeEvent::Changed(change))
            }
            (Aspect::Kept(_), ..) => None,
            _ => Some(ChangeEvent::Changed(change)),
        }
    }

    /// Whether no other turn tells how the action's status became another.
    fn says_otherwise(&self) -> bool {
        let told = self
            .action()
            .and_then(|(before, after)| ended(before, after));
        told.is_none()
    }
}

/// That an action ended, rests, or goes on after it had ended.
fn ended(before: Option<&Action>, after: &Action) -> Option<ChangeEvent> {
    let was = before.map(|before| &before.status);
    match &after.status {
        status if was == Some(status) => None,
        // What was finished on a day that nobody knows is no news.
        Status::Complete(_) if matches!(was, Some(Status::Complete(_))) => None,
        Status::Complete(_) => after.status.finished().map(ChangeEvent::Finished),
        Status::Dropped { reason, .. } => Some(ChangeEvent::Dropped(reason.clone())),
        Status::OnHold(hold) => Some(ChangeEvent::OnHold(hold.clone())),
        Status::NotStarted | Status::InProgress => {
            let had_ended = was.is_some_and(|was| !was.is_open());
            had_ended.then_some(ChangeEvent::Reopened)
        }
    }
}
