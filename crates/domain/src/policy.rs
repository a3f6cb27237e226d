//! When a partnership's actions are flagged and its leads are asked: each number is its own.

use serde::{Deserialize, Serialize};

use crate::word::words;

/// The numbers of the flags and of asking, as the partnership agreed them.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Policy {
    /// Days that a lead has to settle in before a meeting counts as missed.
    pub settle_days: u32,
    /// Meetings missed in a row that make an action stalled.
    pub stalled_missed: u32,
    /// Held meetings without movement that make an action stalled.
    pub stalled_unmoved: u32,
    /// Days of silence that make an action stalled while no meeting lies ahead.
    pub stalled_days: u32,
    /// Days of silence that make an action quiet while no meeting lies ahead.
    pub quiet_days: u32,
    /// Days before a meeting from which silence in its cycle is quiet.
    pub quiet_before: u32,
    /// Moves to a later day that make an action drift.
    pub drifting_moves: u32,
    /// Held meetings without a word of the lead's own that make it never heard from.
    pub never_heard_meetings: u32,
    /// Days ahead in which a due day is coming up while no meeting lies ahead.
    pub coming_up_days: u32,
    /// Percent below which an action is behind when little time is left.
    pub coming_up_percent: u32,
    /// Percent of its days that are little time.
    pub coming_up_time: u32,
    /// Days ahead beyond which an action that nobody has begun is *later*; 0 for never.
    pub later_days: u32,
    /// Days before a meeting on which leads are asked how it is going.
    pub ask_before: u32,
    /// Days before a meeting on which those are reminded who have not answered.
    pub remind_before: u32,
    /// The hour from which mails leave that nobody pressed a button for.
    pub mail_from: u32,
    /// The hour until which they do.
    pub mail_until: u32,
}

/// One number of the policy.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Threshold {
    /// See [`Policy::settle_days`].
    SettleDays,
    /// See [`Policy::stalled_missed`].
    StalledMissed,
    /// See [`Policy::stalled_unmoved`].
    StalledUnmoved,
    /// See [`Policy::stalled_days`].
    StalledDays,
    /// See [`Policy::quiet_days`].
    QuietDays,
    /// See [`Policy::quiet_before`].
    QuietBefore,
    /// See [`Policy::drifting_moves`].
    DriftingMoves,
    /// See [`Policy::never_heard_meetings`].
    NeverHeardMeetings,
    /// See [`Policy::coming_up_days`].
    ComingUpDays,
    /// See [`Policy::coming_up_percent`].
    ComingUpPercent,
    /// See [`Policy::coming_up_time`].
    ComingUpTime,
    /// See [`Policy::later_days`].
    LaterDays,
    /// See [`Policy::ask_before`].
    AskBefore,
    /// See [`Policy::remind_before`].
    RemindBefore,
    /// See [`Policy::mail_from`].
    MailFrom,
    /// See [`Policy::mail_until`].
    MailUntil,
}

words! {
    /// Every number of the policy.
    Threshold {
        SettleDays: "settle_days",
        StalledMissed: "stalled_missed",
        StalledUnmoved: "stalled_unmoved",
        StalledDays: "stalled_days",
        QuietDays: "quiet_days",
        QuietBefore: "quiet_before",
        DriftingMoves: "drifting_moves",
        NeverHeardMeetings: "never_heard_meetings",
        ComingUpDays: "coming_up_days",
        ComingUpPercent: "coming_up_percent",
        ComingUpTime: "coming_up_time",
        LaterDays: "later_days",
        AskBefore: "ask_before",
        RemindBefore: "remind_before",
        MailFrom: "mail_from",
        MailUntil: "mail_until",
    }
}

/// A number that the policy cannot have.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a number from {least} to {most}")]
pub struct PolicyError {
    /// The smallest that it can have.
    pub least: u32,
    /// The largest that it can have.
    pub most: u32,
}

impl Default for Policy {
    /// What every partnership begins with.
    fn default() -> Self {
        Self {
            settle_days: 7,
            stalled_missed: 2,
            stalled_unmoved: 3,
            stalled_days: 60,
            quiet_days: 30,
            quiet_before: 2,
            drifting_moves: 2,
            never_heard_meetings: 2,
            coming_up_days: 14,
            coming_up_percent: 50,
            coming_up_time: 25,
            later_days: 90,
            ask_before: 7,
            remind_before: 2,
            mail_from: 8,
            mail_until: 18,
        }
    }
}

impl Policy {
    /// The number behind `threshold`.
    pub fn get(mut self, threshold: Threshold) -> u32 {
        *self.slot(threshold)
    }

    /// Sets the number behind `threshold`, as somebody typed it.
    ///
    /// # Errors
    ///
    /// When it is no whole number within the threshold's bounds.
    pub fn set(&mut self, threshold: Threshold, typed: &str) -> Result<(), PolicyError> {
        let (least, most) = threshold.bounds();
        match typed.trim().parse() {
            Ok(number) if (least..=most).contains(&number) => {
                *self.slot(threshold) = number;
                Ok(())
            }
            _ => Err(PolicyError { least, most }),
        }
    }

    fn slot(&mut self, threshold: Threshold) -> &mut u32 {
        match threshold {
            Threshold::SettleDays => &mut self.settle_days,
            Threshold::StalledMissed => &mut self.stalled_missed,
            Threshold::StalledUnmoved => &mut self.stalled_unmoved,
            Threshold::StalledDays => &mut self.stalled_days,
            Threshold::QuietDays => &mut self.quiet_days,
            Threshold::QuietBefore => &mut self.quiet_before,
            Threshold::DriftingMoves => &mut self.drifting_moves,
            Threshold::NeverHeardMeetings => &mut self.never_heard_meetings,
            Threshold::ComingUpDays => &mut self.coming_up_days,
            Threshold::ComingUpPercent => &mut self.coming_up_percent,
            Threshold::ComingUpTime => &mut self.coming_up_time,
            Threshold::LaterDays => &mut self.later_days,
            Threshold::AskBefore => &mut self.ask_before,
            Threshold::RemindBefore => &mut self.remind_before,
            Threshold::MailFrom => &mut self.mail_from,
            Threshold::MailUntil => &mut self.mail_until,
        }
    }
}

impl Threshold {
    /// The smallest and the largest number that make sense.
    pub fn bounds(self) -> (u32, u32) {
        match self {
            Self::SettleDays | Self::QuietBefore => (0, 60),
            Self::StalledMissed | Self::StalledUnmoved | Self::NeverHeardMeetings => (1, 12),
            Self::StalledDays | Self::QuietDays => (1, 730),
            Self::DriftingMoves => (1, 20),
            Self::ComingUpDays => (0, 90),
            Self::LaterDays => (0, 730),
            Self::ComingUpPercent | Self::ComingUpTime => (0, 100),
            Self::AskBefore => (1, 28),
            Self::RemindBefore => (0, 14),
            Self::MailFrom => (0, 22),
            Self::MailUntil => (1, 23),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_bounds_is_refused_and_kept_as_it_was() {
        let mut policy = Policy::default();
        for typed in ["", "0", "13", "two", "-1", "1.5"] {
            let refused = policy.set(Threshold::StalledMissed, typed);
            assert_eq!(
                refused,
                Err(PolicyError { least: 1, most: 12 }),
                "{typed:?}"
            );
        }
        assert_eq!(policy, Policy::default());
        policy.set(Threshold::StalledMissed, " 3 ").unwrap();
        assert_eq!(policy.get(Threshold::StalledMissed), 3);
    }

    #[test]
    fn every_default_lies_within_its_bounds() {
        let policy = Policy::default();
        for threshold in Threshold::ALL {
            let number = policy.get(threshold).to_string();
            assert_eq!(
                Policy::default().set(threshold, &number),
                Ok(()),
                "{threshold:?}"
            );
        }
    }
}
