//! Lists within cells, codes and what explains them, short wins.

use crate::files::{Page, page, xlsx};
use crate::telling::{doubts, told};

#[test]
fn lists_go_along_with_each_other_line_by_line() {
    let plan = xlsx(&[page(
        "Action Agenda",
        &[
            &["Goal One: Employers help"],
            &["Strategy A: Reach out"],
            &[
                "Objectives:",
                "Resource Needs",
                "Roles/ Responsibilities",
                "Target Dates",
                "Progress Measures",
            ],
            &[
                "1. Win the chamber\n2. Add four firms\n3. Report yearly",
                "Staff time\nPhones\nStaff time",
                "Director\nCo-Chairs\nDirector and Co-Chairs",
                "Year 1\n3/1/27\nYear 1-3",
                "Letters\nFirms",
            ],
            &["Strategy B: Keep in touch"],
            &[
                "1. Visit firms\n2. Host a lunch",
                "Car",
                "Director",
                "June 2027",
                "",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Employers help
 Objective: –
  Win the chamber | strategy Reach out | lead Director | due “Year 1” | needs Staff time | \
      measure Letters\nFirms
  Add four firms | strategy Reach out | lead Co-Chairs | due 2027-03-01 | needs Phones | \
      measure Letters\nFirms
  Report yearly | strategy Reach out | lead Director + Co-Chairs | due “Year 1-3” | \
      needs Staff time | measure Letters\nFirms
  Visit firms | strategy Keep in touch | lead Director | due 2027-06-30 | needs Car
  Host a lunch | strategy Keep in touch | lead Director | due 2027-06-30 | needs Car"
    );
    assert_eq!(
        doubts(&plan),
        [
            "4: Letters\nFirms – LinesDoNotMatch",
            "4: Year 1 – NoSingleDay",
            "4: Year 1-3 – NoSingleDay",
        ]
    );
}

#[test]
fn codes_are_read_by_the_legend_of_the_sheet() {
    let rows: [&[&str]; 8] = [
        &["Activities", "Point Person", "Target Completion", "Status"],
        &["Step 1: List homes", "Ana Lopez", "3/1/2027", "#1"],
        &[
            "Step 2: Ask owners",
            "Ben Osei and Ana Lopez",
            "5/1/2027",
            "#2",
        ],
        &["Step 3: Sign leases", "TBD", "7/1/2027", "#3"],
        &["Status key"],
        &["#1", "Done"],
        &["#2", "Under way"],
        &["#3", "Not started"],
    ];
    let want = "\
Goal: –
 Objective: –
  List homes | lead Ana Lopez | due 2027-03-01 | status complete
  Ask owners | lead Ben Osei + Ana Lopez | due 2027-05-01 | status in_progress
  Sign leases | due 2027-07-01 | status not_started";
    assert_eq!(told(&xlsx(&[page("P", &rows)])), want);
    let mut one_line = rows[..4].to_vec();
    one_line.insert(0, &["Key: 1 = done, 2 = under way, 3 = not started"]);
    assert_eq!(told(&xlsx(&[page("P", &one_line)])), want);
}

#[test]
fn a_legend_may_stand_beside_the_table_below_it_or_on_another_sheet() {
    let rows: [&[&str]; 4] = [
        &["Tactic", "Who", "By when", "RAG"],
        &["Coach 12 homes", "Care Connect", "6/30/27", "G"],
        &["Start a pool", "College", "9/1/27", "Y"],
        &["Screen early", "Clinic", "12/15/26", "B"],
    ];
    let want = "\
Goal: –
 Objective: –
  Coach 12 homes | lead Care Connect | due 2027-06-30 | status in_progress
  Start a pool | lead College | due 2027-09-01 | status on_hold
  Screen early | lead Clinic | due 2026-12-15 | status complete";
    let key: [&str; 4] = ["Key:", "G = on track", "Y = waiting", "B = done"];
    let mut below = rows.to_vec();
    below.push(&key);
    let beside: [&[&str]; 4] = [
        &["Tactic", "Who", "By when", "RAG", "", "Status key"],
        &[
            "Coach 12 homes",
            "Care Connect",
            "6/30/27",
            "G",
            "",
            "G = on track",
        ],
        &["Start a pool", "College", "9/1/27", "Y", "", "Y = waiting"],
        &["Screen early", "Clinic", "12/15/26", "B", "", "B = done"],
    ];
    let codes: [&[&str]; 4] = [
        &["Legend"],
        &["G", "On track"],
        &["Y", "Waiting"],
        &["B", "Done"],
    ];
    for pages in [
        vec![page("P", &below)],
        vec![page("P", &beside)],
        vec![page("P", &rows), page("Codes", &codes)],
    ] {
        let plan = xlsx(&pages);
        assert_eq!(told(&plan), want);
        assert!(doubts(&plan).is_empty());
    }
}

#[test]
fn short_wins_are_marked() {
    let plan = xlsx(&[Page {
        merged: &[(0, 0, 0, 4), (3, 0, 3, 4)],
        ..page(
            "P",
            &[
                &["Quick wins"],
                &["Task", "Who", "Not started", "In progress", "Complete"],
                &["Buy chairs", "YMCA", "", "", "X"],
                &["Long-term work"],
                &["Build a house", "City", "x", "", ""],
            ],
        )
    }]);
    let actions = &plan.goals[0].objectives[0].actions;
    assert_eq!(
        actions
            .iter()
            .map(|action| (action.title.as_str(), action.short_win))
            .collect::<Vec<_>>(),
        [("Buy chairs", true), ("Build a house", false)]
    );
    let plan = xlsx(&[page(
        "P",
        &[
            &["Task", "Who", "Short win?"],
            &["Buy chairs", "YMCA", "yes"],
            &["Build a house", "City", "no"],
        ],
    )]);
    assert!(plan.goals[0].objectives[0].actions[0].short_win);
    assert!(!plan.goals[0].objectives[0].actions[1].short_win);
}

#[test]
fn lines_of_parallel_lists_may_carry_marks_of_their_own() {
    let plan = xlsx(&[page(
        "P",
        &[
            &["Activities", "Responsible", "Due"],
            &[
                "A. Hire staff\nB. Run it",
                "A. Principal\nB. Staff",
                "A. 4/1/27\nB. 8/1/27",
            ],
            &[
                "1) Ask owners\n2) Sign leases",
                "• A. Osei\n• Legal Aid",
                "May 2027",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Hire staff | lead Principal | due 2027-04-01
  Run it | lead Staff | due 2027-08-01
  Ask owners | lead A. Osei | due 2027-05-31
  Sign leases | lead Legal Aid | due 2027-05-31"
    );
}

#[test]
fn ticks_under_quarters_tell_when() {
    let plan = xlsx(&[page(
        "P",
        &[
            &["Strategy", "Lead", "Q1 2027", "Q2 2027", "Q3 2027"],
            &["1. Open a center", "Family Center", "X", "X", ""],
            &["2. Expand seats", "School District", "", "", "X"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Open a center | lead Family Center | from 2027-01-01 | due 2027-06-30
  Expand seats | lead School District | due 2027-09-30"
    );
}
