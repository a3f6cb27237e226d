//! Forms with lines above the table and headings between its rows.

use crate::files::{Page, page, xlsx};
use crate::telling::{doubts, told, unplaced};

#[test]
fn headings_between_the_rows_are_goals_objectives_and_strategies() {
    let plan = xlsx(&[Page {
        merged: &[(0, 0, 0, 4), (6, 0, 6, 4), (9, 0, 9, 4), (11, 0, 11, 4)],
        ..page(
            "Annual Work Plan",
            &[
                &["Annual Work Plan: Plan Period: July 1, 2026 – June 30, 2027"],
                &["Coalition Name: Blue Hills Coalition"],
                &["1. Strategic Plan Goal: Parents are not alone"],
                &["A. Objective: 200 parents meet monthly"],
                &["Key Metrics This Will Move: parents in groups"],
                &[
                    "Key Activities",
                    "Date to Complete",
                    "Person(s) Responsible",
                    "Critical Partners Needed",
                    "Status with Date",
                ],
                &["Strategy 1: Begin where parents are"],
                &[
                    "1.A.1 Ask at four laundries",
                    "@2026-09-30",
                    "Outreach staff and Parent Council",
                    "Laundries\nLibrary",
                    "Complete 9/12/26",
                ],
                &[
                    "1.A.2 Open two groups",
                    "by March",
                    "YMCA (north), Family Center",
                    "",
                    "In process 2/2/27 – one open",
                ],
                &["Strategy 2: Keep them coming"],
                &["1.A.3 Offer child care", "TBD", "", "", "NS"],
                &["B. Objective: Fathers come, too"],
                &["1.B.1 Hire a father", "6/30/27", "Family Center", "", ""],
            ],
        )
    }]);
    assert_eq!(told(&plan), "\
Goal: Parents are not alone
 Objective: 200 parents meet monthly [parents in groups]
  Ask at four laundries | code 1.A.1 | strategy Begin where parents are | \
      lead Outreach staff + Parent Council | with Laundries + Library | due 2026-09-30 | status complete
  Open two groups | code 1.A.2 | strategy Begin where parents are | \
      lead YMCA (north) + Family Center | due 2027-03-31 | status in_progress
  Offer child care | code 1.A.3 | strategy Keep them coming | due “TBD” | status not_started
 Objective: Fathers come, too
  Hire a father | code 1.B.1 | lead Family Center | due 2027-06-30");
    assert_eq!(
        plan.context.partnership.as_deref(),
        Some("Blue Hills Coalition")
    );
    assert_eq!(
        plan.context.period.as_deref(),
        Some("July 1, 2026 – June 30, 2027")
    );
    assert_eq!(doubts(&plan), ["11: TBD – NoDayYet"]);
    assert!(unplaced(&plan).is_empty());
}

#[test]
fn strategies_may_stand_above_objectives() {
    let plan = xlsx(&[Page {
        merged: &[(0, 0, 0, 3), (1, 0, 1, 3), (2, 0, 2, 3), (5, 0, 5, 3)],
        ..page(
            "Plan",
            &[
                &["Goal 1. Ready children"],
                &["Strategy 1.1 Home visiting"],
                &["Objective 1.1.1: 40 families"],
                &["Tasks", "Owner", "Deadline", "Budget"],
                &["Hire two visitors", "Health Department", "3/1/27", "#90000"],
                &["Objective 1.1.2: 60 families"],
                &[
                    "Hire a third visitor",
                    "Health Department",
                    "9/1/27",
                    "$45,000",
                ],
                &["TOTAL", "", "", "$135,000"],
            ],
        )
    }]);
    assert_eq!(told(&plan), "\
Goal: Ready children
 Objective: 40 families
  Hire two visitors | strategy Home visiting | lead Health Department | due 2027-03-01 | needs 90000
 Objective: 60 families
  Hire a third visitor | strategy Home visiting | lead Health Department | due 2027-09-01 | needs $45,000");
    assert_eq!(unplaced(&plan), ["TOTAL", "$135,000"]);
}

#[test]
fn a_label_may_stand_in_one_cell_and_its_words_in_the_next() {
    let plan = xlsx(&[page(
        "Plan",
        &[
            &["Vision:", "Every child is read to"],
            &["Goal", "Families are housed"],
            &["Objective:", "20 more homes by 2028"],
            &[],
            &[
                "Activity",
                "Person Responsible",
                "Completion Date",
                "Status / Comments",
            ],
            &[
                "1.1.1 Meet owners",
                "J. Smith",
                "3/15/2027",
                "Completed on 3/10/27. Went well.",
            ],
            &["Goal", "Families are fed"],
            &[
                "Activity",
                "Person Responsible",
                "Completion Date",
                "Status / Comments",
            ],
            &["2.1.1 Rent a space", "Food Bank", "March", ""],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Families are housed
 Objective: 20 more homes by 2028
  Meet owners | code 1.1.1 | lead J. Smith | due 2027-03-15 | status complete
Goal: Families are fed
 Objective: –
  Rent a space | code 2.1.1 | lead Food Bank | due “March”"
    );
    assert_eq!(
        plan.context.vision.as_deref(),
        Some("Every child is read to")
    );
}

#[test]
fn an_outcome_below_a_priority_area_is_an_objective() {
    let plan = xlsx(&[Page {
        merged: &[(0, 0, 0, 2), (1, 0, 1, 2), (4, 0, 4, 2)],
        ..page(
            "Work Plan",
            &[
                &["Priority Area 3. Mental health"],
                &["Outcome: Fewer children wait"],
                &[
                    "Action step(s)",
                    "Person(s)/agency responsible",
                    "Status (NS / IP / C)",
                ],
                &[
                    "1. Train 20 teachers",
                    "Lead: School Dist. #5; Support: Library",
                    "C",
                ],
                &["(add rows as needed)"],
            ],
        )
    }]);
    assert_eq!(
        told(&plan),
        "\
Goal: Mental health
 Objective: Fewer children wait
  Train 20 teachers | lead School Dist. #5 | with Library | status complete"
    );
    assert_eq!(unplaced(&plan), ["(add rows as needed)"]);
}
