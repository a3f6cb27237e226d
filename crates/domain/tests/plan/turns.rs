//! What a person is told about what became of an action between two moments.

use domain::*;

use crate::{change::step, entities::*, sample::*};

/// An edit, and the reason for it.
type Edit<'a> = (&'a dyn Fn(&mut Action), &'a str);

/// What is told after the usual action was edited, step by step, each with its reason.
fn told(edits: &[Edit<'_>]) -> Vec<ChangeEvent> {
    let mut action = the_usual_action();
    let before = vec![step(1, &action, None)];
    let mut between = Vec::new();
    for (number, (edit, why)) in (2..).zip(edits) {
        edit(&mut action);
        between.push(step(number, &action, Some(why)));
    }
    let changed = PlanDiff::of(before, between);
    changed.told().into_iter().map(|told| told.turn).collect()
}

fn due(text: &str) -> Due {
    Due::On(day(text))
}

#[test]
fn a_moved_date_is_told_with_how_often_and_why() {
    let moved = told(&[
        (&|a| a.move_due(due("07-15")).unwrap(), "the hall is closed"),
        (&|a| a.details.notes = Some(note("ask Ana")), "a note"),
        (
            &|a| a.move_due(due("08-01")).unwrap(),
            "waiting for the grant",
        ),
    ]);
    let expected = ChangeEvent::Moved(Shift {
        from: due("06-30"),
        to: due("08-01"),
        times: 2,
        reasons: vec!["the hall is closed".into(), "waiting for the grant".into()],
    });
    assert_eq!(moved[0], expected);
    assert_eq!(moved.len(), 2, "and the note");
}

#[test]
fn a_new_lead_is_told_with_the_one_before_and_why() {
    let library = Lead {
        partner: LIBRARY,
        member: None,
    };
    let reassigned = told(&[(
        &move |a| a.reassign(Some(library), day("03-15")),
        "it has the rooms",
    )]);
    let expected = ChangeEvent::Reassigned(Shift {
        from: Some(the_family_center()),
        to: Some(library),
        times: 1,
        reasons: vec!["it has the rooms".into()],
    });
    assert_eq!(reassigned, [expected]);
}

#[test]
fn what_was_changed_and_changed_back_is_not_told() {
    let back = told(&[
        (&|a| a.due = due("07-15"), "later"),
        (&|a| a.due = due("06-30"), "as it was"),
    ]);
    assert_eq!(back, []);
}

#[test]
fn how_an_action_ended_is_told_once() {
    let today = day("03-15");
    let finished = told(&[
        (
            &move |a| a.hold(day("05-01"), note("no funds"), today).unwrap(),
            "",
        ),
        (&move |a| a.status = Status::finished_on(today), ""),
    ]);
    assert_eq!(finished, [ChangeEvent::Finished(today)]);
    let dropped = told(&[(&move |a| a.drop(note("no funds"), today).unwrap(), "")]);
    assert_eq!(dropped, [ChangeEvent::Dropped(note("no funds"))]);
    let held = told(&[(
        &move |a| a.hold(day("05-01"), note("no funds"), today).unwrap(),
        "",
    )]);
    assert!(matches!(&held[..], [ChangeEvent::OnHold(_)]), "{held:?}");
}

#[test]
fn a_new_action_is_told_with_how_its_date_moved_since() {
    let mut action = the_usual_action();
    let mut between = vec![step(1, &action, None)];
    action.move_due(due("08-01")).unwrap();
    between.push(step(2, &action, Some("too soon")));
    let told = PlanDiff::of(Vec::new(), between).told();
    let turns: Vec<TurnKind> = told.iter().map(|told| told.turn.kind()).collect();
    assert_eq!(turns, [TurnKind::Added, TurnKind::Moved]);
}

#[test]
fn what_is_older_than_what_stood_before_was_over_by_then() {
    let (mut action, number) = (the_usual_action(), 7);
    let before = vec![step(number, &action, None)];
    action.due = due("08-01");
    let late = step(number - 1, &action, None);
    assert_eq!(PlanDiff::of(before, vec![late]).told(), []);
}

#[test]
fn a_report_is_told_with_its_action_and_once_more_when_it_is_taken_back() {
    let said = a_full_report();
    let back = ProgressReport {
        taken_back: Some(said.at),
        ..said.clone()
    };
    let word = |number: i64, report: &ProgressReport| Revision {
        entity: Entity::from(report),
        ..step(number, &the_usual_action(), None)
    };
    let around = || vec![Entity::from(&an_action()), Entity::from(&an_objective())];
    let within = |changed: PlanDiff| changed.within(around()).told_by(ChangeGrouping::Goal);
    let (first, later) = (word(1, &said), word(2, &back));
    let goal = ChangePlace::Goal(GoalNumber(1));
    for (before, between, turn) in [
        (
            vec![],
            vec![first.clone()],
            ChangeEvent::Reported(said.clone()),
        ),
        (
            vec![first.clone()],
            vec![later.clone()],
            ChangeEvent::TakenBack(back.clone()),
        ),
        (
            vec![],
            vec![first, later],
            ChangeEvent::TakenBack(back.clone()),
        ),
    ] {
        let told = within(PlanDiff::of(before, between));
        let about = Subject::from(ActionNumber(1));
        assert_eq!(told, [(goal, vec![ReportedChange { about, turn }])].into());
    }
}
