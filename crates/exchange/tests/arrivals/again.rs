//! A file that comes again, as it was or edited.

use domain::{ActionText, Aspect, Due, Lead, Name, Note, Title};

use crate::plans::*;

#[test]
fn the_same_file_changes_nothing() {
    let mut plan = the_plan();
    let before = plan.clone();
    let arrival = take_in(&mut plan, FILE);
    assert!(!arrival.changes_anything(), "{arrival:?}");
    assert_eq!(fates(&arrival), "====");
    assert!(arrival.missing.is_empty() && arrival.doubts.is_empty());
    assert_eq!(plan, before);
}

/// What was edited in the file, which fates that gives, and which aspects of the action change.
#[test]
fn an_edited_file_changes_what_was_edited() {
    let cases: [(&str, &str, &str, &[Aspect]); 9] = [
        ("2027-03-31", "2027-04-30", "=~==", &[Aspect::Due]),
        (
            "form,Family Center",
            "form,Parent Council",
            "=~==",
            &[Aspect::Lead],
        ),
        ("Not started", "In progress", "=~==", &[Aspect::Status]),
        (
            "Not started,",
            "Not started,Ask Joan",
            "=~==",
            &[Aspect::ActionText(ActionText::Notes)],
        ),
        (
            "Agree one referral form",
            "Agree a single referral form",
            "=~==",
            &[Aspect::Title],
        ),
        ("2027-03-31", "end of spring", "=~==", &[Aspect::Due]),
        (
            "Family Center,,",
            "Family Center,Library,",
            "=~==",
            &[Aspect::Supporters],
        ),
        (
            "One front door,Agree",
            "Words for all,Agree",
            "=~==",
            &[Aspect::Objective],
        ),
        (
            "Director; Head Start",
            "Director",
            "===~",
            &[Aspect::Supporters],
        ),
    ];
    for (from, to, expected, aspects) in cases {
        let mut plan = the_plan();
        let arrival = take_in(&mut plan, &FILE.replace(from, to));
        assert_eq!(fates(&arrival), expected, "{from} → {to}");
        let changes = arrival.actions.iter().flat_map(|one| one.changes());
        let changed: Vec<Aspect> = changes.map(|change| change.aspect).collect();
        assert_eq!(changed, aspects, "{from} → {to}");
        assert!(arrival.missing.is_empty(), "{from} → {to}");
        assert_eq!(plan.actions.len(), 4);
    }
}

#[test]
fn what_was_changed_on_the_plan_is_not_undone() {
    let mut plan = the_plan();
    edit(&mut plan, "Agree", |action| {
        action.move_due(Due::On(day("2027-06-30"))).unwrap();
        action.reassign(None, today());
        action.details.title = Title::new("Agree the form at last").unwrap();
        action.details.notes = Some(Note::new("Joan knows").unwrap());
    });
    let before = plan.clone();
    let arrival = take_in(&mut plan, FILE);
    assert_eq!(fates(&arrival), "====");
    assert_eq!(plan, before);
    // Somebody edits another cell of that row: the rest still stays.
    let arrival = take_in(&mut plan, &FILE.replace("Not started", "In progress"));
    assert_eq!(fates(&arrival), "=~==");
    let agreed = action(&plan, "Agree the form at last");
    assert_eq!(agreed.due, Due::On(day("2027-06-30")));
    assert_eq!(agreed.lead, None);
}

#[test]
fn goals_and_objectives_may_be_renamed_on_either_side() {
    let mut plan = the_plan();
    let goal = *plan.goals.keys().next().unwrap();
    let other = Title::new("Nobody is turned away").unwrap();
    plan.goals.get_mut(&goal).unwrap().title = other.clone();
    let before = plan.clone();
    assert!(!take_in(&mut plan, FILE).changes_anything());
    assert_eq!(plan, before, "renamed on the plan");

    let arrival = take_in(&mut plan, &FILE.replace("One front door", "One open door"));
    assert_eq!(plan.objectives.len(), 3, "renamed in the file");
    assert!(
        plan.objectives
            .values()
            .any(|one| one.title.as_str() == "One open door")
    );
    assert_eq!(plan.goals[&goal].title, other);
    assert!(arrival.actions.iter().all(|one| one.changes().is_empty()));
}

#[test]
fn an_action_that_left_the_file_is_kept_and_named() {
    let mut plan = the_plan();
    let file: String = FILE
        .lines()
        .filter(|line| !line.contains("Translate"))
        .collect::<Vec<_>>()
        .join("\n");
    let arrival = take_in(&mut plan, &file);
    assert_eq!(fates(&arrival), "===");
    let missing: Vec<&str> = arrival
        .missing
        .iter()
        .map(|(_, title)| title.as_str())
        .collect();
    assert_eq!(missing, ["Translate the guide"]);
    assert_eq!(plan.actions.len(), 4);
}

#[test]
fn doubles_are_told_apart_by_their_order() {
    let double = |first: &str, second: &str| {
        format!("Goal,Action,Lead,Due\nCare,Meet,Library,{first}\nCare,Meet,Library,{second}\n")
    };
    let mut plan = domain::Plan::default();
    take_in(&mut plan, &double("2027-03-01", "2027-04-01"));
    assert_eq!(
        fates(&arrival(&plan, &double("2027-03-01", "2027-04-01"))),
        "=="
    );
    let arrival = take_in(&mut plan, &double("2027-03-01", "2027-05-01"));
    assert_eq!(fates(&arrival), "=~");
    assert_eq!(plan.actions.len(), 2);
}

#[test]
fn a_renamed_partner_is_no_new_one_where_the_file_says_nothing_new() {
    let mut plan = the_plan();
    let number = partner(&plan, "Library");
    plan.partners.get_mut(&number).unwrap().name = Name::new("Riverbend Library").unwrap();
    let arrival = take_in(
        &mut plan,
        &FILE.replace("Nine of fourteen", "Ten of fourteen"),
    );
    assert_eq!(fates(&arrival), "~===");
    assert!(arrival.partners.is_empty());
    assert_eq!(action(&plan, "Map").details.supporters, vec![number]);
}

#[test]
fn the_person_who_answers_for_an_action_stays() {
    let mut plan = the_plan();
    let lead = Lead {
        partner: partner(&plan, "Family Center"),
        member: Some(domain::MemberNumber(3)),
    };
    edit(&mut plan, "Agree", |action| action.lead = Some(lead));
    take_in(
        &mut plan,
        &FILE.replace("form,Family Center", "form,FAMILY center"),
    );
    assert_eq!(action(&plan, "Agree").lead, Some(lead));
}

#[test]
fn rows_may_move() {
    let mut plan = the_plan();
    let mut lines: Vec<&str> = FILE.lines().collect();
    lines.swap(1, 2);
    let arrival = take_in(&mut plan, &lines.join("\n"));
    assert_eq!(fates(&arrival), "====");
}
