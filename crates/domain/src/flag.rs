//! Flags: why an action needs a word.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::word::{slugs, words};
use crate::{MemberNumber, PartnerNumber};

/// Why an action needs a word, with what a person has to know to see it.
///
/// What is in a flag does not depend on the day on which it is looked at, so that it can be kept.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "flag")]
pub enum Flag {
    /// Its due day has passed.
    Overdue {
        /// The due day.
        due: NaiveDate,
    },
    /// Somebody asked for help, and nobody has said since that it is solved.
    Stuck {
        /// The day of the report that asked; of several the earliest.
        asked: NaiveDate,
        /// Who answered last, of those who can help.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answered: Option<HelpAnswer>,
    },
    /// Nothing has moved for long.
    Stalled(Silence),
    /// No word came when one was to be expected.
    Quiet {
        /// The last word, or the day from which one was to be expected.
        since: NaiveDate,
    },
    /// Its due day was moved to a later one again and again.
    Drifting {
        /// How often.
        moves: u32,
        /// The first due day.
        first: NaiveDate,
        /// The days from the first due day to the present one, where that is later.
        days: Option<i64>,
    },
    /// Nobody leads it, or whoever did has left.
    NoLead {
        /// The day on which it was put on the plan.
        since: NaiveDate,
        /// Whether somebody led it who has left the partnership. Its partner still stands for it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        left: bool,
    },
    /// It has no due day and is not ongoing.
    NoDate {
        /// The day on which it was put on the plan.
        since: NaiveDate,
    },
    /// Its lead has never said anything about it.
    NeverHeardFrom {
        /// The lead's partner.
        partner: PartnerNumber,
        /// The day on which it became the lead.
        since: NaiveDate,
    },
    /// It is due soon and not far enough.
    ComingUp {
        /// The due day.
        due: NaiveDate,
        /// The meeting before which it is due, where one lies ahead.
        meeting: Option<NaiveDate>,
    },
}

/// An answer to a call for help by somebody who can give it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct HelpAnswer {
    /// The day on which it was written.
    pub on: NaiveDate,
    /// Who wrote it.
    pub by: MemberNumber,
}

/// What those are called of whom the sentence of a flag speaks.
#[derive(Clone, Copy, Debug, Default)]
pub struct FlagNames<'a> {
    /// The action's lead; empty where it has none.
    pub lead: &'a str,
    /// Whoever answered a call for help last.
    pub helper: Option<&'a str>,
}

/// How an action came to be stalled.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Silence {
    /// Meetings passed one after another without a word.
    Missed {
        /// How many.
        meetings: usize,
        /// The first of them.
        first: NaiveDate,
        /// The last word, or the day from which one was to be expected.
        since: NaiveDate,
    },
    /// Meetings passed without its status or percent changing.
    Unmoved {
        /// How many.
        meetings: usize,
        /// The last movement, or the day from which one was to be expected.
        since: NaiveDate,
    },
    /// Days passed without a word, and no meeting lies ahead.
    Days {
        /// The last word, or the day from which one was to be expected.
        since: NaiveDate,
    },
}

/// The name of a flag, the most pressing first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum FlagName {
    /// See [`Flag::Overdue`].
    Overdue,
    /// See [`Flag::Stuck`].
    Stuck,
    /// See [`Flag::Stalled`].
    Stalled,
    /// See [`Flag::Quiet`].
    Quiet,
    /// See [`Flag::Drifting`].
    Drifting,
    /// See [`Flag::NoLead`].
    NoLead,
    /// See [`Flag::NoDate`].
    NoDate,
    /// See [`Flag::NeverHeardFrom`].
    NeverHeardFrom,
    /// See [`Flag::ComingUp`].
    ComingUp,
}

words! {
    /// Every flag, the most pressing first.
    FlagName {
        Overdue: "overdue",
        Stuck: "stuck",
        Stalled: "stalled",
        Quiet: "quiet",
        Drifting: "drifting",
        NoLead: "no_lead",
        NoDate: "no_date",
        NeverHeardFrom: "never_heard_from",
        ComingUp: "coming_up",
    }
}

slugs!(FlagName);

impl Flag {
    /// The flag's name.
    pub fn name(&self) -> FlagName {
        match self {
            Self::Overdue { .. } => FlagName::Overdue,
            Self::Stuck { .. } => FlagName::Stuck,
            Self::Stalled(_) => FlagName::Stalled,
            Self::Quiet { .. } => FlagName::Quiet,
            Self::Drifting { .. } => FlagName::Drifting,
            Self::NoLead { .. } => FlagName::NoLead,
            Self::NoDate { .. } => FlagName::NoDate,
            Self::NeverHeardFrom { .. } => FlagName::NeverHeardFrom,
            Self::ComingUp { .. } => FlagName::ComingUp,
        }
    }

    /// Who answered it last, where it is a call for help that was answered.
    pub fn helper(&self) -> Option<MemberNumber> {
        match self {
            Self::Stuck { answered, .. } => answered.map(|answer| answer.by),
            _ => None,
        }
    }

    /// The day since which it has been so: lists of a flag begin with the oldest.
    pub fn since(&self) -> NaiveDate {
        match self {
            Self::Overdue { due } | Self::ComingUp { due, .. } => *due,
            Self::Stuck { asked, .. } => *asked,
            Self::Drifting { first, .. } => *first,
            Self::Stalled(
                Silence::Missed { since, .. }
                | Silence::Unmoved { since, .. }
                | Silence::Days { since },
            )
            | Self::Quiet { since }
            | Self::NoLead { since, .. }
            | Self::NoDate { since }
            | Self::NeverHeardFrom { since, .. } => *since,
        }
    }
}
