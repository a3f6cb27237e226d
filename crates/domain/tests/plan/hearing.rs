//! What a report does to an action.

use domain::*;

use crate::sample::*;

const ON: &str = "03-15";

fn hear(status: Status, before: u8, says: Says, told: Option<u8>) -> Action {
    let mut action = the_usual_action();
    (action.status, action.percent) = (status, percent(before));
    let percent = told.map(percent);
    let heard = action.hear(&ProgressReport {
        says,
        percent,
        ..a_report(ON)
    });
    assert_eq!(heard, Ok(()));
    action
}

fn rests(until: &str, begun: bool) -> Status {
    let (until, reason) = (day(until), note("waiting for the grant"));
    Status::OnHold(Hold {
        until,
        reason,
        begun,
    })
}

#[test]
fn work_begins_when_it_goes_well_or_some_of_it_is_done() {
    use Says::*;
    for (says, told, status) in [
        (GoingWell, None, Status::InProgress),
        (GoingWell, Some(0), Status::InProgress),
        (NoChange, None, Status::NotStarted),
        (NoChange, Some(0), Status::NotStarted),
        (NoChange, Some(1), Status::InProgress),
        (Stuck, None, Status::NotStarted),
        (Stuck, Some(10), Status::InProgress),
        (Finished, None, Status::finished_on(day(ON))),
    ] {
        let action = hear(Status::NotStarted, 0, says, told);
        assert_eq!(action.status, status, "{says:?} {told:?}");
        let moved = if status == Status::NotStarted {
            "03-10"
        } else {
            ON
        };
        assert_eq!(action.moved, Some(day(moved)), "{says:?} {told:?}");
    }
}

#[test]
fn an_action_moves_when_its_percent_or_its_status_changes() {
    use Says::*;
    for (says, told, now, moved) in [
        (GoingWell, None, 60, "03-10"),
        (NoChange, Some(60), 60, "03-10"),
        (GoingWell, Some(61), 61, ON),
        (Stuck, Some(40), 40, ON),
        (NoChange, Some(0), 0, ON),
        (Finished, None, 60, ON),
        (Finished, Some(100), 100, ON),
    ] {
        let action = hear(Status::InProgress, 60, says, told);
        let stands = (action.percent.number(), action.moved);
        assert_eq!(stands, (now, Some(day(moved))), "{says:?} {told:?}");
    }
}

#[test]
fn what_rests_goes_on_resting_unless_it_is_finished() {
    for says in [Says::GoingWell, Says::NoChange, Says::Stuck] {
        let action = hear(rests("05-01", false), 0, says, Some(20));
        assert_eq!(action.status, rests("05-01", false), "{says:?}");
        assert_eq!(action.percent, percent(20), "{says:?}");
    }
    let action = hear(rests("05-01", true), 0, Says::Finished, None);
    assert_eq!(action.status, Status::finished_on(day(ON)));
    assert_eq!(action.hold_ended, Some(day(ON)), "it no longer rests");
}

#[test]
fn work_begins_after_a_hold_that_ran_out_before_it_was_begun() {
    let action = hear(rests("03-01", false), 0, Says::GoingWell, None);
    assert_eq!(action.status, Status::InProgress);
    assert_eq!(action.hold_ended, Some(day("03-01")), "on its own day");
    let action = hear(rests("03-01", true), 0, Says::GoingWell, None);
    assert_eq!(action.status.name(day(ON)), StatusName::InProgress);
    assert_eq!(action.last_hold_ended(day(ON)), Some(day("03-01")));
    assert_eq!(
        action.moved,
        Some(day("03-10")),
        "it was in progress already"
    );
}

#[test]
fn an_action_that_ended_hears_nothing_more() {
    for status in [
        Status::finished_on(day("03-01")),
        Status::Dropped {
            on: day("03-01"),
            reason: note("no funds"),
        },
    ] {
        let mut action = the_usual_action();
        action.status = status;
        let before = action.clone();
        let refused = action.hear(&ProgressReport {
            percent: Some(percent(10)),
            ..a_report(ON)
        });
        assert_eq!(refused, Err(ActionError::Ended(day("03-01"))));
        assert_eq!(action, before);
    }
}
