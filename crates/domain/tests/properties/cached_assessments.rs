use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::plan::situation;

proptest! {
    #[test]
    fn an_assessment_holds_on_every_day_that_it_speaks_of(situation in situation(), days in 0..20_000_u64) {
        let cached = situation.cached();
        let near = situation.today - Days::new(200);
        let near = near.iter_days().take(400);
        let far = cached.valid_from.checked_add_days(Days::new(days));
        for day in near.chain(far).filter(|day| (cached.valid_from..=cached.valid_until).contains(day)) {
            prop_assert_eq!(situation.assess(day), cached.assessment.clone(), "{}", day);
        }
    }

    #[test]
    fn an_assessment_reaches_a_month_or_to_the_day_before_a_change(situation in situation()) {
        let cached = situation.cached();
        let today = situation.today;
        if cached.assessment.status.is_open() {
            let next = cached.valid_until + Days::new(1);
            let changes = situation.assess(next) != cached.assessment;
            prop_assert_eq!(cached.valid_from, today);
            prop_assert!(cached.valid_until <= today + Days::new(31));
            prop_assert!(changes || cached.valid_until == today + Days::new(31));
        } else {
            prop_assert!(cached.valid_from <= today && cached.valid_until > today + Days::new(365_000));
        }
    }

    #[test]
    fn an_assessment_does_not_end_after_the_last_day(mut situation in situation(), left in 0..40_u64) {
        situation.today = NaiveDate::MAX - Days::new(left);
        let until = situation.cached().valid_until;
        prop_assert!(until >= situation.today || !situation.action.status.is_open());
    }
}
