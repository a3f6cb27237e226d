//! Waiting for another action to end.

use domain::*;

use crate::sample::*;

fn another() -> Action {
    Action {
        number: ActionNumber(2),
        ..the_usual_action()
    }
}

#[test]
fn an_action_waits_for_another_open_one() {
    let mut action = the_usual_action();
    assert_eq!(action.wait_for(&another()), Ok(()));
    assert_eq!(
        (action.waiting_for, action.wait_ended),
        (Some(ActionNumber(2)), None)
    );
}

#[test]
fn the_count_begins_anew_when_it_waits_no_longer() {
    let mut action = the_usual_action();
    assert_eq!(action.wait_no_longer(None, day("03-15")), Ok(()));
    assert_eq!(action.wait_ended, None, "it did not wait");
    let third = Action {
        number: ActionNumber(3),
        ..the_usual_action()
    };
    for other in [&another(), &third] {
        assert_eq!(action.wait_for(other), Ok(()));
        assert_eq!(action.waiting_for, Some(other.number));
        assert_eq!(action.wait_ended, None);
    }
    assert_eq!(action.wait_no_longer(Some(&third), day("03-15")), Ok(()));
    assert_eq!(
        (action.waiting_for, action.wait_ended),
        (None, Some(day("03-15")))
    );
}

#[test]
fn the_count_began_anew_when_what_it_waited_for_ended() {
    for (ended, before, began) in [
        ("03-01", None, "03-01"),
        ("03-15", None, "03-15"),
        ("03-01", Some("03-05"), "03-05"),
    ] {
        let mut finished = another();
        let mut action = the_usual_action();
        action.wait_ended = before.map(day);
        assert_eq!(action.wait_for(&finished), Ok(()));
        finished.status = Status::finished_on(day(ended));
        assert_eq!(action.wait_no_longer(Some(&finished), day("03-15")), Ok(()));
        assert_eq!(action.wait_ended, Some(day(began)), "{ended}, {before:?}");
    }
}

#[test]
fn an_action_waits_neither_for_itself_nor_for_what_ended() {
    let mut finished = another();
    finished.status = Status::finished_on(day("03-01"));
    let mut given_up = another();
    given_up.status = Status::Dropped {
        on: day("03-01"),
        reason: note("no funds"),
    };
    for (other, refusal) in [
        (the_usual_action(), ActionError::WaitsForItself),
        (finished, ActionError::NothingToWaitFor),
        (given_up, ActionError::NothingToWaitFor),
    ] {
        let mut action = the_usual_action();
        assert_eq!(action.wait_for(&other), Err(refusal));
        assert_eq!(action, the_usual_action());
    }
}
