//! Short wins: they need their days, and are meant to take six months at most.

use chrono::NaiveDate;
use domain::*;

use crate::sample::*;

fn details(kind: ActionKind, start: Option<NaiveDate>) -> ActionDetails {
    ActionDetails {
        kind,
        start,
        ..the_details()
    }
}

#[test]
fn a_short_win_needs_a_start_and_a_due_day() {
    let (start, due) = (Some(day("03-15")), Due::On(day("06-30")));
    for (start, due, sound) in [
        (start, due, true),
        (None, due, false),
        (start, Due::Unset, false),
        (start, Due::Ongoing, false),
        (None, Due::Unset, false),
    ] {
        let new =
            |kind| Action::new(ActionNumber(2), details(kind, start), due, day("03-15")).err();
        let refusal = (!sound).then_some(ActionError::ShortWinNeedsDays);
        assert_eq!(new(ActionKind::ShortWin), refusal, "{start:?} {due:?}");
        assert_eq!(new(ActionKind::Action), None, "{start:?} {due:?}");
    }
}

#[test]
fn a_short_win_keeps_its_days() {
    let start = Some(day("03-15"));
    let mut action = the_usual_action();
    let refusal = Err(ActionError::ShortWinNeedsDays);
    assert_eq!(action.revise(details(ActionKind::ShortWin, None)), refusal);
    assert_eq!(action.revise(details(ActionKind::ShortWin, start)), Ok(()));
    for due in [Due::Unset, Due::Ongoing] {
        assert_eq!(action.move_due(due), refusal);
    }
    assert_eq!(action.due, Due::On(day("06-30")));
}

#[test]
fn a_short_win_is_long_when_it_takes_more_than_six_months() {
    for (kind, start, due, long) in [
        (ActionKind::ShortWin, "03-15", "2027-09-14", false),
        (ActionKind::ShortWin, "03-15", "2027-09-15", false),
        (ActionKind::ShortWin, "03-15", "2027-09-16", true),
        (ActionKind::ShortWin, "2026-08-31", "2027-02-28", false),
        (ActionKind::ShortWin, "2026-08-31", "2027-03-01", true),
        (ActionKind::Action, "03-15", "2028-03-15", false),
    ] {
        let (details, due) = (details(kind, Some(day(start))), Due::On(day(due)));
        let action = Action::new(ActionNumber(2), details, due, day("03-15"));
        let warned = action.map(|action| action.is_long_for_a_short_win());
        assert_eq!(warned, Ok(long), "{kind:?} from {start} to {due:?}");
    }
}
