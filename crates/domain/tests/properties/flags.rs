use domain::*;
use proptest::prelude::*;

use crate::{
    plan::{has, situation},
    sample::*,
};

proptest! {
    #[test]
    fn an_action_without_a_due_day_is_never_overdue(situation in situation()) {
        if situation.action.due.day().is_none() {
            for day in situation.days(60) {
                prop_assert!(!has(&situation.assess(day), FlagName::Overdue));
            }
        }
    }

    #[test]
    fn flags_stand_in_the_order_of_the_table_and_none_twice(situation in situation()) {
        let flags = situation.assess(situation.today).flags;
        let names: Vec<FlagName> = flags.iter().map(Flag::name).collect();
        prop_assert!(names.is_sorted_by(|before, after| before < after), "{names:?}");
    }

    #[test]
    fn an_action_is_not_quiet_and_stalled_at_once(situation in situation()) {
        let seen = situation.assess(situation.today);
        prop_assert!(!(has(&seen, FlagName::Stalled) && has(&seen, FlagName::Quiet)));
    }

    #[test]
    fn an_action_that_ended_has_neither_flags_nor_excuses(situation in situation()) {
        let seen = situation.assess(situation.today);
        if !situation.action.status.is_open() {
            prop_assert_eq!((seen.flags, seen.exempt), (vec![], None));
        }
    }

    #[test]
    fn nothing_is_asked_of_a_lead_that_is_not_there(situation in situation()) {
        let seen = situation.assess(situation.today);
        if situation.action.lead.is_none() {
            for asked in [FlagName::Stalled, FlagName::Quiet, FlagName::NeverHeardFrom] {
                prop_assert!(!has(&seen, asked), "{asked:?}");
            }
        }
    }

    #[test]
    fn editing_what_an_action_is_about_changes_no_flag(situation in situation(), member in 1..9_i64) {
        let mut edited = situation.clone();
        edited.action.details = ActionDetails {
            objective: ObjectiveNumber(2),
            title: title("Agree the rota, once more"),
            kind: ActionKind::ShortWin,
            group: Some(WorkGroupNumber(7)),
            supporters: vec![],
            notes: Some(note("as we said in March")),
            ..edited.action.details
        };
        edited.action.due_words = Some("as soon as we can".into());
        if let Some(lead) = &mut edited.action.lead {
            lead.member = Some(MemberNumber(member));
        }
        for day in situation.days(10) {
            prop_assert_eq!(situation.assess(day), edited.assess(day));
        }
    }

    #[test]
    fn flags_depend_on_the_facts_alone(situation in situation(), other in situation()) {
        let seen = situation.assess(situation.today);
        other.assess(situation.today);
        situation.cached();
        prop_assert_eq!(situation.assess(situation.today), seen.clone());
        let mut told_otherwise = situation.clone();
        told_otherwise.reports.reverse();
        prop_assert_eq!(told_otherwise.assess(situation.today), seen);
    }

    #[test]
    fn an_assessment_can_be_kept(situation in situation()) {
        let seen = situation.assess(situation.today);
        let kept = serde_json::to_string(&seen)?;
        prop_assert_eq!(serde_json::from_str::<Assessment>(&kept)?, seen, "{}", kept);
    }
}
