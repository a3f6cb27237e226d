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
    assert_eq!(action.wait_for(Some(&another()), day("03-15")), Ok(()));
    assert_eq!(
        (action.waiting_for, action.wait_ended),
        (Some(ActionNumber(2)), None)
    );
}

#[test]
fn the_count_begins_anew_when_it_waits_no_longer() {
    let mut action = the_usual_action();
    assert_eq!(action.wait_for(None, day("03-15")), Ok(()));
    assert_eq!(action.wait_ended, None, "it did not wait");
    let third = Action {
        number: ActionNumber(3),
        ..the_usual_action()
    };
    for (other, ended) in [
        (Some(&another()), None),
        (Some(&third), None),
        (None, Some("03-15")),
    ] {
        assert_eq!(action.wait_for(other, day("03-15")), Ok(()));
        assert_eq!(action.waiting_for, other.map(|other| other.number));
        assert_eq!(action.wait_ended, ended.map(day));
    }
}

#[test]
fn an_action_waits_neither_for_itself_nor_for_what_ended() {
    let mut finished = another();
    finished.status = Status::Complete(day("03-01"));
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
        assert_eq!(action.wait_for(Some(&other), day("03-15")), Err(refusal));
        assert_eq!(action, the_usual_action());
    }
}
