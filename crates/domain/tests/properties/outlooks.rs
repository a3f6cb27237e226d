use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::plan::situation;

proptest! {
    #[test]
    fn an_outlook_holds_on_every_day_that_it_speaks_of(situation in situation(), days in 0..20_000_u64) {
        let outlook = situation.outlook();
        let near = situation.today - Days::new(200);
        let near = near.iter_days().take(400);
        let far = outlook.from.checked_add_days(Days::new(days));
        for day in near.chain(far).filter(|day| (outlook.from..=outlook.until).contains(day)) {
            prop_assert_eq!(situation.assess(day), outlook.assessment.clone(), "{}", day);
        }
    }

    #[test]
    fn an_outlook_reaches_a_month_or_to_the_day_before_a_change(situation in situation()) {
        let outlook = situation.outlook();
        let today = situation.today;
        if outlook.assessment.status.is_open() {
            let next = outlook.until + Days::new(1);
            let changes = situation.assess(next) != outlook.assessment;
            prop_assert_eq!(outlook.from, today);
            prop_assert!(outlook.until <= today + Days::new(31));
            prop_assert!(changes || outlook.until == today + Days::new(31));
        } else {
            prop_assert!(outlook.from <= today && outlook.until > today + Days::new(365_000));
        }
    }

    #[test]
    fn an_outlook_does_not_end_after_the_last_day(mut situation in situation(), left in 0..40_u64) {
        situation.today = NaiveDate::MAX - Days::new(left);
        let until = situation.outlook().until;
        prop_assert!(until >= situation.today || !situation.action.status.is_open());
    }
}
