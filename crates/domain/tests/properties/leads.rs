use chrono::{Days, NaiveDate};
use domain::*;
use proptest::prelude::*;

use crate::plan::{Situation, has, lead, situation};

/// The situation after a lead took the action today, with what the plan allows that lead.
struct Taken {
    situation: Situation,
    /// The first day whose meeting the lead can miss.
    settled: NaiveDate,
}

impl Taken {
    fn new(mut situation: Situation, lead: Lead) -> Self {
        situation.action.reassign(None, situation.today);
        situation.action.reassign(Some(lead), situation.today);
        let settled = situation.today + Days::new(u64::from(situation.policy.settle_days));
        Self { situation, settled }
    }

    /// How many meetings were held from a day on.
    fn held_from(&self, from: NaiveDate, day: NaiveDate) -> usize {
        let held = self.situation.calendar.held(day).iter();
        held.filter(|meeting| **meeting >= from).count()
    }

    /// Whether a meeting that the lead can miss is so near that word is expected.
    fn word_is_expected(&self, day: NaiveDate) -> bool {
        let ahead = Days::new(u64::from(self.situation.policy.quiet_before));
        let next = self.situation.calendar.next(day);
        next.is_some_and(|next| next >= self.settled && next <= day + ahead)
    }

    /// Whether no meeting lies ahead, `days` days after the lead took the action or more.
    fn no_word_for(&self, days: u32, day: NaiveDate) -> bool {
        let none_ahead = self.situation.calendar.next(day).is_none();
        none_ahead && day >= self.situation.today + Days::new(u64::from(days))
    }

    /// Whether a flag is about the time since the lead took the action.
    fn is_about_its_time(&self, flag: &Flag, day: NaiveDate) -> bool {
        let (took, policy) = (self.situation.today, &self.situation.policy);
        let missed = self.held_from(self.settled, day);
        match flag {
            Flag::Stalled(Silence::Missed {
                meetings,
                first,
                since,
            }) => *since >= took && *first >= self.settled && *meetings <= missed,
            Flag::Stalled(Silence::Unmoved { meetings, since }) => {
                *since >= took && self.held_from(took + Days::new(1), day) >= *meetings
            }
            Flag::Stalled(Silence::Days { since }) => {
                *since >= took && self.no_word_for(policy.stalled_days, day)
            }
            Flag::Quiet { since } => {
                let days = self.no_word_for(policy.quiet_days, day);
                *since >= took && (missed > 0 || self.word_is_expected(day) || days)
            }
            Flag::NeverHeardFrom { since, .. } => {
                *since == took && missed >= policy.never_heard_meetings as usize
            }
            _ => true,
        }
    }
}

proptest! {
    #[test]
    fn a_lead_is_not_asked_about_the_time_before(situation in situation(), lead in lead()) {
        let taken = Taken::new(situation, lead);
        for day in taken.situation.days(90) {
            for flag in taken.situation.assess(day).flags {
                prop_assert!(taken.is_about_its_time(&flag, day), "{day}: {flag:?}");
            }
        }
    }

    #[test]
    fn a_lead_is_left_in_peace_while_settling_in(situation in situation(), lead in lead()) {
        let mut situation = situation;
        situation.policy = Policy::default();
        let taken = Taken::new(situation, lead);
        // From two days before the first meeting that can be missed, word is expected.
        for day in taken.situation.days(4) {
            let seen = taken.situation.assess(day);
            prop_assert!(!has(&seen, FlagName::Quiet), "{day}");
            prop_assert!(!has(&seen, FlagName::NeverHeardFrom), "{day}");
            let meetings = taken.held_from(taken.situation.today + Days::new(1), day);
            prop_assert!(!has(&seen, FlagName::Stalled) || meetings >= 3, "{day}");
        }
    }
}
