//! The whole plan at one moment.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    Action, ActionNumber, Agenda, Amendment, AmendmentNumber, Assessment, Attendance, Calendars,
    Counts, Decision, DecisionNumber, Entity, Facts, Goal, GoalNumber, Meeting, MeetingNumber,
    Member, MemberNumber, Objective, ObjectiveNumber, Partner, PartnerNumber, Partnership,
    ProgressReport, Reply, ReplyNumber, ReportNumber, Responses, Vision, Waited, WorkGroup,
    WorkGroupNumber,
};

/// Everything of a partnership as it stood at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "each is the things of that name")]
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
        let calendars = Calendars::of(self.meetings.values());
        self.of_each(&calendars, |facts| facts.assess(today))
    }

    /// The actions that a meeting looks at, and of which nothing was heard before it that was to be
    /// expected; in order of number.
    pub fn missed(&self, meeting: &Meeting) -> Vec<ActionNumber> {
        let calendars = Calendars::of(self.meetings.values());
        let missed = self.of_each(&calendars, |facts| {
            calendars.looks_at(facts.action.details.group, meeting) && facts.missed(meeting.day)
        });
        let missed = missed.into_iter().filter(|(_, missed)| *missed);
        missed.map(|(number, _)| number).collect()
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

    /// What a rule says of every action.
    fn of_each<T>(
        &self,
        calendars: &Calendars,
        rule: impl Fn(&Facts) -> T,
    ) -> BTreeMap<ActionNumber, T> {
        let policy = self.partnership.as_ref().map(|own| own.policy);
        let policy = policy.unwrap_or_default();
        let heard = self.heard();
        let of = |action: &Action| {
            let heard = heard.get(&action.number).cloned().unwrap_or_default();
            let calendar = calendars.of_group(action.details.group);
            rule(&Facts {
                action,
                heard: &heard,
                lead_left: self.lead_left(action),
                waited: self.waited(action),
                calendar,
                policy: &policy,
            })
        };
        let actions = self.actions.values();
        actions.map(|action| (action.number, of(action))).collect()
    }

    /// The action that one waits for.
    fn waited(&self, action: &Action) -> Option<Waited> {
        let other = action
            .waiting_for
            .and_then(|number| self.actions.get(&number))?;
        Some(Waited {
            number: other.number,
            ended: other.status.ended(),
        })
    }

    /// Whether the person who leads it has left the partnership.
    fn lead_left(&self, action: &Action) -> bool {
        let member = action.lead.and_then(|lead| lead.member);
        let member = member.and_then(|number| self.members.get(&number));
        member.is_some_and(Member::has_left)
    }

    fn heard(&self) -> BTreeMap<ActionNumber, Responses> {
        let mut replies: BTreeMap<ReportNumber, Vec<Reply>> = BTreeMap::new();
        for reply in self.replies.values() {
            replies.entry(reply.report).or_default().push(reply.clone());
        }
        let mut reports: BTreeMap<ActionNumber, Vec<(&ProgressReport, &[Reply])>> = BTreeMap::new();
        for report in self.reports.values() {
            let answers = replies
                .get(&report.number)
                .map(Vec::as_slice)
                .unwrap_or_default();
            reports
                .entry(report.action)
                .or_default()
                .push((report, answers));
        }
        let heard = reports.into_iter().filter_map(|(number, reports)| {
            let action = self.actions.get(&number)?;
            Some((number, Responses::of(action, reports)))
        });
        heard.collect()
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
