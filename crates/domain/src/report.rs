//! How it is going, in a partner's words.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::word::words;
use crate::{ActionNumber, Due, MemberNumber, Note, PartnerNumber, ReplyNumber, ReportNumber, Way};

/// What somebody said about how an action is going.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ProgressReport {
    /// Its number in the partnership.
    pub number: ReportNumber,
    pub action: ActionNumber,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// The civil day on which it was said, in the partnership's zone.
    pub on: NaiveDate,
    /// How it is going.
    pub says: Says,
    /// How much of the work is done.
    pub percent: Option<Percent>,
    /// In other words.
    pub note: Option<Note>,
    /// A new due day that is wanted.
    pub proposal: Option<Proposal>,
    /// Whose word it is.
    pub author: Reporter,
    /// Who wrote it down for the author.
    pub recorded_by: Option<MemberNumber>,
    /// Whether the author led or supported the action then: only such a report is a response.
    pub response: bool,
    /// How it came.
    pub way: Way,
    /// When its author took it back: since then it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back: Option<DateTime<Utc>>,
}

impl Reply {
    /// Whether somebody wrote it who can help whoever asked: nobody helps their own partner.
    pub fn helps(&self, asker: Reporter) -> bool {
        let is_own = match asker.partner {
            Some(partner) => self.partner == Some(partner),
            None => asker.member == Some(self.by),
        };
        self.answers && !is_own
    }
}

impl Reporter {
    /// Whether both speak for one partner; a person of none speaks for nobody else.
    pub fn is_of_one_party_with(self, other: Self) -> bool {
        match self.partner {
            Some(partner) => other.partner == Some(partner),
            None => self.member.is_some() && self.member == other.member,
        }
    }
}

impl ProgressReport {
    /// The due day that it asks for, while nobody has decided on that: the day still differs, and
    /// nobody who can decide has answered.
    pub fn asks_still_for(&self, due: Due, replies: &[Reply]) -> Option<NaiveDate> {
        let wanted = self.proposal.as_ref()?.due;
        let decided = Some(wanted) == due.day() || replies.iter().any(|reply| reply.answers);
        (!decided).then_some(wanted)
    }

    /// Says that its author took it back.
    pub fn take_back(&mut self, at: DateTime<Utc>) {
        self.taken_back = Some(at);
    }
}

/// What somebody says about how an action is going.
#[derive(Clone, Debug)]
pub struct ReportDraft {
    /// How it is going.
    pub says: Says,
    /// How much of the work is done.
    pub percent: Option<Percent>,
    /// In other words.
    pub note: Option<Note>,
    /// A new due day that is wanted.
    pub proposal: Option<Proposal>,
}

/// How an action is going.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Says {
    /// It moves.
    GoingWell,
    /// It is where it was.
    NoChange,
    /// It needs help.
    Stuck,
    /// It is done.
    Finished,
}

words! {
    /// Every answer, in the order in which they are offered.
    Says {
        GoingWell: "going_well",
        NoChange: "no_change",
        Stuck: "stuck",
        Finished: "finished",
    }
}

/// A new due day that a partner asks for.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Proposal {
    pub due: NaiveDate,
    pub reason: Note,
}

/// Whose word a report is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Reporter {
    /// The partner that the author was from then.
    pub partner: Option<PartnerNumber>,
    /// The author; none where only the partner is known.
    pub member: Option<MemberNumber>,
}

/// An answer to a report.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Reply {
    /// Its number in the partnership.
    pub number: ReplyNumber,
    /// The report that it answers.
    pub report: ReportNumber,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The civil day on which it was written, in the partnership's zone.
    pub on: NaiveDate,
    /// Who wrote it.
    pub by: MemberNumber,
    /// The partner that whoever wrote it was from then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<PartnerNumber>,
    pub text: Note,
    /// Whether a coordinator, chair or leader wrote it: only such a reply decides and helps.
    pub answers: bool,
    /// Whether it says that what was asked for is solved.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub solves: bool,
}

/// How much of the work is done, in percent from 0 to 100.
#[derive(
    Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

/// Some text or number is no share of the work.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a percentage")]
pub struct PercentError;

impl Percent {
    /// Reads a share of the work; it may be left empty.
    ///
    /// # Errors
    ///
    /// When it is no whole number from 0 to 100.
    ///
    /// ```
    /// # use domain::{Percent, PercentError};
    /// assert_eq!(Percent::optional(" 40% ")?.map(Percent::number), Some(40));
    /// assert_eq!(Percent::optional("")?, None);
    /// assert_eq!(Percent::optional("101"), Err(PercentError));
    /// # Ok::<(), PercentError>(())
    /// ```
    pub fn optional(typed: &str) -> Result<Option<Self>, PercentError> {
        let text = typed.trim().trim_end_matches('%').trim_end();
        if text.is_empty() {
            return Ok(None);
        }
        let number: u8 = text.parse().map_err(|_| PercentError)?;
        Self::try_from(number).map(Some)
    }

    /// The number, from 0 to 100.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Percent {
    type Error = PercentError;

    fn try_from(number: u8) -> Result<Self, PercentError> {
        if number > 100 {
            Err(PercentError)
        } else {
            Ok(Self(number))
        }
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_work_is_a_whole_number_up_to_100() {
        for (typed, read) in [
            ("", Ok(None)),
            (" % ", Ok(None)),
            ("0", Ok(Some(Percent(0)))),
            (" 40 % ", Ok(Some(Percent(40)))),
            ("100%", Ok(Some(Percent(100)))),
            ("101", Err(PercentError)),
            ("-1", Err(PercentError)),
            ("half", Err(PercentError)),
        ] {
            assert_eq!(Percent::optional(typed), read, "{typed:?}");
        }
    }
}
