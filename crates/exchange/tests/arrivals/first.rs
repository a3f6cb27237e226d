//! A file that comes for the first time.

use domain::{Completion, DoubtReason, Due, Plan, Status, StatusName};

use crate::plans::*;

#[test]
fn everything_is_put_on_the_plan() {
    let plan = the_plan();
    assert_eq!(
        (plan.goals.len(), plan.objectives.len(), plan.actions.len()),
        (2, 3, 4)
    );
    let map = action(&plan, "Map");
    assert_eq!(
        map.lead.unwrap().partner,
        partner(&plan, "Health Department")
    );
    assert_eq!(map.details.supporters, vec![partner(&plan, "Library")]);
    assert_eq!(map.due, Due::On(day("2027-01-15")));
    assert_eq!(map.status, Status::InProgress);
    assert_eq!(
        map.details.notes.as_ref().unwrap().as_str(),
        "Nine of fourteen"
    );
    assert_eq!(map.due_words, None, "the day says it all");
    assert_eq!(map.source.as_ref().unwrap().cells["Status"], "In progress");
}

#[test]
fn of_several_leads_the_first_leads_and_the_others_support() {
    let plan = the_plan();
    let kiosks = action(&plan, "Put kiosks");
    assert_eq!(kiosks.lead.unwrap().partner, partner(&plan, "Director"));
    assert_eq!(
        kiosks.details.supporters,
        vec![partner(&plan, "Head Start")]
    );
}

#[test]
fn partners_are_known_however_they_are_written() {
    let mut plan = Plan::default();
    with_partner(&mut plan, 7, "health  department", None);
    with_partner(&mut plan, 8, "Family Center", Some(9));
    with_partner(&mut plan, 9, "Family Center of Three Rivers", None);
    let arrival = take_in(&mut plan, FILE);
    let new: Vec<&str> = arrival
        .partners
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(new, ["Library", "Director", "Head Start"]);
    assert_eq!(action(&plan, "Map").lead.unwrap().partner.0, 7);
    assert_eq!(
        action(&plan, "Agree").lead.unwrap().partner.0,
        9,
        "it was merged"
    );
}

#[test]
fn what_stands_on_the_plan_already_is_found_by_its_title() {
    let mut plan = the_plan();
    plan.actions
        .values_mut()
        .for_each(|action| action.source = None);
    edit(&mut plan, "Agree", |action| action.due = Due::Unset);
    edit(&mut plan, "Map", |action| action.due = Due::Ongoing);
    let arrival = take_in(&mut plan, FILE);
    assert_eq!(fates(&arrival), "~~~~");
    assert_eq!(plan.actions.len(), 4);
    assert_eq!(
        action(&plan, "Agree").due,
        Due::On(day("2027-03-31")),
        "it was blank"
    );
    assert_eq!(
        action(&plan, "Map").due,
        Due::Ongoing,
        "somebody had said so"
    );
}

#[test]
fn a_plan_without_goals_is_given_one() {
    let mut plan = Plan::default();
    take_in(
        &mut plan,
        "Action,Lead,Due\nWrite to the mayor,Library,2027-05-01\nCall a meeting,,\n",
    );
    let titles = plan.goals.values().map(|goal| goal.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Workplan"]);
    assert_eq!(plan.objectives.len(), 1);
    assert_eq!(plan.actions.len(), 2);
}

#[test]
fn no_word_of_a_long_text_is_lost() {
    let long = "agree the rota with everybody ".repeat(30);
    let mut plan = Plan::default();
    let file = format!("Goal,Action,Lead,Due\nCare,{long},Library,2027-05-01\nCare,Meet,,\n");
    let arrival = take_in(&mut plan, &file);
    let action = action(&plan, "agree");
    let words = |text: &str| text.replace('…', "").split_whitespace().count();
    let kept = words(action.details.title.as_str())
        + words(action.details.notes.as_ref().unwrap().as_str());
    assert_eq!(kept, words(&long));
    assert!(
        arrival
            .doubts
            .iter()
            .any(|doubt| doubt.reason == DoubtReason::LongTitle)
    );
}

#[test]
fn how_an_action_stands_comes_with_it() {
    let file = "\
Goal,Action,Lead,Due,Status
Care,One,Library,2027-05-01,Complete 1/12/27
Care,Two,Library,2027-05-01,Complete
Care,Three,Library,2027-05-01,On hold
Care,Four,Library,2027-01-01,On hold
Care,Five,Library,2027-05-01,Cancelled
Care,Six,Library,2027-05-01,
";
    let mut plan = Plan::default();
    let arrival = take_in(&mut plan, file);
    let until = |begins| match &action(&plan, begins).status {
        Status::OnHold(hold) => hold.until,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        action(&plan, "One").status,
        Status::finished_on(day("2027-01-12"))
    );
    let two = action(&plan, "Two");
    let recorded = today();
    assert_eq!(
        two.status,
        Status::Complete(Completion::Unknown { recorded })
    );
    assert_eq!(two.moved, None, "nobody knows when");
    assert_eq!(until("Three"), day("2027-05-01"));
    assert_eq!(until("Four"), day("2027-03-03"), "its due day lies behind");
    assert_eq!(
        action(&plan, "Five").status.name(today()),
        StatusName::Dropped
    );
    assert_eq!(action(&plan, "Six").status, Status::NotStarted);
    let holds = arrival
        .doubts
        .iter()
        .filter(|doubt| matches!(doubt.reason, DoubtReason::RestsUntil(_)));
    assert_eq!(holds.count(), 2);
}
