//! Moving a due day.

use domain::*;

use crate::sample::*;

#[test]
fn only_a_move_to_a_later_day_counts() {
    use Due::*;
    let on = |text| On(day(text));
    for (moves, later, first) in [
        (vec![on("06-30")], 0, "06-30"),
        (vec![on("07-01")], 1, "06-30"),
        (vec![on("06-29")], 0, "06-30"),
        (vec![on("07-01"), on("07-02")], 2, "06-30"),
        (vec![on("07-15"), on("06-01"), on("06-02")], 2, "06-30"),
        (vec![Ongoing], 0, "06-30"),
        (vec![Unset, on("08-31")], 1, "06-30"),
        (vec![Unset, on("06-30")], 0, "06-30"),
        (vec![Ongoing, on("06-29"), on("06-30")], 1, "06-30"),
        (vec![Ongoing, Unset, on("08-30"), on("08-31")], 2, "06-30"),
        (vec![on("05-31"), Ongoing, on("06-01")], 1, "06-30"),
        (vec![Ongoing, on("06-29"), Unset, on("06-30")], 1, "06-30"),
    ] {
        let mut action = the_usual_action();
        for due in &moves {
            assert_eq!(action.move_due(*due), Ok(()));
            assert_eq!(action.due, *due);
        }
        let drift = (action.later_moves, action.first_due);
        assert_eq!(drift, (later, Some(day(first))), "{moves:?}");
    }
}

#[test]
fn the_first_day_that_it_is_given_is_no_move() {
    let mut action = Action::new(ActionNumber(2), the_details(), Due::Unset, day("03-15"))
        .expect("an action may be without a date");
    assert_eq!(action.first_due, None);
    assert_eq!(action.move_due(Due::Ongoing), Ok(()));
    assert_eq!(action.first_due, None);
    assert_eq!(action.move_due(Due::On(day("06-30"))), Ok(()));
    assert_eq!(
        (action.later_moves, action.first_due),
        (0, Some(day("06-30")))
    );
}

#[test]
fn the_words_for_a_date_are_kept_as_long_as_the_date() {
    let mut action = the_usual_action();
    action.due_words = Some("end of June".into());
    assert_eq!(action.move_due(Due::On(day("06-30"))), Ok(()));
    assert_eq!(action.due_words.as_deref(), Some("end of June"));
    assert_eq!(action.move_due(Due::Ongoing), Ok(()));
    assert_eq!(action.due_words, None);
}

#[test]
fn an_action_may_begin_on_the_day_it_is_due_but_not_after_it() {
    for (start, sound) in [
        ("06-29", Ok(())),
        ("06-30", Ok(())),
        ("07-01", Err(ActionError::StartsAfterDue)),
    ] {
        let details = ActionDetails {
            start: Some(day(start)),
            ..the_details()
        };
        let due = Due::On(day("06-30"));
        let new = Action::new(ActionNumber(2), details.clone(), due, day("03-15"));
        assert_eq!(new.map(|_| ()), sound, "new, {start}");

        let mut action = the_usual_action();
        assert_eq!(action.revise(details.clone()), sound, "revised, {start}");
        assert_eq!(action.details == details, sound.is_ok(), "revised, {start}");

        let mut action = the_usual_action();
        action.due = Due::Unset;
        action.details = details;
        assert_eq!(action.move_due(due), sound, "moved, {start}");
        assert_eq!(action.due == due, sound.is_ok(), "moved, {start}");
    }
}

#[test]
fn a_start_needs_no_due_day() {
    let details = ActionDetails {
        start: Some(day("07-01")),
        ..the_details()
    };
    for due in [Due::Ongoing, Due::Unset] {
        let new = Action::new(ActionNumber(2), details.clone(), due, day("03-15"));
        assert!(new.is_ok(), "{due:?}");
    }
}

#[test]
fn a_due_day_is_past_from_the_day_after_it() {
    let today = day("03-15");
    for (due, past) in [
        (Due::On(day("03-14")), true),
        (Due::On(day("03-15")), false),
        (Due::On(day("03-16")), false),
        (Due::Ongoing, false),
        (Due::Unset, false),
    ] {
        assert_eq!(due.is_past(today), past, "{due:?}");
    }
}
