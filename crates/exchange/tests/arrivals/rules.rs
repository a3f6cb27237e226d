//! What the rules of the plan do not allow comes in as near as they do.

use domain::{ActionKind, DoubtReason, Plan};

use crate::plans::*;

#[test]
fn a_short_win_without_its_days_is_an_ordinary_action() {
    let file = "\
Goal,Action,Type,Start,Due
Care,Print the card,Short win,2027-02-01,2027-05-01
Care,Fix the ramp,Short win,,2027-05-01
";
    let mut plan = Plan::default();
    let arrival = take_in(&mut plan, file);
    let kinds: Vec<ActionKind> = plan
        .actions
        .values()
        .map(|action| action.details.kind)
        .collect();
    assert_eq!(kinds, [ActionKind::ShortWin, ActionKind::Action]);
    assert_eq!(arrival.doubts.len(), 1);
    assert_eq!(arrival.doubts[0].row, 3);
}

#[test]
fn a_start_after_the_due_day_stays_as_words() {
    let file = "Goal,Action,Start,Due\nCare,Meet,2027-06-01,2027-05-01\nCare,Call,,\n";
    let mut plan = Plan::default();
    let arrival = take_in(&mut plan, file);
    let meet = action(&plan, "Meet");
    assert_eq!(meet.details.start, None);
    assert_eq!(meet.source.as_ref().unwrap().cells["Start"], "2027-06-01");
    assert_eq!(arrival.doubts[0].column.as_deref(), Some("Start"));
}

#[test]
fn what_has_ended_keeps_its_day_unless_the_file_reopens_it() {
    let mut plan = the_plan();
    edit(&mut plan, "Agree", |action| {
        action.take_over(domain::Status::finished_on(today()), None, today());
    });
    let later = FILE.replace("2027-03-31", "2027-04-30");
    let arrival = take_in(&mut plan, &later);
    assert_eq!(action(&plan, "Agree").due.day(), Some(day("2027-03-31")));
    assert_eq!(arrival.doubts[0].reason, DoubtReason::ActionEnded);
    assert_eq!(fates(&arrival), "=~==");

    take_in(
        &mut plan,
        &later
            .replace("Not started", "In progress")
            .replace("2027-04-30", "2027-05-31"),
    );
    let agree = action(&plan, "Agree");
    assert!(agree.status.is_open());
    assert_eq!(agree.due.day(), Some(day("2027-05-31")));
}
