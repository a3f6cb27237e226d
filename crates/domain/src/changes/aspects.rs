//! Each kind of thing, taken apart: all that it says, so that two states can be held side by side.
//!
//! Nothing that is kept of a thing is left out. A kind of thing that is new has to say here what
//! can change about it.

use chrono::NaiveDate;

use super::said::{due, list, perhaps, words};
use super::{Aspect, Kept, Said};
use crate::{
    Action, ActionText, Agenda, Attendance, Decision, Entity, Goal, Meeting, Member, Objective,
    Partner, Partnership, Status, StatusName, Threshold, Vision, WorkGroup,
};

impl Entity {
    /// All that it says. Two states of a thing that say the same are the same.
    pub fn aspects(&self) -> Vec<(Aspect, Said)> {
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
            // What somebody said stands as a whole.
            Self::Report(report) => {
                let whole = Said::Report(Box::new(report.clone()));
                vec![(Aspect::Kept(Kept::Report), whole)]
            }
            Self::Reply(reply) => {
                let whole = Said::Reply(Box::new(reply.clone()));
                vec![(Aspect::Kept(Kept::Reply), whole)]
            }
            Self::Agenda(agenda) => of_agenda(agenda),
            Self::Attendance(attendance) => of_attendance(attendance),
            Self::Decision(decision) => of_decision(decision),
            Self::Amendment(amendment) => {
                let whole = Said::Amendment(Box::new(amendment.clone()));
                vec![(Aspect::Kept(Kept::Amendment), whole)]
            }
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
    let mut aspects = vec![
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
    ];
    aspects.extend(ActionText::ALL.map(|text| {
        let written = perhaps(details.text(text), words);
        (Aspect::ActionText(text), written)
    }));
    aspects.extend(kept_of(action));
    aspects
}

/// What an action keeps besides, mostly for the rule.
fn kept_of(action: &Action) -> Vec<(Aspect, Said)> {
    let kept = |what, said| (Aspect::Kept(what), said);
    let day = |day| perhaps(day, Said::Day);
    let source = action.source.clone().map(Box::new);
    vec![
        kept(Kept::DueWords, perhaps(action.due_words.as_ref(), words)),
        kept(Kept::Reason, reason(&action.status)),
        kept(Kept::Begun, begun(&action.status)),
        kept(Kept::Ended, day(action.status.ended())),
        kept(Kept::EndedBy, day(action.status.ended_by())),
        kept(Kept::OnPlan, Said::Day(action.on_plan)),
        kept(Kept::LeadSince, day(action.lead_since)),
        kept(Kept::FirstDue, day(action.first_due)),
        kept(Kept::WasDue, day(action.was_due)),
        kept(Kept::LaterMoves, Said::Count(action.later_moves)),
        kept(Kept::HoldEnded, day(action.hold_ended)),
        kept(Kept::WaitEnded, day(action.wait_ended)),
        kept(Kept::Reopened, day(action.reopened)),
        kept(Kept::Moved, day(action.moved)),
        kept(Kept::LaterUntil, day(action.later_until)),
        kept(Kept::Source, perhaps(source, Said::Source)),
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
        (Aspect::Phone, perhaps(member.phone.as_ref(), words)),
        (
            Aspect::Partner,
            perhaps(member.partner, |partner| Said::Partners(vec![partner])),
        ),
        (Aspect::Role, Said::Role(member.role)),
        (Aspect::MemberState, Said::MemberState(member.state)),
        (Aspect::Mails, Said::Mails(member.mails)),
        (Aspect::Language, Said::Language(member.language)),
        (Aspect::Refused, Said::Flag(member.refused.is_some())),
        (
            Aspect::Kept(Kept::RefusedAt),
            perhaps(member.refused, Said::Instant),
        ),
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
        (
            Aspect::Kept(Kept::ClosedAt),
            perhaps(meeting.closed, Said::Instant),
        ),
        (
            Aspect::Kept(Kept::BeganAt),
            perhaps(meeting.began, Said::Instant),
        ),
        (
            Aspect::Kept(Kept::Series),
            perhaps(meeting.series, Said::Meeting),
        ),
    ]
}

/// What was arranged about an agenda, in numbers: what stands on it comes from the plan.
fn of_agenda(agenda: &Agenda) -> Vec<(Aspect, Said)> {
    let topics = Said::Topics(agenda.added.len(), agenda.left_out.len());
    vec![
        (Aspect::Agenda, topics),
        (Aspect::Began, Said::Flag(agenda.fixed.is_some())),
        (
            Aspect::Kept(Kept::Agenda),
            Said::Agenda(Box::new(agenda.clone())),
        ),
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
        (
            Aspect::Kept(Kept::Decision),
            Said::Decision(Box::new(decision.clone())),
        ),
    ]
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

/// Why it rests or was given up.
fn reason(status: &Status) -> Said {
    match status {
        Status::OnHold(hold) => words(&hold.reason),
        Status::Dropped { reason, .. } => words(reason),
        Status::NotStarted | Status::InProgress | Status::Complete(_) => Said::Nothing,
    }
}

/// Whether work had begun before it rested.
fn begun(status: &Status) -> Said {
    match status {
        Status::OnHold(hold) => Said::Flag(hold.begun),
        _ => Said::Nothing,
    }
}
