use domain::*;
use proptest::prelude::*;

use crate::plan::{has, situation};

proptest! {
    #[test]
    fn while_nothing_is_recorded_what_is_stalled_stays_so(situation in situation()) {
        let days: Vec<Assessment> = situation.days(90).map(|day| situation.assess(day)).collect();
        for (before, after) in days.iter().zip(&days[1..]) {
            if has(before, FlagName::Stalled) {
                prop_assert!(has(after, FlagName::Stalled), "{before:?} {after:?}");
            }
        }
    }

    #[test]
    fn while_nothing_is_recorded_what_is_quiet_stays_so_or_stalls(situation in situation()) {
        let days: Vec<Assessment> = situation.days(90).map(|day| situation.assess(day)).collect();
        for (before, after) in days.iter().zip(&days[1..]) {
            if has(before, FlagName::Quiet) {
                let goes_on = has(after, FlagName::Quiet) || has(after, FlagName::Stalled);
                prop_assert!(goes_on, "{before:?} {after:?}");
            }
        }
    }

    #[test]
    fn while_nothing_is_recorded_a_lead_never_heard_from_stays_so(situation in situation()) {
        let days: Vec<Assessment> = situation.days(90).map(|day| situation.assess(day)).collect();
        for (before, after) in days.iter().zip(&days[1..]) {
            if has(before, FlagName::NeverHeardFrom) {
                prop_assert!(has(after, FlagName::NeverHeardFrom), "{before:?} {after:?}");
            }
        }
    }

    #[test]
    fn while_nothing_is_recorded_what_comes_up_goes_on_until_it_is_overdue(situation in situation()) {
        let days: Vec<Assessment> = situation.days(90).map(|day| situation.assess(day)).collect();
        for (before, after) in days.iter().zip(&days[1..]) {
            if has(before, FlagName::ComingUp) {
                let goes_on = has(after, FlagName::ComingUp) || has(after, FlagName::Overdue);
                prop_assert!(goes_on, "{before:?} {after:?}");
            }
        }
    }

    /// A hold and a start day end by themselves, and another excuse may take over.
    #[test]
    fn while_nothing_is_recorded_no_excuse_begins(situation in situation()) {
        let days: Vec<Assessment> = situation.days(90).map(|day| situation.assess(day)).collect();
        for (before, after) in days.iter().zip(&days[1..]) {
            prop_assert!(before.exempt.is_some() || after.exempt.is_none(), "{before:?} {after:?}");
        }
    }
}
