//! The whole plan at one moment.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    Action, ActionNumber, Agenda, Amendment, AmendmentNumber, Assessment, AssessmentContext,
    Attendance, Calendars, Counts, Decision, DecisionNumber, Entity, Goal, GoalNumber, Meeting,
    MeetingNumber, Member, MemberNumber, Objective, ObjectiveNumber, Partner, PartnerNumber,
    Partnership, ProgressReport, Reply, ReplyNumber, ReportNumber, Vision, Waited, WorkGroup,
    WorkGroupNumber,
};

/// Everything of a partnership as it stood at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub partnership: Option<Partnership>,
    pub vision: Option<Vision>,
    pub goals: BTreeMap<GoalNumber, Goal>,
    pub objectives: BTreeMap<ObjectiveNumber, Objective>,
    pub actions: BTreeMap<ActionNumber, Action>,
    pub partners: BTreeMap<PartnerNumber, Partner>,
    pub members: BTreeMap<MemberNumber, Member>,
    pub groups: BTreeMap<WorkGroupNumber, WorkGroup>,
    pub meetings: BTreeMap<MeetingNumber, Meeting>,
    pub reports: BTreeMap<ReportNumber, ProgressReport>,
    pub replies: BTreeMap<ReplyNumber, Reply>,
    pub agendas: BTreeMap<MeetingNumber, Agenda>,
    pub attendances: BTreeMap<MeetingNumber, Attendance>,
    pub decisions: BTreeMap<DecisionNumber, Decision>,
    pub amendments: BTreeMap<AmendmentNumber, Amendment>,
}

impl FromIterator<Entity> for Plan {
    fn from_iter<I: IntoIterator<Item = Entity>>(entities: I) -> Self {
        let mut plan = Self::default();
        for entity in entities {
            plan.take(entity);
        }
        plan
    }
}

impl Plan {
    /// How every action stands on the day `today`.
    pub fn assessments(&self, today: NaiveDate) -> BTreeMap<ActionNumber, Assessment> {
        let context = self.assessment_context();
        let actions = self.actions.values();
        let assessed = actions.map(|action| (action.number, context.facts(action).assess(today)));
        assessed.collect()
    }

    /// The actions that a meeting looks at, and of which nothing was heard before it that was to be
    /// expected; in order of number.
    pub fn missed(&self, meeting: &Meeting) -> Vec<ActionNumber> {
        let context = self.assessment_context();
        let missed = self.actions.values().filter(|action| {
            context.calendars().looks_at(action.details.group, meeting)
                && context.facts(action).missed(meeting.day)
        });
        missed.map(|action| action.number).collect()
    }

    /// Everything in it.
    pub fn entities(&self) -> impl Iterator<Item = Entity> + '_ {
        // Named one by one: a kind of thing that is new does not compile until it is among them.
        let Self {
            partnership,
            vision,
            goals,
            objectives,
            actions,
            partners,
            members,
            groups,
            meetings,
            reports,
            replies,
            agendas,
            attendances,
            decisions,
            amendments,
        } = self;
        let whole = partnership.iter().map(Entity::from);
        let whole = whole.chain(vision.iter().map(Entity::from));
        let plan = goals.values().map(Entity::from);
        let plan = plan.chain(objectives.values().map(Entity::from));
        let plan = plan.chain(actions.values().map(Entity::from));
        let people = partners.values().map(Entity::from);
        let people = people.chain(members.values().map(Entity::from));
        let people = people.chain(groups.values().map(Entity::from));
        let words = reports.values().map(Entity::from);
        let words = words.chain(replies.values().map(Entity::from));
        let meetings = meetings.values().map(Entity::from);
        let written = agendas.values().map(Entity::from);
        let written = written.chain(attendances.values().map(Entity::from));
        let written = written.chain(decisions.values().map(Entity::from));
        let written = written.chain(amendments.values().map(Entity::from));
        let plan = whole.chain(plan).chain(people);
        plan.chain(meetings).chain(words).chain(written)
    }

    /// How many actions are open, excused and flagged on the day `today`.
    pub fn counts(&self, today: NaiveDate) -> Counts {
        self.assessments(today).values().collect()
    }

    /// What is around its actions.
    fn assessment_context(&self) -> AssessmentContext {
        let policy = self.partnership.as_ref().map(|own| own.policy);
        let calendars = Calendars::of(self.meetings.values());
        let mut context = AssessmentContext::new(policy.unwrap_or_default(), calendars);
        let present = self.members.values().filter(|member| !member.has_left());
        context.take_present(present.map(|member| (member.number, member.partner)));
        for action in self.actions.values() {
            context.take_waited(Waited::of(action.number, &action.status));
        }
        let replies = self.replies_by_report();
        for (number, reports) in self.reports_by_action() {
            if let Some(action) = self.actions.get(&number) {
                let with_replies = reports.into_iter().map(|report| {
                    let replies = replies.get(&report.number).map(Vec::as_slice);
                    (report, replies.unwrap_or_default())
                });
                context.take_reports(action, with_replies);
            }
        }
        context
    }

    fn reports_by_action(&self) -> BTreeMap<ActionNumber, Vec<&ProgressReport>> {
        let mut reports: BTreeMap<ActionNumber, Vec<&ProgressReport>> = BTreeMap::new();
        for report in self.reports.values() {
            reports.entry(report.action).or_default().push(report);
        }
        reports
    }

    fn replies_by_report(&self) -> BTreeMap<ReportNumber, Vec<Reply>> {
        let mut replies: BTreeMap<ReportNumber, Vec<Reply>> = BTreeMap::new();
        for reply in self.replies.values() {
            replies.entry(reply.report).or_default().push(reply.clone());
        }
        replies
    }

    /// Takes in a thing as it stands.
    pub(crate) fn take(&mut self, entity: Entity) {
        match entity {
            Entity::Partnership(own) => self.partnership = Some(own),
            Entity::Vision(vision) => self.vision = Some(vision),
            Entity::Goal(goal) => drop(self.goals.insert(goal.number, goal)),
            Entity::Objective(one) => drop(self.objectives.insert(one.number, one)),
            Entity::Action(action) => drop(self.actions.insert(action.number, *action)),
            Entity::Partner(partner) => drop(self.partners.insert(partner.number, partner)),
            Entity::Member(member) => drop(self.members.insert(member.number, member)),
            Entity::WorkGroup(group) => drop(self.groups.insert(group.number, group)),
            Entity::Meeting(meeting) => drop(self.meetings.insert(meeting.number, meeting)),
            Entity::Report(report) => drop(self.reports.insert(report.number, report)),
            Entity::Reply(reply) => drop(self.replies.insert(reply.number, reply)),
            Entity::Agenda(agenda) => drop(self.agendas.insert(agenda.meeting, agenda)),
            Entity::Attendance(list) => drop(self.attendances.insert(list.meeting, list)),
            Entity::Decision(one) => drop(self.decisions.insert(one.number, one)),
            Entity::Amendment(one) => drop(self.amendments.insert(one.number, one)),
        }
    }
}
