//! Templates that funders and coaches hand out, as partnerships fill them in.

use crate::files::{Page, page, xlsx};
use crate::telling::{told, unplaced};

#[test]
fn progress_in_words_and_in_percent_stand_beside_each_other() {
    let plan = xlsx(&[Page {
        merged: &[(2, 2, 2, 3)],
        ..page(
            "Annual Action Plan",
            &[
                &[
                    "Project Period Objective 1:",
                    "Half of infants are breastfed",
                ],
                &[],
                &[
                    "Activities",
                    "Person/Agency Responsible",
                    "Timeline",
                    "",
                    "Data Sources",
                    "Progress to Date",
                    "% Complete",
                ],
                &["", "", "Start", "End"],
                &[
                    "Train 25 visitors",
                    "Health Department",
                    "@2026-10-01",
                    "@2027-01-31",
                    "Sign-in sheets",
                    "14 have signed up",
                    "#0.4",
                ],
                &[
                    "Open a pump room",
                    "City",
                    "Feb 2027",
                    "June 2027",
                    "",
                    "",
                    "#0",
                ],
                &[],
                &["Project Period Objective 2:", "Centers serve fruit"],
                &[
                    "Activities",
                    "Person/Agency Responsible",
                    "Timeline",
                    "Financial Supports",
                    "Partners with a role to play",
                ],
                &["Recruit ten", "Care Network", "3/31/27", "$400", "Farmers"],
            ],
        )
    }]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: Half of infants are breastfed
  Train 25 visitors | lead Health Department | from 2026-10-01 | due 2027-01-31 | \
      status in_progress | measure Sign-in sheets | notes 14 have signed up
  Open a pump room | lead City | from 2027-02-01 | due 2027-06-30 | status not_started
 Objective: Centers serve fruit
  Recruit ten | lead Care Network | with Farmers | due 2027-03-31 | needs $400"
    );
}

#[test]
fn numbers_alone_tell_headings_from_actions() {
    let plan = xlsx(&[page(
        "Workplan",
        &[
            &["#", "Description", "Responsible", "Deadline"],
            &["1", "Families know their neighbors"],
            &["1.1", "Block parties in every ward"],
            &[
                "1.1.1",
                "Ask for free permits",
                "Mayor's Office",
                "3/1/2027",
            ],
            &["1.1.2", "Print a how-to card", "Block Captains", "Apr-27"],
            &["2", "Homes are safe"],
            &["2.1", "Every newborn sleeps safely"],
            &["2.1.1", "Give out 200 cribs", "Fire Department", "Ongoing"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Families know their neighbors
 Objective: Block parties in every ward
  Ask for free permits | code 1.1.1 | lead Mayor's Office | due 2027-03-01
  Print a how-to card | code 1.1.2 | lead Block Captains | due 2027-04-30
Goal: Homes are safe
 Objective: Every newborn sleeps safely
  Give out 200 cribs | code 2.1.1 | lead Fire Department | due ongoing"
    );
    assert!(unplaced(&plan).is_empty());
}

#[test]
fn a_number_may_stand_before_a_label() {
    let plan = xlsx(&[page(
        "Implementation",
        &[
            &[
                "No.",
                "Goals, Objectives and Activities",
                "Accountable",
                "Target Date",
            ],
            &["1", "Goal: Families shape the system"],
            &["1.1", "Objective: Parents hold a third of all seats"],
            &[
                "1.1.a",
                "Write a stipend policy",
                "Finance Committee",
                "1/31/27",
            ],
            &["1.2", "Objective: Meetings are near"],
            &[
                "1.2.a",
                "Rotate among libraries",
                "Council Chair",
                "Monthly",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Families shape the system
 Objective: Parents hold a third of all seats
  Write a stipend policy | code 1.1.a | lead Finance Committee | due 2027-01-31
 Objective: Meetings are near
  Rotate among libraries | code 1.2.a | lead Council Chair | due “Monthly”"
    );
    assert_eq!(
        plan.goals[0].source_text.as_deref(),
        Some("1 Goal: Families shape the system")
    );
}

#[test]
fn months_are_ticked_below_their_year() {
    let plan = xlsx(&[Page {
        merged: &[(0, 2, 0, 5)],
        ..page(
            "Timeline",
            &[
                &["Activities", "Lead Agency", "2027", "", "", "", "Outputs"],
                &["", "", "Jan", "Feb", "Mar", "Apr"],
                &["Count who waits", "Clinic", "X", "", "", "", "Count by age"],
                &["Borrow an evaluator", "Clinic", "", "x", "x", "x"],
            ],
        )
    }]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Count who waits | lead Clinic | due 2027-01-31 | measure Count by age
  Borrow an evaluator | lead Clinic | from 2027-02-01 | due 2027-04-30"
    );
}

#[test]
fn a_column_means_what_its_neighbors_leave_it() {
    let plan = xlsx(&[page(
        "A",
        &[
            &[
                "Priority Area",
                "Goal",
                "Objective",
                "Activity",
                "Who",
                "Milestones",
            ],
            &[
                "Health",
                "Babies are well",
                "Care is early",
                "Open at night",
                "Clinic",
                "Hours posted",
            ],
            &["", "", "", "Give bus passes", "Transit", "40 passes"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Babies are well
 Objective: Care is early
  Open at night | lead Clinic | measure Hours posted
  Give bus passes | lead Transit | measure 40 passes"
    );
    let plan = xlsx(&[page(
        "B",
        &[
            &[
                "Pillar",
                "Outcome",
                "Action",
                "Owner(s)",
                "Date assigned",
                "Target date",
            ],
            &[
                "Belonging",
                "Newcomers are met",
                "Print a map",
                "Newcomer Center",
                "1/5/27",
                "2/1/27",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Belonging
 Objective: Newcomers are met
  Print a map | lead Newcomer Center | due 2027-02-01"
    );
}

#[test]
fn a_column_of_goals_and_objectives_is_read_by_its_labels() {
    let plan = xlsx(&[page(
        "Plan",
        &[
            &[
                "Goals & Objectives",
                "Action Steps",
                "Responsible Parties",
                "Completion Date",
            ],
            &[
                "Goal 1: Meals in summer",
                "• Map the need\n• Ask two churches to cook",
                "Food Bank",
                "June 15, 2027",
            ],
            &["", "Print menus", "Schools", "6/1/2027"],
            &[
                "Goal 2: Clean water",
                "Install six fountains",
                "Parks",
                "Fall",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Meals in summer
 Objective: –
  Map the need | lead Food Bank | due 2027-06-15
  Ask two churches to cook | lead Food Bank | due 2027-06-15
  Print menus | lead Schools | due 2027-06-01
Goal: Clean water
 Objective: –
  Install six fountains | lead Parks | due “Fall”"
    );
}

#[test]
fn a_goal_may_have_several_tables_each_with_a_heading() {
    let plan = xlsx(&[Page {
        merged: &[(9, 0, 9, 6)],
        ..page(
            "Plan",
            &[
                &["Goal: Fathers are welcome"],
                &[],
                &["Immediate steps (next 90 days)"],
                &["What", "Who", "By when"],
                &["Invite ten fathers", "Marcus Reed", "2/12/27"],
                &[],
                &["Longer-term steps"],
                &[
                    "Step",
                    "Responsible",
                    "Supported by",
                    "Start",
                    "Finish",
                    "What do we need?",
                    "How we will know",
                ],
                &[
                    "Hire a coordinator",
                    "Family Center",
                    "United Way",
                    "4/1/27",
                    "9/30/27",
                    "$52,000",
                    "Hired",
                ],
                &["Background: nobody does it today."],
                &["Found a council", "Parks Dept. with YMCA", "", "", "3/1/28"],
            ],
        )
    }]);
    assert_eq!(
        told(&plan),
        "\
Goal: Fathers are welcome
 Objective: –
  Invite ten fathers | strategy Immediate steps (next 90 days) | lead Marcus Reed | due 2027-02-12
  Hire a coordinator | strategy Longer-term steps | lead Family Center | with United Way | \
      from 2027-04-01 | due 2027-09-30 | needs $52,000 | measure Hired
  Found a council | strategy Longer-term steps | lead Parks Dept. + YMCA | due 2028-03-01"
    );
    assert_eq!(unplaced(&plan), ["Background: nobody does it today."]);
}

#[test]
fn a_stretch_of_time_is_no_goal() {
    let header: &[&str] = &["What", "Who", "By When", "Complete? (Y/N)"];
    let plan = xlsx(&[page(
        "90 days",
        &[
            &["90-Day Plan: Kindergarten"],
            &["Days 1-30"],
            header,
            &["Call every preschool", "M. Ochoa", "3/15/27", "Y"],
            &["Days 31-60"],
            header,
            &["Hold the visits", "PTA", "May 3-7, 2027", "N"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Call every preschool | strategy Days 1-30 | lead M. Ochoa | due 2027-03-15 | status complete
  Hold the visits | strategy Days 31-60 | lead PTA | from 2027-05-03 | due 2027-05-07 | status not_started"
    );
}

#[test]
fn a_revised_day_counts_before_the_first_one() {
    let plan = xlsx(&[page(
        "Plan",
        &[
            &[
                "Activity",
                "Who",
                "Original Due Date",
                "Revised Due Date",
                "Deliverable",
                "RAG",
            ],
            &["Start an hour", "YMCA", "2/15/27", "4/15/27", "Flyer", "🟢"],
            &["Write to the jail", "Clinic", "3/31/27", "", "Letter", "🔵"],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: –
 Objective: –
  Start an hour | lead YMCA | due 2027-04-15 | status in_progress | measure Flyer
  Write to the jail | lead Clinic | due 2027-03-31 | status complete | measure Letter"
    );
}

#[test]
fn of_several_numbers_the_one_next_to_the_action_is_its_own() {
    let plan = xlsx(&[page(
        "Plan",
        &[
            &[
                "Goal #",
                "Desired Result",
                "Strategy #",
                "Strategy / Action",
                "Lead Staff",
                "Deadline",
            ],
            &[
                "1",
                "Access",
                "1.1.1",
                "Open at 6:30",
                "Directors",
                "8/16/2027",
            ],
            &[
                "",
                "",
                "1.1.2",
                "Pay for the first hour",
                "Finance",
                "8/16/2027",
            ],
        ],
    )]);
    assert_eq!(
        told(&plan),
        "\
Goal: Access
 Objective: –
  Open at 6:30 | code 1.1.1 | lead Directors | due 2027-08-16
  Pay for the first hour | code 1.1.2 | lead Finance | due 2027-08-16"
    );
}
