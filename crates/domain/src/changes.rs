//! What changed between two states of a thing: the words of its history.

use chrono::NaiveDate;

use crate::{
    Action, ActionNumber, Agenda, Attendance, Decision, Due, Entity, Goal, GoalNumber, Hours, Kind,
    Language, MailChoice, Meeting, Member, MemberNumber, MemberState, Objective, ObjectiveNumber,
    Outcome, Partner, PartnerNumber, Partnership, Presence, Role, Status, StatusName, Threshold,
    Vision, Who, WorkGroup, WorkGroupNumber,
};

/// Something that is no longer as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What.
    pub aspect: Aspect,
    /// As it was.
    pub from: Said,
    /// As it is.
    pub to: Said,
}

/// What can change about a thing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(missing_docs, reason = "each is the field of that name")]
pub enum Aspect {
    Title,
    Name,
    Slug,
    Zone,
    Archived,
    Policy(Threshold),
    Text,
    Adopted,
    RootCause,
    Goal,
    Measure,
    Baseline,
    Target,
    Unit,
    Reading(NaiveDate),
    Objective,
    Kind,
    Code,
    Strategy,
    Group,
    Supporters,
    Start,
    Resources,
    Notes,
    Lead,
    LeadMember,
    Due,
    Status,
    HoldUntil,
    Percent,
    WaitingFor,
    Sector,
    MergedInto,
    Email,
    Partner,
    Role,
    MemberState,
    Mails,
    Language,
    Refused,
    Chairs,
    Day,
    Cancelled,
    Closed,
    Hours,
    Place,
    Link,
    Began,
    Outcome,
    ProposedBy,
    Presence(Who),
    Others,
    Agenda,
}

/// What stands in an aspect.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// Somebody's words.
    Words(String),
    /// A day.
    Day(NaiveDate),
    /// No end in sight.
    Ongoing,
    /// A number.
    Number(f64),
    /// A share of the work.
    Percent(u8),
    /// Yes or no.
    Flag(bool),
    /// A status.
    Status(StatusName),
    /// Action or short win.
    Kind(Kind),
    /// A role.
    Role(Role),
    /// Whether a person has come, or has left.
    MemberState(MemberState),
    /// Which mails a person wants.
    Mails(MailChoice),
    /// The language that a person reads.
    Language(Language),
    /// A goal.
    Goal(GoalNumber),
    /// An objective.
    Objective(ObjectiveNumber),
    /// An action.
    Action(ActionNumber),
    /// Partners.
    Partners(Vec<PartnerNumber>),
    /// Members.
    Members(Vec<MemberNumber>),
    /// A work group.
    Group(WorkGroupNumber),
    /// From when to when.
    Hours(Hours),
    /// What became of a proposal.
    Outcome(Outcome),
    /// Whether somebody was there.
    Presence(Presence),
    /// A partner or a person.
    Who(Who),
    /// How many topics, and how many of them are left out.
    Topics(usize, usize),
}

impl Entity {
    /// What is different from `before`, an earlier state of the same thing.
    pub fn changes_since(&self, before: &Self) -> Vec<Change> {
        let (before, after) = (before.aspects(), self.aspects());
        let said = |list: &[(Aspect, Said)], aspect| {
            let found = list.iter().find(|(other, _)| *other == aspect);
            found.map_or(Said::Nothing, |(_, said)| said.clone())
        };
        let gone = before
            .iter()
            .filter(|(aspect, _)| !after.iter().any(|(other, _)| other == aspect));
        let aspects = after.iter().chain(gone).map(|(aspect, _)| *aspect);
        let changes = aspects.map(|aspect| Change {
            aspect,
            from: said(&before, aspect),
            to: said(&after, aspect),
        });
        changes.filter(|change| change.from != change.to).collect()
    }

    fn aspects(&self) -> Vec<(Aspect, Said)> {
        match self {
            Self::Partnership(partnership) => of_partnership(partnership),
            Self::Vision(vision) => of_vision(vision),
            Self::Goal(goal) => of_goal(goal),
            Self::Objective(objective) => of_objective(objective),
            Self::Action(action) => of_action(action),
            Self::Partner(partner) => of_partner(partner),
            Self::Member(member) => of_member(member),
            Self::WorkGroup(group) => of_group(group),
            Self::Meeting(meeting) => of_meeting(meeting),
            Self::Report(_) | Self::Reply(_) | Self::Amendment(_) => Vec::new(),
            Self::Agenda(agenda) => of_agenda(agenda),
            Self::Attendance(attendance) => of_attendance(attendance),
            Self::Decision(decision) => of_decision(decision),
        }
    }
}

fn of_partnership(partnership: &Partnership) -> Vec<(Aspect, Said)> {
    let mut aspects = vec![
        (Aspect::Name, words(&partnership.name)),
        (Aspect::Slug, words(&partnership.slug)),
        (Aspect::Zone, words(&partnership.zone.name())),
        (Aspect::Archived, Said::Flag(partnership.archived)),
    ];
    aspects.extend(Threshold::ALL.map(|threshold| {
        let number = f64::from(partnership.policy.get(threshold));
        (Aspect::Policy(threshold), Said::Number(number))
    }));
    aspects
}

fn of_vision(vision: &Vision) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Text, words(&vision.text)),
        (Aspect::Adopted, perhaps(vision.adopted, Said::Day)),
    ]
}

fn of_goal(goal: &Goal) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Title, words(&goal.title)),
        (Aspect::RootCause, perhaps(goal.root_cause.as_ref(), words)),
    ]
}

fn of_objective(objective: &Objective) -> Vec<(Aspect, Said)> {
    let measure = &objective.measure;
    let mut aspects = vec![
        (Aspect::Goal, Said::Goal(objective.goal)),
        (Aspect::Title, words(&objective.title)),
        (Aspect::Measure, perhaps(measure.what.as_ref(), words)),
        (Aspect::Baseline, perhaps(measure.baseline, Said::Number)),
        (Aspect::Target, perhaps(measure.target, Said::Number)),
        (Aspect::Unit, perhaps(measure.unit.as_ref(), words)),
    ];
    let readings = objective.readings.iter();
    aspects
        .extend(readings.map(|reading| (Aspect::Reading(reading.on), Said::Number(reading.value))));
    aspects
}

fn of_action(action: &Action) -> Vec<(Aspect, Said)> {
    let details = &action.details;
    vec![
        (Aspect::Objective, Said::Objective(details.objective)),
        (Aspect::Title, words(&details.title)),
        (Aspect::Kind, Said::Kind(details.kind)),
        (Aspect::Code, perhaps(details.code.as_ref(), words)),
        (Aspect::Strategy, perhaps(details.strategy.as_ref(), words)),
        (Aspect::Group, perhaps(details.group, Said::Group)),
        (
            Aspect::Lead,
            perhaps(action.lead, |lead| Said::Partners(vec![lead.partner])),
        ),
        (
            Aspect::LeadMember,
            perhaps(action.lead.and_then(|lead| lead.member), |m| {
                Said::Members(vec![m])
            }),
        ),
        (
            Aspect::Supporters,
            list(&details.supporters, Said::Partners),
        ),
        (Aspect::Start, perhaps(details.start, Said::Day)),
        (Aspect::Due, due(action.due)),
        (Aspect::Status, Said::Status(status(&action.status))),
        (Aspect::HoldUntil, hold_until(&action.status)),
        (Aspect::Percent, Said::Percent(action.percent.number())),
        (
            Aspect::WaitingFor,
            perhaps(action.waiting_for, Said::Action),
        ),
        (
            Aspect::Resources,
            perhaps(details.resources.as_ref(), words),
        ),
        (Aspect::Measure, perhaps(details.measure.as_ref(), words)),
        (Aspect::Notes, perhaps(details.notes.as_ref(), words)),
    ]
}

fn of_partner(partner: &Partner) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Name, words(&partner.name)),
        (Aspect::Sector, perhaps(partner.sector.as_ref(), words)),
        (
            Aspect::MergedInto,
            perhaps(partner.merged_into, |into| Said::Partners(vec![into])),
        ),
    ]
}

fn of_member(member: &Member) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Name, words(&member.name)),
        (Aspect::Email, perhaps(member.email.as_ref(), words)),
        (
            Aspect::Partner,
            perhaps(member.partner, |partner| Said::Partners(vec![partner])),
        ),
        (Aspect::Role, Said::Role(member.role)),
        (Aspect::MemberState, Said::MemberState(member.state)),
        (Aspect::Mails, Said::Mails(member.mails)),
        (Aspect::Language, Said::Language(member.language)),
        (Aspect::Refused, Said::Flag(member.refused.is_some())),
    ]
}

fn of_group(group: &WorkGroup) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Name, words(&group.name)),
        (Aspect::Chairs, list(&group.chairs, Said::Members)),
    ]
}

fn of_meeting(meeting: &Meeting) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Day, Said::Day(meeting.day)),
        (Aspect::Hours, perhaps(meeting.hours, Said::Hours)),
        (Aspect::Place, perhaps(meeting.place.as_ref(), words)),
        (Aspect::Link, perhaps(meeting.link.as_ref(), words)),
        (Aspect::Group, perhaps(meeting.group, Said::Group)),
        (Aspect::Notes, perhaps(meeting.note.as_ref(), words)),
        (Aspect::Cancelled, Said::Flag(meeting.cancelled)),
        (Aspect::Began, Said::Flag(meeting.began.is_some())),
        (Aspect::Closed, Said::Flag(meeting.closed.is_some())),
    ]
}

/// What was arranged about an agenda, in numbers: what stands on it comes from the plan.
fn of_agenda(agenda: &Agenda) -> Vec<(Aspect, Said)> {
    let topics = Said::Topics(agenda.added.len(), agenda.left_out.len());
    vec![
        (Aspect::Agenda, topics),
        (Aspect::Began, Said::Flag(agenda.fixed.is_some())),
    ]
}

fn of_attendance(attendance: &Attendance) -> Vec<(Aspect, Said)> {
    let seen = attendance.seen.iter();
    let seen = seen.map(|(who, presence)| (Aspect::Presence(*who), Said::Presence(*presence)));
    let others = (Aspect::Others, perhaps(attendance.others.as_ref(), words));
    seen.chain([others]).collect()
}

fn of_decision(decision: &Decision) -> Vec<(Aspect, Said)> {
    vec![
        (Aspect::Text, words(&decision.text)),
        (Aspect::ProposedBy, perhaps(decision.proposed_by, Said::Who)),
        (Aspect::Outcome, Said::Outcome(decision.outcome)),
    ]
}

fn words(text: &impl ToString) -> Said {
    Said::Words(text.to_string())
}

fn perhaps<T>(value: Option<T>, said: impl FnOnce(T) -> Said) -> Said {
    value.map_or(Said::Nothing, said)
}

fn list<T: Clone>(values: &[T], said: impl FnOnce(Vec<T>) -> Said) -> Said {
    if values.is_empty() {
        Said::Nothing
    } else {
        said(values.to_vec())
    }
}

fn due(due: Due) -> Said {
    match due {
        Due::On(day) => Said::Day(day),
        Due::Ongoing => Said::Ongoing,
        Due::Unset => Said::Nothing,
    }
}

/// The status that was set, whatever the day: a hold that ended by itself was no change.
fn status(status: &Status) -> StatusName {
    match status {
        Status::OnHold(_) => StatusName::OnHold,
        other => other.name(NaiveDate::MAX),
    }
}

fn hold_until(status: &Status) -> Said {
    match status {
        Status::OnHold(hold) => Said::Day(hold.until),
        _ => Said::Nothing,
    }
}
