//! How an action stands: taken over from a file, and compared with how it stood.

use domain::*;

use crate::sample::*;

#[test]
fn what_a_file_says_of_an_end_has_a_day_of_its_own() {
    let finished = || Status::Complete(day("03-01"));
    let dropped = Status::Dropped {
        on: day("03-02"),
        reason: note("no funds"),
    };
    for (before, after, reopened, moved) in [
        (Status::InProgress, finished(), None, "03-01"),
        (Status::InProgress, Status::NotStarted, None, "03-15"),
        (finished(), Status::InProgress, Some("03-15"), "03-15"),
        (finished(), dropped, None, "03-02"),
    ] {
        let mut action = the_usual_action();
        action.status = before.clone();
        action.take_over(after.clone(), day("03-15"));
        assert_eq!(action.status, after, "from {before:?}");
        let noted = (action.reopened, action.moved);
        assert_eq!(noted, (reopened.map(day), Some(day(moved))), "{after:?}");
    }
}

#[test]
fn two_actions_stand_alike_by_status_percent_and_since_when() {
    let usual = the_usual_action;
    let (status, details) = (Status::NotStarted, the_details());
    let title = title("Agree it");
    for (other, alike) in [
        (usual(), true),
        (Action { status, ..usual() }, false),
        (
            Action {
                percent: percent(61),
                ..usual()
            },
            false,
        ),
        (
            Action {
                moved: None,
                ..usual()
            },
            false,
        ),
        (
            Action {
                details: ActionDetails { title, ..details },
                ..usual()
            },
            true,
        ),
    ] {
        assert_eq!(usual().stands_like(&other), alike, "{other:?}");
    }
}
