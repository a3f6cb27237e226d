//! How an action stands: taken over from a file, and compared with how it stood.

use domain::*;

use crate::sample::*;

#[test]
fn what_a_file_says_moved_it_only_on_a_day_that_the_file_names() {
    let finished = || Status::finished_on(day("03-01"));
    let dropped = Status::Dropped {
        on: day("03-02"),
        reason: note("no funds"),
    };
    let some_day = Status::Complete(Completion::Unknown {
        recorded: day("03-15"),
    });
    // The usual one moved on 10 March.
    for (before, after, named, reopened, moved) in [
        (Status::InProgress, finished(), Some("03-01"), None, "03-10"),
        (Status::InProgress, finished(), Some("03-12"), None, "03-12"),
        (Status::InProgress, some_day, None, None, "03-10"),
        (Status::InProgress, Status::NotStarted, None, None, "03-10"),
        (finished(), Status::InProgress, None, Some("03-15"), "03-10"),
        (finished(), dropped, Some("03-14"), None, "03-14"),
    ] {
        let mut action = the_usual_action();
        action.status = before.clone();
        action.take_over(after.clone(), named.map(day), day("03-15"));
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
