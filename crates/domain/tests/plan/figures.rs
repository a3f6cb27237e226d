//! Figures: how many actions there are of each kind.

use domain::*;

/// Some finished, some dropped, and some open of which a few are flagged or excused.
fn a_tally() -> Tally {
    use StatusName::*;
    let mut tally = Tally::default();
    for (status, flagged, exempt, more) in [
        (Complete, false, false, 2),
        (Complete, false, false, 5),
        (Dropped, false, false, 3),
        (Dropped, false, false, 1),
        (InProgress, true, false, 4),
        (NotStarted, true, true, 6),
        (OnHold, false, true, 8),
    ] {
        tally.add(status, flagged, exempt, more);
    }
    tally
}

#[test]
fn a_tally_counts_what_is_done_open_dropped_flagged_and_excused() {
    let expected = Tally {
        done: 7,
        open: 18,
        dropped: 4,
        flagged: 10,
        exempt: 14,
    };
    assert_eq!(a_tally(), expected);
    assert_eq!((a_tally().kept(), a_tally().all()), (25, 29));
}

#[test]
fn tallies_add_up() {
    let mut sum = a_tally();
    sum += a_tally();
    let expected = Tally {
        done: 14,
        open: 36,
        dropped: 8,
        flagged: 20,
        exempt: 28,
    };
    assert_eq!(sum, expected);
}

#[test]
fn flags_are_counted_each_by_itself() {
    let mut flags = FlagCounts::default();
    flags.add(FlagName::Quiet, 2);
    flags.add(FlagName::Quiet, 3);
    flags.add(FlagName::Stuck, 1);
    let of = |flag| flags.of(flag);
    assert_eq!((of(FlagName::Quiet), of(FlagName::Stuck)), (5, 1));
    assert_eq!(of(FlagName::Overdue), 0);
}

#[test]
fn what_two_reviews_count_adds_up() {
    let counts = |open, exempt, quiet| {
        let mut flags = FlagCounts::default();
        flags.add(FlagName::Quiet, quiet);
        Counts {
            open,
            exempt,
            flags,
        }
    };
    let mut sum = counts(7, 3, 2);
    sum += counts(5, 4, 6);
    assert_eq!(sum, counts(12, 7, 8));
}

#[test]
fn a_goal_or_objective_without_actions_has_none_of_any_kind() {
    let (goal, objective) = (GoalNumber(1), ObjectiveNumber(1));
    let figures = Figures {
        goals: [(goal, a_tally())].into(),
        objectives: [(objective, a_tally())].into(),
        ..Figures::default()
    };
    assert_eq!(figures.of_goal(goal), a_tally());
    assert_eq!(figures.of_goal(GoalNumber(2)), Tally::default());
    assert_eq!(figures.of_objective(objective), a_tally());
    let none = figures.of_objective(ObjectiveNumber(2));
    assert_eq!(none, Tally::default());
}
