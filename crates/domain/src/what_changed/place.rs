use super::PlanDiff;
use crate::word::words;
use crate::{
    Action, ActionNumber, Entity, GoalNumber, ObjectiveNumber, PartnerNumber, ReplyNumber,
    ReportNumber, Subject, SubjectKind,
};

/// By what it is grouped what changed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum ChangeGrouping {
    /// By goal.
    #[default]
    Goal,
    /// By the partner that leads.
    Partner,
}

words! {
    /// Every one.
    ChangeGrouping {
        Goal: "goal",
        Partner: "partner",
    }
}

/// Where something that changed is told.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ChangePlace {
    /// With a goal.
    Goal(GoalNumber),
    /// With a partner.
    Partner(PartnerNumber),
    /// With what nobody leads.
    NoLead,
    /// With the plan as a whole.
    Plan,
    /// With the people.
    People,
    /// With the meetings.
    Meetings,
    /// With the partnership itself.
    Partnership,
}

impl PlanDiff {
    /// Where it is told what became of a thing.
    pub fn place(&self, subject: Subject, by: ChangeGrouping) -> ChangePlace {
        match self.owner(subject) {
            Owner::Action(action) => self.place_of_action(action, by),
            Owner::Goal(goal) if by == ChangeGrouping::Goal => ChangePlace::Goal(goal),
            Owner::Partner(partner) if by == ChangeGrouping::Partner => {
                ChangePlace::Partner(partner)
            }
            Owner::Goal(_) | Owner::Plan => ChangePlace::Plan,
            Owner::Partner(_) | Owner::People => ChangePlace::People,
            Owner::Meetings => ChangePlace::Meetings,
            Owner::Partnership => ChangePlace::Partnership,
        }
    }

    /// The thing that somebody looks for to find this one: a report is its action's.
    pub fn about(&self, subject: Subject) -> Subject {
        let report = |number| self.around.reports.get(&ReportNumber(number));
        let report = match subject.kind {
            SubjectKind::Report => report(subject.number),
            SubjectKind::Reply => {
                let reply = self.around.replies.get(&ReplyNumber(subject.number));
                reply.and_then(|reply| report(reply.report.0))
            }
            SubjectKind::Partnership
            | SubjectKind::Vision
            | SubjectKind::Goal
            | SubjectKind::Objective
            | SubjectKind::Action
            | SubjectKind::Partner
            | SubjectKind::Member
            | SubjectKind::WorkGroup
            | SubjectKind::Meeting
            | SubjectKind::Agenda
            | SubjectKind::Attendance
            | SubjectKind::Decision
            | SubjectKind::Amendment => None,
        };
        report.map_or(subject, |report| report.action.into())
    }

    fn owner(&self, subject: Subject) -> Owner<'_> {
        let subject = self.about(subject);
        let entity = self.courses.get(&subject).map(|course| &course.after);
        match (subject.kind, entity) {
            (SubjectKind::Action, _) => {
                let action = self.around.actions.get(&ActionNumber(subject.number));
                action.map_or(Owner::Plan, Owner::Action)
            }
            (SubjectKind::Goal, _) => Owner::Goal(GoalNumber(subject.number)),
            (SubjectKind::Objective, _) => self
                .goal_of(ObjectiveNumber(subject.number))
                .map_or(Owner::Plan, Owner::Goal),
            (SubjectKind::Partner, _) => Owner::Partner(PartnerNumber(subject.number)),
            (SubjectKind::Member, Some(Entity::Member(member))) => {
                member.partner.map_or(Owner::People, Owner::Partner)
            }
            (SubjectKind::Member | SubjectKind::WorkGroup, _) => Owner::People,
            (SubjectKind::Meeting | SubjectKind::Decision, _) => Owner::Meetings,
            (SubjectKind::Agenda | SubjectKind::Attendance | SubjectKind::Amendment, _) => {
                Owner::Meetings
            }
            (SubjectKind::Partnership, _) => Owner::Partnership,
            (SubjectKind::Vision | SubjectKind::Report | SubjectKind::Reply, _) => Owner::Plan,
        }
    }

    /// The goal of an objective, at the later moment.
    pub fn goal_of(&self, objective: ObjectiveNumber) -> Option<GoalNumber> {
        let objective = self.around.objectives.get(&objective);
        objective.map(|objective| objective.goal)
    }

    fn place_of_action(&self, action: &Action, by: ChangeGrouping) -> ChangePlace {
        match (by, action.lead) {
            (ChangeGrouping::Goal, _) => self
                .goal_of(action.details.objective)
                .map_or(ChangePlace::Plan, ChangePlace::Goal),
            (ChangeGrouping::Partner, Some(lead)) => ChangePlace::Partner(lead.partner),
            (ChangeGrouping::Partner, None) => ChangePlace::NoLead,
        }
    }
}

/// Whose a thing is.
enum Owner<'a> {
    Action(&'a Action),
    Goal(GoalNumber),
    Partner(PartnerNumber),
    Plan,
    People,
    Meetings,
    Partnership,
}
