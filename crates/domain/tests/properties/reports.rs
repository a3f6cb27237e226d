use domain::*;
use proptest::prelude::*;

use crate::plan::{Situation, has, report, situation};

fn after(report: ProgressReport, mut situation: Situation) -> Option<Situation> {
    situation.action.hear(&report).ok()?;
    situation.reports.push((report, Vec::new()));
    Some(situation)
}

proptest! {
    #[test]
    fn a_report_makes_no_action_quiet(situation in situation(), report in report()) {
        let today = situation.today;
        if let Some(after) = after(report, situation) {
            prop_assert!(!has(&after.assess(today), FlagName::Quiet));
        }
    }

    #[test]
    fn a_report_leaves_nothing_stalled_but_what_does_not_move(
        situation in situation(),
        report in report(),
    ) {
        let today = situation.today;
        if let Some(after) = after(report, situation) {
            let stalled = after.assess(today).flags.into_iter().find_map(|flag| match flag {
                Flag::Stalled(silence) => Some(silence),
                _ => None,
            });
            prop_assert!(matches!(stalled, None | Some(Silence::Unmoved { .. })), "{stalled:?}");
        }
    }

    #[test]
    fn only_a_report_of_being_stuck_calls_for_help(situation in situation(), report in report()) {
        let today = situation.today;
        let says = report.says;
        let asked_before = has(&situation.assess(today), FlagName::Stuck);
        if let Some(after) = after(report, situation) {
            let seen = after.assess(today);
            let asks = has(&seen, FlagName::Stuck);
            let rests = matches!(seen.exempt, Some(Exemption::OnHold { .. }));
            if says == Says::Stuck {
                prop_assert_eq!(asks, !rests);
            } else if asks {
                prop_assert!(asked_before, "what nobody asked for, nobody needs");
            }
        }
    }

    #[test]
    fn a_finished_action_needs_no_word(situation in situation(), mut report in report()) {
        let today = situation.today;
        report.says = Says::Finished;
        if let Some(after) = after(report, situation) {
            let seen = after.assess(today);
            prop_assert_eq!((seen.status, seen.flags), (StatusName::Complete, vec![]));
        }
    }
}
