//! Rests: they end on their day by themselves, or before it.

use domain::*;

use crate::sample::*;

fn on_hold(begun: bool) -> Action {
    let mut action = the_usual_action();
    action.status = if begun {
        Status::InProgress
    } else {
        Status::NotStarted
    };
    let held = action.hold(day("05-01"), note("waiting for the grant"), day("03-15"));
    assert_eq!(held, Ok(()));
    action
}

#[test]
fn a_hold_ends_by_itself_on_its_day_and_leaves_the_status_that_was() {
    for (begun, after) in [
        (true, StatusName::InProgress),
        (false, StatusName::NotStarted),
    ] {
        let action = on_hold(begun);
        assert_eq!(
            action.moved,
            Some(day("03-15")),
            "resting is a change of status"
        );
        for (on, status, ended) in [
            ("03-15", StatusName::OnHold, None),
            ("04-30", StatusName::OnHold, None),
            ("05-01", after, Some(day("05-01"))),
            ("05-02", after, Some(day("05-01"))),
        ] {
            let stands = (action.status.name(day(on)), action.last_hold_ended(day(on)));
            assert_eq!(stands, (status, ended), "{on}");
        }
    }
}

#[test]
fn a_hold_that_is_ended_before_its_time_ends_on_that_day() {
    for (begun, after) in [(true, Status::InProgress), (false, Status::NotStarted)] {
        let mut action = on_hold(begun);
        assert_eq!(action.resume(day("04-10")), Ok(()));
        assert_eq!(
            (action.status, action.hold_ended),
            (after, Some(day("04-10")))
        );
        assert_eq!(action.moved, Some(day("04-10")));
    }
}

#[test]
fn only_what_rests_can_be_resumed() {
    let mut action = the_usual_action();
    assert_eq!(action.resume(day("03-15")), Err(ActionError::NotOnHold));
    let mut action = on_hold(true);
    assert_eq!(
        action.resume(day("05-01")),
        Err(ActionError::NotOnHold),
        "it ended by itself"
    );
    assert_eq!(action.resume(day("04-30")), Ok(()));
}

#[test]
fn a_hold_lasts_at_least_until_tomorrow() {
    for (until, held) in [
        ("03-14", Err(ActionError::HoldInThePast)),
        ("03-15", Err(ActionError::HoldInThePast)),
        ("03-16", Ok(())),
    ] {
        let mut action = the_usual_action();
        let tried = action.hold(day(until), note("waiting for the grant"), day("03-15"));
        assert_eq!(tried, held, "{until}");
        assert_eq!(action != the_usual_action(), held.is_ok(), "{until}");
    }
}

#[test]
fn a_longer_hold_keeps_the_status_that_was_before_the_first() {
    for (on, first_ended) in [("04-10", "04-10"), ("05-20", "05-01")] {
        let mut action = on_hold(false);
        let held = action.hold(day("06-01"), note("the grant is late"), day(on));
        assert_eq!(held, Ok(()));
        assert_eq!(action.status.name(day("05-31")), StatusName::OnHold);
        assert_eq!(action.status.name(day("06-01")), StatusName::NotStarted);
        assert_eq!(action.last_hold_ended(day("05-31")), Some(day(first_ended)));
        assert_eq!(action.last_hold_ended(day("06-01")), Some(day("06-01")));
    }
}
