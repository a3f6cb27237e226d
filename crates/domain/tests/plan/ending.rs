//! Dropping an action and taking it up again.

use domain::*;

use crate::sample::*;

fn dropped(on: &str) -> Action {
    let mut action = the_usual_action();
    assert_eq!(action.drop(note("no funds"), day(on)), Ok(()));
    action
}

#[test]
fn a_dropped_action_says_when_and_why() {
    let action = dropped("03-15");
    let (on, reason) = (day("03-15"), note("no funds"));
    assert_eq!(action.status, Status::Dropped { on, reason });
    assert_eq!((action.moved, action.hold_ended), (Some(on), None));
}

#[test]
fn a_hold_ends_when_its_action_is_dropped() {
    for (on, ended) in [("04-10", "04-10"), ("05-10", "05-01")] {
        let mut action = the_usual_action();
        let held = action.hold(day("05-01"), note("waiting for the grant"), day("03-15"));
        assert_eq!(held, Ok(()));
        assert_eq!(action.drop(note("no funds"), day(on)), Ok(()));
        assert_eq!(action.hold_ended, Some(day(ended)));
    }
}

#[test]
fn an_action_that_ended_is_only_reopened() {
    let ended = Err(ActionError::Ended(day("03-15")));
    let mut action = dropped("03-15");
    let (reason, today) = (note("waiting for the grant"), day("03-16"));
    assert_eq!(action.drop(reason.clone(), today), ended);
    assert_eq!(action.hold(day("05-01"), reason, today), ended);
    assert_eq!(action.move_due(Due::Ongoing), ended);
    assert_eq!(action.wait_for(&the_usual_action()), ended);
    assert_eq!(action.wait_no_longer(None, today), ended);
    assert_eq!(action.resume(today), Err(ActionError::NotOnHold));
    assert_eq!(action, dropped("03-15"));
}

#[test]
fn a_reopened_action_is_in_progress_and_counts_from_that_day() {
    let mut action = dropped("03-15");
    assert_eq!(action.reopen(day("04-01")), Ok(()));
    assert_eq!(action.status, Status::InProgress);
    assert_eq!(
        (action.reopened, action.moved),
        (Some(day("04-01")), Some(day("04-01")))
    );
}

#[test]
fn what_is_open_is_not_reopened() {
    let mut action = the_usual_action();
    assert_eq!(action.reopen(day("04-01")), Err(ActionError::Open));
    let held = action.hold(day("05-01"), note("waiting for the grant"), day("03-15"));
    assert_eq!(held, Ok(()));
    assert_eq!(
        action.reopen(day("04-01")),
        Err(ActionError::Open),
        "it rests"
    );
    assert_eq!(action.reopened, None);
}
