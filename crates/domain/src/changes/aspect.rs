use chrono::NaiveDate;

use crate::{ActionText, Threshold, Who};

/// What can change about a thing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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
    ActionText(ActionText),
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
    Phone,
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
    /// What is kept beside, for the rule or for the record.
    Kept(Kept),
}

/// What is kept about a thing besides what its history speaks about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kept {
    DueWords,
    Reason,
    Begun,
    Ended,
    EndedBy,
    OnPlan,
    LeadSince,
    FirstDue,
    WasDue,
    LaterMoves,
    HoldEnded,
    WaitEnded,
    Reopened,
    Moved,
    LaterUntil,
    Source,
    RefusedAt,
    ClosedAt,
    BeganAt,
    Series,
    Agenda,
    Decision,
    Amendment,
    Report,
    Reply,
}

impl Aspect {
    /// Whether a thing's history has a sentence for it.
    pub fn is_told(self) -> bool {
        !matches!(self, Self::Kept(_))
    }

    /// Whether it is a member's own matter: how mail reaches the person, and which.
    pub fn is_personal(self) -> bool {
        matches!(
            self,
            Self::Email | Self::Phone | Self::Mails | Self::Language | Self::Refused
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_mail_reaches_a_person_is_the_persons_own_matter() {
        for aspect in [
            Aspect::Email,
            Aspect::Mails,
            Aspect::Language,
            Aspect::Refused,
        ] {
            assert!(aspect.is_personal(), "{aspect:?}");
        }
        for aspect in [Aspect::Name, Aspect::Role, Aspect::MemberState] {
            assert!(!aspect.is_personal(), "{aspect:?}");
        }
    }
}
