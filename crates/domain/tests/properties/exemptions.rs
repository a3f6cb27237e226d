use domain::*;
use proptest::prelude::*;

use crate::plan::{Situation, has, situation};

proptest! {
    #[test]
    fn what_excuses_an_action_excuses_it_from_its_flags(situation in situation()) {
        for day in situation.days(30) {
            let seen = situation.assess(day);
            let excused = match &seen.exempt {
                None => continue,
                Some(Exemption::OnHold { .. }) => {
                    FlagName::ALL.into_iter().filter(|name| *name != FlagName::NoLead).collect()
                }
                Some(
                    Exemption::Waiting { .. }
                    | Exemption::StartsOn { .. }
                    | Exemption::Later { .. },
                ) => vec![
                    FlagName::Stalled,
                    FlagName::Quiet,
                    FlagName::NeverHeardFrom,
                    FlagName::ComingUp,
                ],
            };
            for name in excused {
                prop_assert!(!has(&seen, name), "{seen:?}");
            }
        }
    }

    #[test]
    fn a_hold_is_said_before_waiting_waiting_before_a_start_and_that_before_later(situation in situation()) {
        let (today, action) = (situation.today, &situation.action);
        let rests = action.status.name(today) == StatusName::OnHold;
        let waits = situation.waited.is_some_and(|waited| waited.ended.is_none());
        let starts = action.details.start.is_some_and(|start| start > today);
        let later = is_later(&situation);
        let said = situation.assess(today).exempt;
        let as_it_is = match &said {
            Some(Exemption::OnHold { .. }) => rests,
            Some(Exemption::Waiting { .. }) => waits && !rests,
            Some(Exemption::StartsOn { .. }) => starts && !waits && !rests,
            Some(Exemption::Later { .. }) => later && !starts && !waits && !rests,
            None => !action.status.is_open() || !(rests || waits || starts || later),
        };
        prop_assert!(as_it_is, "{said:?}");
    }

    #[test]
    fn an_action_without_a_lead_says_so_while_it_is_open(situation in situation()) {
        let seen = situation.assess(situation.today);
        let unled = seen.status.is_open() && situation.action.lead.is_none();
        prop_assert_eq!(has(&seen, FlagName::NoLead), unled);
    }
}

/// By its definition: not started, without a start day, and due too far ahead.
fn is_later(situation: &Situation) -> bool {
    let (today, action) = (situation.today, &situation.action);
    let ahead = action.due.day().map(|due| (due - today).num_days());
    let most = i64::from(situation.policy.later_days);
    let unbegun = action.status.name(today) == StatusName::NotStarted;
    unbegun && action.details.start.is_none() && most > 0 && ahead.is_some_and(|days| days > most)
}
