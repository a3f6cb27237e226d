//! Revisions: every change to the plan, kept for good.

use serde::{Deserialize, Deserializer, Serialize};

use crate::word::{slugs, words};
use crate::{
    Action, ActionNumber, Agenda, Amendment, AmendmentNumber, Attendance, Author, Decision,
    DecisionNumber, Goal, GoalNumber, Meeting, MeetingNumber, Member, MemberNumber, Objective,
    ObjectiveNumber, Partner, PartnerNumber, Partnership, ProgressReport, Reply, ReplyNumber,
    ReportNumber, RevisionNumber, Vision, WorkGroup, WorkGroupNumber,
};

/// A change to the plan: who made it, when, how and why, and what stands since.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Its number in the partnership. Later ones are higher.
    pub number: RevisionNumber,
    /// Who made it, when and how.
    pub author: Author,
    /// Why, in the author's words.
    pub why: Option<String>,
    /// The meeting in which it was made, if it was.
    pub meeting: Option<MeetingNumber>,
    /// What stands since.
    pub entity: Entity,
}

/// Anything on or around the plan that has a history.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "entity")]
pub enum Entity {
    /// The partnership itself.
    Partnership(Partnership),
    Vision(Vision),
    Goal(Goal),
    /// An objective, with its readings.
    Objective(Objective),
    Action(#[serde(deserialize_with = "recorded_action")] Box<Action>),
    Partner(Partner),
    Member(Member),
    /// A work group.
    WorkGroup(WorkGroup),
    Meeting(Meeting),
    /// A progress report.
    Report(ProgressReport),
    /// A reply to one.
    Reply(Reply),
    /// What was arranged about a meeting's agenda.
    Agenda(Agenda),
    /// Who was at a meeting.
    Attendance(Attendance),
    /// A decision of a meeting.
    Decision(Decision),
    /// What was added to the minutes of a closed meeting.
    Amendment(Amendment),
}

/// Which thing a revision is about.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Subject {
    pub kind: SubjectKind,
    /// Its number among those of its kind; 0 where there is but one.
    pub number: i64,
}

/// The kinds of things that have a history.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum SubjectKind {
    /// See [`Entity::Partnership`].
    Partnership,
    /// See [`Entity::Vision`].
    Vision,
    /// See [`Entity::Goal`].
    Goal,
    /// See [`Entity::Objective`].
    Objective,
    /// See [`Entity::Action`].
    Action,
    /// See [`Entity::Partner`].
    Partner,
    /// See [`Entity::Member`].
    Member,
    /// See [`Entity::WorkGroup`].
    WorkGroup,
    /// See [`Entity::Meeting`].
    Meeting,
    /// See [`Entity::Report`].
    Report,
    /// See [`Entity::Reply`].
    Reply,
    /// See [`Entity::Agenda`]; its number is the meeting's.
    Agenda,
    /// See [`Entity::Attendance`]; its number is the meeting's.
    Attendance,
    /// See [`Entity::Decision`].
    Decision,
    /// See [`Entity::Amendment`].
    Amendment,
}

words! {
    /// Every kind, those first that are looked for most.
    SubjectKind {
        Action: "action",
        Report: "report",
        Reply: "reply",
        Agenda: "agenda",
        Attendance: "attendance",
        Decision: "decision",
        Amendment: "amendment",
        Goal: "goal",
        Objective: "objective",
        Vision: "vision",
        Partner: "partner",
        Member: "member",
        WorkGroup: "work_group",
        Meeting: "meeting",
        Partnership: "partnership",
    }
}

slugs!(SubjectKind);

/// An action of any age.
fn recorded_action<'de, D>(from: D) -> Result<Box<Action>, D::Error>
where
    D: Deserializer<'de>,
{
    Action::deserialize(from).map(|action| Box::new(action.as_recorded()))
}

impl Entity {
    /// Which thing it is.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Partnership(_) => Subject::PARTNERSHIP,
            Self::Vision(_) => Subject::VISION,
            Self::Goal(goal) => goal.number.into(),
            Self::Objective(objective) => objective.number.into(),
            Self::Action(action) => action.number.into(),
            Self::Partner(partner) => partner.number.into(),
            Self::Member(member) => member.number.into(),
            Self::WorkGroup(group) => group.number.into(),
            Self::Meeting(meeting) => meeting.number.into(),
            Self::Report(report) => report.number.into(),
            Self::Reply(reply) => reply.number.into(),
            Self::Agenda(agenda) => Subject::agenda(agenda.meeting),
            Self::Attendance(attendance) => Subject::attendance(attendance.meeting),
            Self::Decision(decision) => decision.number.into(),
            Self::Amendment(amendment) => amendment.number.into(),
        }
    }

    /// The action, where it is one.
    pub fn as_action(&self) -> Option<&Action> {
        if let Self::Action(action) = self {
            Some(action)
        } else {
            None
        }
    }

    /// The objective, where it is one.
    pub fn as_objective(&self) -> Option<&Objective> {
        if let Self::Objective(objective) = self {
            Some(objective)
        } else {
            None
        }
    }

    /// The report, where it is one.
    pub fn as_report(&self) -> Option<&ProgressReport> {
        if let Self::Report(report) = self {
            Some(report)
        } else {
            None
        }
    }

    /// The reply, where it is one.
    pub fn as_reply(&self) -> Option<&Reply> {
        if let Self::Reply(reply) = self {
            Some(reply)
        } else {
            None
        }
    }
}

impl Subject {
    /// The partnership itself.
    pub const PARTNERSHIP: Self = Self {
        kind: SubjectKind::Partnership,
        number: 0,
    };
    pub const VISION: Self = Self {
        kind: SubjectKind::Vision,
        number: 0,
    };

    /// The agenda of a meeting.
    pub fn agenda(meeting: MeetingNumber) -> Self {
        Self {
            kind: SubjectKind::Agenda,
            number: meeting.0,
        }
    }

    /// Who was at a meeting.
    pub fn attendance(meeting: MeetingNumber) -> Self {
        Self {
            kind: SubjectKind::Attendance,
            number: meeting.0,
        }
    }
}

macro_rules! numbered {
    ($($number:ident => $kind:ident),*) => {
        $(impl From<$number> for Subject {
            fn from(number: $number) -> Self {
                Self { kind: SubjectKind::$kind, number: number.0 }
            }
        })*
    };
}

numbered!(
    GoalNumber => Goal, ObjectiveNumber => Objective, ActionNumber => Action,
    PartnerNumber => Partner, MemberNumber => Member, WorkGroupNumber => WorkGroup,
    MeetingNumber => Meeting, ReportNumber => Report, ReplyNumber => Reply,
    DecisionNumber => Decision, AmendmentNumber => Amendment
);

macro_rules! entities {
    ($($entity:ident => $variant:ident),*) => {
        $(impl From<&$entity> for Entity {
            fn from(entity: &$entity) -> Self {
                Self::$variant(entity.clone().into())
            }
        })*
    };
}

entities!(
    Partnership => Partnership, Vision => Vision, Goal => Goal, Objective => Objective,
    Action => Action, Partner => Partner, Member => Member, WorkGroup => WorkGroup,
    Meeting => Meeting, ProgressReport => Report, Reply => Reply, Agenda => Agenda,
    Attendance => Attendance, Decision => Decision, Amendment => Amendment
);
