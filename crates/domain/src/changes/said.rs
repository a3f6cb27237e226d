use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    ActionKind, ActionNumber, Agenda, Amendment, Decision, DecisionOutcome, Due, GoalNumber, Hours,
    Language, MailChoice, MeetingNumber, MemberNumber, MemberState, ObjectiveNumber, PartnerNumber,
    Presence, ProgressReport, Reply, Role, Source, StatusName, Who, WorkGroupNumber,
};

/// What stands in an aspect.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Nothing,
    /// Somebody's words.
    Words(String),
    Day(NaiveDate),
    /// No end in sight.
    Ongoing,
    Number(f64),
    /// A share of the work.
    Percent(u8),
    /// Yes or no.
    Flag(bool),
    Status(StatusName),
    /// Action or short win.
    Kind(ActionKind),
    Role(Role),
    /// Whether a person has come, or has left.
    MemberState(MemberState),
    /// Which mails a person wants.
    Mails(MailChoice),
    /// The language that a person reads.
    Language(Language),
    Goal(GoalNumber),
    Objective(ObjectiveNumber),
    Action(ActionNumber),
    Partners(Vec<PartnerNumber>),
    Members(Vec<MemberNumber>),
    /// A work group.
    Group(WorkGroupNumber),
    /// From when to when.
    Hours(Hours),
    /// What became of a proposal.
    Outcome(DecisionOutcome),
    /// Whether somebody was there.
    Presence(Presence),
    /// A partner or a person.
    Who(Who),
    Meeting(MeetingNumber),
    /// How many topics were added, and how many are left out.
    Topics(usize, usize),
    /// What was arranged about an agenda as a whole.
    Agenda(Box<Agenda>),
    /// A decision as a whole.
    Decision(Box<Decision>),
    /// An amendment as a whole.
    Amendment(Box<Amendment>),
    Instant(DateTime<Utc>),
    /// How often.
    Count(u32),
    /// Where in a spreadsheet it came from.
    Source(Box<Source>),
    /// A progress report as a whole.
    Report(Box<ProgressReport>),
    /// A reply as a whole.
    Reply(Box<Reply>),
}

pub(super) fn words(text: &impl ToString) -> Said {
    Said::Words(text.to_string())
}

pub(super) fn perhaps<T>(value: Option<T>, said: impl FnOnce(T) -> Said) -> Said {
    value.map_or(Said::Nothing, said)
}

pub(super) fn list<T: Clone>(values: &[T], said: impl FnOnce(Vec<T>) -> Said) -> Said {
    if values.is_empty() {
        Said::Nothing
    } else {
        said(values.to_vec())
    }
}

pub(super) fn due(due: Due) -> Said {
    match due {
        Due::On(day) => Said::Day(day),
        Due::Ongoing => Said::Ongoing,
        Due::Unset => Said::Nothing,
    }
}
