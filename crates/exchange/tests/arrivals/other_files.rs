//! Files that have nothing to do with the one that came before.

use domain::Plan;

use crate::plans::*;

const OTHER: &str = "\
Goal,Action,Lead,Due
Fathers are welcome,Invite ten fathers,YMCA,2027-03-01
Fathers are welcome,Change the form,Clinic,2027-04-01
Fathers are welcome,Translate the guide,Library,2027-05-01
Fathers are welcome,Hire a coordinator,Family Center,2027-06-01
Fathers are welcome,Found a council,Churches,2027-07-01
";

fn without(file: &str, words: &str) -> String {
    let lines = file.lines().filter(|line| !line.contains(words));
    lines.collect::<Vec<_>>().join("\n")
}

fn missing(plan: &Plan, file: &str) -> Vec<String> {
    let missing = arrival(plan, file).missing;
    missing
        .into_iter()
        .map(|(_, title)| title.to_string())
        .collect()
}

#[test]
fn a_second_file_misses_nothing_of_the_first() {
    let mut plan = the_plan();
    // One action is in both.
    let arrival = take_in(&mut plan, OTHER);
    assert_eq!(fates(&arrival), "++~++");
    assert!(arrival.missing.is_empty(), "{:?}", arrival.missing);
}

#[test]
fn each_file_misses_only_what_it_brought_itself() {
    let mut plan = the_plan();
    take_in(&mut plan, OTHER);
    assert_eq!(missing(&plan, FILE), Vec::<String>::new());
    assert_eq!(
        missing(&plan, &without(FILE, "Agree")),
        ["Agree one referral form"]
    );
    assert_eq!(missing(&plan, OTHER), Vec::<String>::new());
    assert_eq!(
        missing(&plan, &without(OTHER, "council")),
        ["Found a council"]
    );
    let both = without(&without(&format!("{FILE}{OTHER}"), "council"), "kiosks");
    assert_eq!(
        missing(&plan, &both),
        ["Put kiosks in clinics", "Found a council"]
    );
}

#[test]
fn a_file_that_grew_and_shrank_is_still_the_same() {
    let mut plan = Plan::default();
    let rows = |numbers: std::ops::Range<u32>| {
        let rows: String = numbers
            .map(|number| format!("Care,Do thing number {number},Library,2027-03-01\n"))
            .collect();
        format!("Goal,Action,Lead,Due\n{rows}")
    };
    take_in(&mut plan, &rows(0..10));
    take_in(&mut plan, &rows(0..30));
    let files: Vec<_> = plan
        .actions
        .values()
        .map(|one| one.source.clone().unwrap().file)
        .collect();
    assert_eq!(files, [Some(1); 30]);
    assert_eq!(missing(&plan, &rows(0..12)).len(), 18);
    assert_eq!(
        missing(&plan, &rows(28..30)).len(),
        0,
        "too little in common"
    );
}

#[test]
fn a_sheet_that_was_not_read_misses_nothing() {
    let mut plan = the_plan();
    for (sheet, action) in ["Health", "Health", "Homes", "Homes"]
        .iter()
        .zip(plan.actions.values_mut())
    {
        action.source.as_mut().unwrap().sheet = (*sheet).to_owned();
    }
    let mut preview = read(&without(FILE, "Agree").replace("Put kiosks", "Put no kiosks"));
    preview.goals.truncate(1);
    preview.goals[0].objectives.truncate(1);
    preview.sheet = Some("Health".to_owned());
    let arrival = exchange::plan_import(&preview, &plan, today());
    let missing: Vec<_> = arrival
        .missing
        .iter()
        .map(|(_, title)| title.as_str())
        .collect();
    assert_eq!(missing, ["Agree one referral form"]);
}
